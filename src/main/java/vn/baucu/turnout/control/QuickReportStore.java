package vn.baucu.turnout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.baucu.shared.Sql;
import vn.baucu.turnout.entity.QuickReport;

/** Quick reports as they were made, and the words beside them. */
@ApplicationScoped
public class QuickReportStore {
  @Inject private Sql sql;

  /**
   * A version of a report without its figures.
   *
   * @param revision how far the sums had come that it was made from, see {@link #revisions}
   */
  public record Version(int number, LocalDateTime madeAt, boolean corrected, long revision) {}

  /** A report as it was kept. */
  public record Kept(Version version, QuickReport report) {}

  /** Slots of which the root has a report. */
  public List<LocalDateTime> made(int electionId) {
    return sql.list(
        "SELECT DISTINCT r.slot FROM administrative_unit u JOIN turnout_quick_report r ON r.unit_id"
            + " = u.id WHERE u.election_id = ? AND u.parent_id IS NULL",
        row -> row.getObject(1, LocalDateTime.class),
        electionId);
  }

  /**
   * How far the sums have come that the reports of a slot tell, by unit: they only grow. Read
   * before the figures, so that a report may know less than it is made from, and never more.
   */
  public Map<Integer, Long> revisions(int electionId, LocalDateTime slot) {
    Map<Integer, Long> revisions = new HashMap<>();
    sql.each(
        "SELECT b.ancestor_id, SUM(s.revision) FROM administrative_unit u JOIN unit_ancestor b ON"
            + " b.unit_id = u.id JOIN turnout_sum s ON s.unit_id = u.id AND s.slot <= ? WHERE"
            + " u.election_id = ? GROUP BY b.ancestor_id",
        row -> Map.entry(row.getInt(1), row.getLong(2)),
        entry -> revisions.put(entry.getKey(), entry.getValue()),
        slot,
        electionId);
    return revisions;
  }

  /**
   * Units of which something changed after the latest report of a slot was made: it came late, was
   * corrected, or the voters it is held against were. All has been quiet since.
   *
   * @param quietSince neither a report nor a version of theirs after this time
   */
  public List<Integer> outdated(int electionId, LocalDateTime slot, LocalDateTime quietSince) {
    return sql.list(
        """
        SELECT u.id
          FROM administrative_unit u
          JOIN (SELECT unit_id, MAX(made_at) AS made_at, MAX(revision) AS revision
                  FROM turnout_quick_report WHERE slot = ? GROUP BY unit_id) r ON r.unit_id = u.id
          JOIN unit_ancestor b ON b.ancestor_id = u.id
          JOIN turnout_sum s ON s.unit_id = b.unit_id AND s.slot <= ?
         WHERE u.election_id = ? AND r.made_at <= ?
         GROUP BY u.id, r.revision
        HAVING SUM(s.revision) > r.revision
               AND (MAX(s.last_report_at) IS NULL OR MAX(s.last_report_at) <= ?)
        """,
        row -> row.getInt(1),
        slot,
        slot,
        electionId,
        quietSince,
        quietSince);
  }

  /** Whether something of a report changed after it was made. */
  public boolean isOutdated(int unitId, LocalDateTime slot, Version version) {
    return sql.one(
            "SELECT SUM(s.revision) FROM unit_ancestor b JOIN turnout_sum s ON s.unit_id ="
                + " b.unit_id WHERE b.ancestor_id = ? AND s.slot <= ?",
            row -> row.getLong(1) > version.revision(),
            unitId,
            slot)
        .orElse(false);
  }

  /**
   * Keeps the first reports of a slot.
   *
   * @return how many; 0 where another node kept them first
   */
  public int keepFirst(
      LocalDateTime slot,
      LocalDateTime madeAt,
      Map<Integer, Long> revisions,
      Map<Integer, QuickReport> made) {
    int kept = 0;
    for (Map.Entry<Integer, QuickReport> each : made.entrySet()) {
      int unit = each.getKey();
      kept +=
          insert(
              unit,
              slot,
              new Version(1, madeAt, false, revisions.getOrDefault(unit, 0L)),
              each.getValue());
    }
    return kept;
  }

