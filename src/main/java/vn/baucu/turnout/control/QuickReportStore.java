package vn.baucu.turnout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
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

  /** A version of a report without its figures. */
  public record Version(int number, LocalDateTime madeAt, boolean corrected) {}

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
   * Units whose latest report of a slot is older than a change of what it tells: something came
   * late, or was corrected, and all has been quiet since.
   *
   * @param quietSince a change after this time is waited for
   */
  public List<Integer> outdated(int electionId, LocalDateTime slot, LocalDateTime quietSince) {
    return sql.list(
        """
        SELECT u.id
          FROM administrative_unit u
          JOIN (SELECT unit_id, MAX(made_at) AS made_at FROM turnout_quick_report
                 WHERE slot = ? GROUP BY unit_id) r ON r.unit_id = u.id
          JOIN unit_ancestor b ON b.ancestor_id = u.id
          JOIN turnout_sum s ON s.unit_id = b.unit_id AND s.slot <= ?
         WHERE u.election_id = ?
         GROUP BY u.id, r.made_at
        HAVING MAX(s.last_report_at) > r.made_at AND MAX(s.last_report_at) <= ?
        """,
        row -> row.getInt(1),
        slot,
        slot,
        electionId,
        quietSince);
  }

  /** Whether something of a report changed after it was made. */
  public boolean isOutdated(int unitId, LocalDateTime slot, LocalDateTime madeAt) {
    return sql.one(
            "SELECT COUNT(*) FROM unit_ancestor b JOIN turnout_sum s ON s.unit_id = b.unit_id WHERE"
                + " b.ancestor_id = ? AND s.slot <= ? AND s.last_report_at > ?",
            row -> row.getInt(1) > 0,
            unitId,
            slot,
            madeAt)
        .orElse(false);
  }

  /**
   * Keeps the reports of a slot as their units' next versions.
   *
   * @return how many; 0 where another node kept them first
   */
  public int keep(
      LocalDateTime slot, LocalDateTime madeAt, boolean corrected, Map<Integer, QuickReport> made) {
    int kept = 0;
    for (Map.Entry<Integer, QuickReport> entry : made.entrySet()) {
      int version =
          sql.one(
                  "SELECT COALESCE(MAX(version), 0) + 1 FROM turnout_quick_report WHERE unit_id = ?"
                      + " AND slot = ?",
                  row -> row.getInt(1),
                  entry.getKey(),
                  slot)
              .orElseThrow();
      if (!corrected && version > 1) {
        continue;
      }
      kept +=
          sql.update(
              "INSERT IGNORE INTO turnout_quick_report (unit_id, slot, version, made_at, corrected,"
                  + " body) VALUES (?, ?, ?, ?, ?, ?)",
              entry.getKey(),
              slot,
              version,
              madeAt,
              corrected,
              QuickReportJson.write(entry.getValue()));
    }
    return kept;
  }

  /** The versions of a unit's report of a slot, the latest first. */
  public List<Version> versions(int unitId, LocalDateTime slot) {
    return sql.list(
        "SELECT version, made_at, corrected FROM turnout_quick_report WHERE unit_id = ? AND slot ="
            + " ? ORDER BY version DESC",
        row -> new Version(row.getInt(1), row.getObject(2, LocalDateTime.class), row.getBoolean(3)),
        unitId,
        slot);
  }

  /** One version of a unit's report. */
  public Optional<Kept> find(int unitId, LocalDateTime slot, int version) {
    return sql.one(
        "SELECT version, made_at, corrected, body FROM turnout_quick_report WHERE unit_id = ? AND"
            + " slot = ? AND version = ?",
        row ->
            new Kept(
                new Version(
                    row.getInt(1), row.getObject(2, LocalDateTime.class), row.getBoolean(3)),
                QuickReportJson.read(row.getString(4))),
        unitId,
        slot,
        version);
  }

  /** The slots a unit has a report of. */
  public List<LocalDateTime> slots(int unitId) {
    return sql.list(
        "SELECT DISTINCT slot FROM turnout_quick_report WHERE unit_id = ? ORDER BY slot",
        row -> row.getObject(1, LocalDateTime.class),
        unitId);
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
