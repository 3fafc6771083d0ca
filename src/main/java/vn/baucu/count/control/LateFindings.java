package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.Round;
import vn.baucu.shared.FindingJson;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.Sql;

/** Findings of accepted minutes that nobody could have seen when they were accepted. */
@ApplicationScoped
public class LateFindings {
  /**
   * Of the version of the figures that stands; those of earlier versions have settled themselves.
   */
  private static final String STANDING =
      " FROM count_late_finding l JOIN count_minutes m ON m.id = l.minutes_id AND"
          + " m.figures_version = l.figures_version AND m.state = 'ACCEPTED'";

  @Inject private Sql sql;

  /** A finding that waits for somebody to look. */
  public record Line(
      MinutesKey key, String unitName, String areaName, Finding finding, LocalDateTime foundAt) {}

  /** What somebody said of a finding after looking. */
  public record Confirmed(String code, String reason, Integer by) {}

  /** Keeps exactly these findings of minutes, and what was confirmed of them. */
  public void keep(int minutesId, int figuresVersion, List<Finding> findings, LocalDateTime now) {
    String codes = String.join(",", findings.stream().map(Finding::code).toList());
    sql.update(
        "DELETE FROM count_late_finding WHERE minutes_id = ? AND figures_version = ? AND reason IS"
            + " NULL AND NOT FIND_IN_SET(code, ?)",
        minutesId,
        figuresVersion,
        codes);
    sql.updateAll(
        "INSERT INTO count_late_finding (minutes_id, figures_version, code, finding, found_at)"
            + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE finding = VALUES(finding)",
        findings.stream()
            .map(f -> new Object[] {minutesId, figuresVersion, f.code(), FindingJson.store(f), now})
            .toList());
  }

  /** What waits for the committee right above the areas' units, the latest last. */
  public List<Line> waiting(int electionId, String unit) {
    return sql.list(
        "SELECT m.level, u.code, a.number, m.round, u.name, a.place, l.code, l.finding, l.found_at"
            + STANDING
            + " JOIN polling_area a ON a.id = m.area_id JOIN administrative_unit u ON u.id ="
            + " a.unit_id JOIN administrative_unit p ON p.id = u.parent_id WHERE l.reason IS NULL"
            + " AND p.election_id = ? AND p.code = ? ORDER BY l.found_at, u.code, a.number LIMIT"
            + " 500",
        row ->
            new Line(
                new MinutesKey(
                    ElectionLevel.valueOf(row.getString(1)),
                    row.getString(2),
                    row.getInt(3),
                    Round.valueOf(row.getString(4))),
                row.getString(5),
                row.getString(6),
                finding(row, 7),
                row.getObject(9, LocalDateTime.class)),
        electionId,
        unit);
  }

  /** What was confirmed of the standing figures of minutes. */
  public List<Confirmed> confirmed(Integer minutesId) {
    return minutesId == null
        ? List.of()
        : sql.list(
            "SELECT l.code, l.reason, l.confirmed_by"
                + STANDING
                + " WHERE m.id = ? AND l.reason IS NOT NULL ORDER BY l.code",
            row ->
                new Confirmed(row.getString(1), row.getString(2), row.getObject(3, Integer.class)),
            minutesId);
  }

  /**
   * Confirms a finding that waits.
   *
   * @return whether there was one
   */
  public boolean confirm(int minutesId, String code, String reason, int by, LocalDateTime now) {
    return sql.update(
            "UPDATE count_late_finding l JOIN count_minutes m ON m.id = l.minutes_id AND"
                + " m.figures_version = l.figures_version SET l.reason = ?, l.confirmed_by = ?,"
                + " l.confirmed_at = ? WHERE m.id = ? AND l.code = ? AND l.reason IS NULL",
            reason,
            by,
            now,
            minutesId,
            code)
        > 0;
  }

  private static Finding finding(ResultSet row, int first) throws SQLException {
    return FindingJson.read(row.getString(first), row.getString(first + 1));
  }
}