  /**
   * Keeps reports of a slot as their units' next versions. One that tells what the last version
   * told already is none: a note was written, or a figure was changed and changed back.
   *
   * @return how many
   */
  public int keepNext(
      LocalDateTime slot,
      LocalDateTime madeAt,
      Map<Integer, Long> revisions,
      Map<Integer, QuickReport> made) {
    int kept = 0;
    for (Map.Entry<Integer, QuickReport> each : made.entrySet()) {
      int unit = each.getKey();
      long revision = revisions.getOrDefault(unit, 0L);
      int last = versions(unit, slot).get(0).number();
      if (find(unit, slot, last).orElseThrow().report().equals(each.getValue())) {
        sql.update(
            "UPDATE turnout_quick_report SET revision = ? WHERE unit_id = ? AND slot = ? AND"
                + " version = ?",
            revision,
            unit,
            slot,
            last);
      } else {
        kept += insert(unit, slot, new Version(last + 1, madeAt, true, revision), each.getValue());
      }
    }
    return kept;
  }

  private int insert(int unitId, LocalDateTime slot, Version version, QuickReport report) {
    return sql.update(
        "INSERT IGNORE INTO turnout_quick_report (unit_id, slot, version, made_at, corrected,"
            + " revision, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
        unitId,
        slot,
        version.number(),
        version.madeAt(),
        version.corrected(),
        version.revision(),
        QuickReportJson.write(report));
  }

  /** The versions of a unit's report of a slot, the latest first. */
  public List<Version> versions(int unitId, LocalDateTime slot) {
    return sql.list(
        "SELECT version, made_at, corrected, revision FROM turnout_quick_report WHERE unit_id = ?"
            + " AND slot = ? ORDER BY version DESC",
        QuickReportStore::version,
        unitId,
        slot);
  }

  /** One version of a unit's report. */
  public Optional<Kept> find(int unitId, LocalDateTime slot, int version) {
    return sql.one(
        "SELECT version, made_at, corrected, revision, body FROM turnout_quick_report WHERE unit_id"
            + " = ? AND slot = ? AND version = ?",
        row -> new Kept(version(row), QuickReportJson.read(row.getString(5))),
        unitId,
        slot,
        version);
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getInt(1), row.getObject(2, LocalDateTime.class), row.getBoolean(3), row.getLong(4));
  }

  /** The slots a unit has a report of. */
  public List<LocalDateTime> slots(int unitId) {
    return sql.list(
        "SELECT DISTINCT slot FROM turnout_quick_report WHERE unit_id = ? ORDER BY slot",
        row -> row.getObject(1, LocalDateTime.class),
        unitId);
  }

  /** Holds the report of a unit until the end of the transaction: its texts are one's to write. */
  public void hold(int unitId, LocalDateTime slot) {
    sql.list(
        "SELECT version FROM turnout_quick_report WHERE unit_id = ? AND slot = ? AND version = 1"
            + " FOR UPDATE",
        row -> row.getInt(1),
        unitId,
        slot);
  }

  /** What a committee wrote, by item. */
  public Map<String, String> texts(int unitId, LocalDateTime slot) {
    Map<String, String> texts = new LinkedHashMap<>();
    sql.each(
        "SELECT item, words FROM turnout_report_text WHERE unit_id = ? AND slot = ?",
        row -> Map.entry(row.getString(1), row.getString(2)),
        entry -> texts.put(entry.getKey(), entry.getValue()),
        unitId,
        slot);
    return texts;
  }

  /** Writes what a committee says under an item; blank takes it away. */
  public void write(int unitId, LocalDateTime slot, String item, String words) {
    if (words == null || words.isBlank()) {
      sql.update(
          "DELETE FROM turnout_report_text WHERE unit_id = ? AND slot = ? AND item = ?",
          unitId,
          slot,
          item);
      return;
    }
    sql.update(
        "INSERT INTO turnout_report_text (unit_id, slot, item, words) VALUES (?, ?, ?, ?) ON"
            + " DUPLICATE KEY UPDATE words = VALUES(words)",
        unitId,
        slot,
        item,
        words.strip());
  }
}
