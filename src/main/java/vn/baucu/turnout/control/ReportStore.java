package vn.baucu.turnout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.baucu.shared.Sql;
import vn.baucu.turnout.entity.Report;

/** Reads and writes reports and what they replaced. */
@ApplicationScoped
public class ReportStore {
  private static final String COLUMNS =
      "slot, voted, account_id, phoned_by, note, reported_at, corrected, version";

  @Inject private Sql sql;

  /** The reports of an area, by slot. */
  public List<Report> ofArea(int areaId) {
    return sql.list(
        "SELECT " + COLUMNS + " FROM turnout_report WHERE area_id = ? ORDER BY slot",
        ReportStore::report,
        areaId);
  }

  /** The reports of a unit's areas, by area and slot. */
  public Map<Integer, List<Report>> ofUnit(int unitId) {
    Map<Integer, List<Report>> reports = new HashMap<>();
    sql.each(
        "SELECT "
            + COLUMNS
            + ", area_id FROM turnout_report WHERE area_id IN (SELECT id FROM polling_area WHERE"
            + " unit_id = ?) ORDER BY area_id, slot",
        row -> Map.entry(row.getInt(9), report(row)),
        entry ->
            reports.computeIfAbsent(entry.getKey(), id -> new ArrayList<>()).add(entry.getValue()),
        unitId);
    return reports;
  }

  /** Writes the first report of a slot. */
  public void insert(int areaId, Report report) {
    sql.update(
        "INSERT INTO turnout_report (area_id, slot, voted, account_id, phoned_by, note,"
            + " reported_at, corrected, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        areaId,
        report.slot(),
        report.voted(),
        report.accountId(),
        report.phonedBy(),
        report.note(),
        report.reportedAt(),
        report.corrected(),
        report.version());
  }

  /** Puts a report in the place of an earlier one, which is kept with both names. */
  public void replace(int areaId, Report old, Report report, boolean correction) {
    if (old.voted() != report.voted()) {
      keep(
          areaId,
          old,
          report.voted(),
          report.accountId(),
          report.reportedAt(),
          correction,
          report.note());
    }
    sql.update(
        "UPDATE turnout_report SET voted = ?, account_id = ?, phoned_by = ?, note = ?,"
            + " reported_at = ?, corrected = ?, version = ? WHERE area_id = ? AND slot = ?",
        report.voted(),
        report.accountId(),
        report.phonedBy(),
        report.note(),
        report.reportedAt(),
        report.corrected(),
        report.version(),
        areaId,
        report.slot());
  }

  private void keep(
      int areaId,
      Report old,
      long voted,
      Integer by,
      LocalDateTime at,
      boolean correction,
      String reason) {
    sql.update(
        "INSERT INTO turnout_replaced (area_id, slot, voted, account_id, phoned_by, reported_at,"
            + " new_voted, replaced_by, replaced_at, correction, reason) VALUES (?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?, ?, ?)",
        areaId,
        old.slot(),
        old.voted(),
        old.accountId(),
        old.phonedBy(),
        old.reportedAt(),
        voted,
        by,
        at,
        correction,
        reason);
  }

  /** Lets a report go with its area; what it goes into is kept with it. */
  public void let(int areaId, Report old, long into, Integer by, LocalDateTime at, String reason) {
    keep(areaId, old, into, by, at, true, reason);
    sql.update("DELETE FROM turnout_report WHERE area_id = ? AND slot = ?", areaId, old.slot());
  }

  /** Puts a figure that another area's came to in the place of a report, which is kept. */
  public void put(int areaId, Report old, long voted, Integer by, LocalDateTime at, String reason) {
    keep(areaId, old, voted, by, at, true, reason);
    sql.update(
        "UPDATE turnout_report SET voted = ?, account_id = ?, phoned_by = NULL, note = ?, version ="
            + " version + 1 WHERE area_id = ? AND slot = ?",
        voted,
        by,
        reason,
        areaId,
        old.slot());
  }

  /**
   * Lets go that an area's report was said to be missing; it is still, of the area it goes into.
   */
  public void letMissing(int areaId, Integer into) {
    if (into != null) {
      sql.update("UPDATE IGNORE turnout_missing SET area_id = ? WHERE area_id = ?", into, areaId);
    }
    sql.update("DELETE FROM turnout_missing WHERE area_id = ?", areaId);
  }

  /** Numbers of those areas of which anything was reported, or said to be missing. */
  public List<Integer> reported(Set<Integer> areas) {
    return sql.list(
        "SELECT p.number FROM polling_area p WHERE p.id "
            + Sql.among(new ArrayList<>(areas))
            + " AND (EXISTS (SELECT 1 FROM turnout_report r WHERE r.area_id = p.id) OR EXISTS"
            + " (SELECT 1 FROM turnout_replaced r WHERE r.area_id = p.id) OR EXISTS (SELECT 1"
            + " FROM turnout_missing m WHERE m.area_id = p.id)) ORDER BY p.number",
        row -> row.getInt(1));
  }

  /** How many reports of areas there are. */
  public long count(Set<Integer> areas) {
    return sql.one(
            "SELECT COUNT(*) FROM turnout_report WHERE area_id "
                + Sql.among(new ArrayList<>(areas)),
            row -> row.getLong(1))
        .orElse(0L);
  }

  /** The number of an area, for sentences. */
  public String numberOf(int areaId) {
    return sql.one("SELECT number FROM polling_area WHERE id = ?", row -> row.getString(1), areaId)
        .orElse("");
  }

  /** What the reports of an area's slot replaced, the latest first. */
  public List<Replaced> history(int areaId, LocalDateTime slot) {
    return sql.list(
        "SELECT r.voted, a.full_name, r.phoned_by, r.reported_at, r.new_voted, b.full_name,"
            + " r.replaced_at, r.correction, r.reason FROM turnout_replaced r LEFT JOIN person a"
            + " ON a.id = r.account_id LEFT JOIN person b ON b.id = r.replaced_by WHERE r.area_id"
            + " = ? AND r.slot = ? ORDER BY r.id DESC",
        row ->
            new Replaced(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDateTime.class),
                row.getLong(5),
                row.getString(6),
                row.getObject(7, LocalDateTime.class),
                row.getBoolean(8),
                row.getString(9)),
        areaId,
        slot);
  }

  /** A figure that another took the place of; names are null where a package was loaded. */
  public record Replaced(
      long voted,
      String author,
      String phonedBy,
      LocalDateTime reportedAt,
      long newVoted,
      String replacedBy,
      LocalDateTime replacedAt,
      boolean correction,
      String reason) {}

  /** Who an account is, for telling a person who was there first. */
  public Optional<String> nameOf(Integer accountId) {
    return accountId == null
        ? Optional.empty()
        : sql.one("SELECT full_name FROM person WHERE id = ?", row -> row.getString(1), accountId);
  }

  private static Report report(ResultSet row) throws SQLException {
    return new Report(
        row.getObject(1, LocalDateTime.class),
        row.getLong(2),
        row.getObject(3, Integer.class),
        row.getString(4),
        row.getString(5),
        row.getObject(6, LocalDateTime.class),
        row.getBoolean(7),
        row.getInt(8));
  }
}
