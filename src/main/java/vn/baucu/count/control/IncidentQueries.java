package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.count.entity.CountState;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.Sql;

/** Minutes with an incident, and which committees above have read of it. */
@ApplicationScoped
public class IncidentQueries {
  /** More than any election night has; beyond, the board says what is oldest. */
  private static final int MOST = 300;

  private static final String SELECT =
      """
      SELECT m.id, m.figures_version, m.level, u.code, u.name, d.name, a.number, a.place, m.state, m.round,
             u.id, a.closes_at,
             (SELECT MIN(e.at) FROM count_event e
               WHERE e.minutes_id = m.id AND e.figures_version = m.figures_version)
        FROM unit_ancestor x
        JOIN administrative_unit u ON u.id = x.unit_id
        LEFT JOIN administrative_unit d ON d.id = u.parent_id
        JOIN polling_area a ON a.unit_id = u.id
        JOIN count_minutes m ON m.area_id = a.id AND m.incident AND m.state <> 'ANNULLED'
       WHERE x.ancestor_id = ?
      """;

  /** Whether acknowledgement k came after all that was reported of the incident. */
  private static final String STANDS =
      "NOT EXISTS (SELECT 1 FROM count_explanation t WHERE t.minutes_id = k.minutes_id AND"
          + " t.figures_version = k.figures_version AND t.severity = 'INCIDENT' AND t.written_at >"
          + " k.at)";

  @Inject private Sql sql;

  /**
   * Minutes with an incident.
   *
   * @param parentName the unit above the one that owns the area; null at the root
   * @param since when these figures were begun, in real time
   */
  public record Line(
      int minutes,
      int version,
      MinutesKey key,
      String unitName,
      String parentName,
      String areaName,
      CountState state,
      int owner,
      LocalDateTime closesAt,
      LocalDateTime since) {}

  /**
   * A committee that has read of an incident: by whom, and when in real time.
   *
   * @param stands whether it read all that has been reported by now
   */
  public record Acknowledged(
      int unit, String unitName, String by, LocalDateTime at, boolean stands) {}

  /** Minutes with an incident in a unit and below it, the oldest first. */
  public List<Line> of(int unitId) {
    return sql.list(
        SELECT + " ORDER BY 13, u.code, a.number LIMIT " + MOST, IncidentQueries::line, unitId);
  }

  /** Those of units below a unit of which it has not said that it read. */
  public List<Line> unread(int unitId) {
    return sql.list(
        SELECT
            + " AND x.depth > 0 AND NOT EXISTS (SELECT 1 FROM incident_acknowledgement k WHERE"
            + " k.minutes_id = m.id AND k.figures_version = m.figures_version AND k.unit_id = ? AND "
            + STANDS
            + ") ORDER BY 13, u.code, a.number LIMIT "
            + MOST,
        IncidentQueries::line,
        unitId,
        unitId);
  }

  /** Who has read of the incidents in a unit and below it, by minutes, the lowest unit first. */
  public Map<Integer, List<Acknowledged>> acknowledged(int unitId) {
    Map<Integer, List<Acknowledged>> byMinutes = new HashMap<>();
    sql.each(
        """
        SELECT k.minutes_id, k.unit_id, w.name, k.account_name, k.at, %s
          FROM unit_ancestor x
          JOIN polling_area a ON a.unit_id = x.unit_id
          JOIN count_minutes m ON m.area_id = a.id AND m.incident
          JOIN incident_acknowledgement k
            ON k.minutes_id = m.id AND k.figures_version = m.figures_version
          JOIN administrative_unit w ON w.id = k.unit_id
         WHERE x.ancestor_id = ?
         ORDER BY k.at
        """
            .formatted(STANDS),
        row ->
            Map.entry(
                row.getInt(1),
                new Acknowledged(
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, LocalDateTime.class),
                    row.getBoolean(6))),
        entry ->
            byMinutes
                .computeIfAbsent(entry.getKey(), minutes -> new ArrayList<>())
                .add(entry.getValue()),
        unitId);
    return byMinutes;
  }

  /** Notes that a committee has read; the first who says so of what is reported stays. */
  public void acknowledge(
      int minutes, int version, int unit, Integer account, String name, LocalDateTime now) {
    sql.update(
        "DELETE k FROM incident_acknowledgement k WHERE k.minutes_id = ? AND k.figures_version = ?"
            + " AND k.unit_id = ? AND NOT "
            + STANDS,
        minutes,
        version,
        unit);
    sql.update(
        "INSERT IGNORE INTO incident_acknowledgement (minutes_id, figures_version, unit_id,"
            + " account_id, account_name, at) VALUES (?, ?, ?, ?, ?, ?)",
        minutes,
        version,
        unit,
        account,
        name,
        now);
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getInt(1),
        row.getInt(2),
        new MinutesKey(
            ElectionLevel.valueOf(row.getString(3)),
            row.getString(4),
            row.getInt(7),
            Round.valueOf(row.getString(10))),
        row.getString(5),
        row.getString(6),
        row.getString(8),
        CountState.valueOf(row.getString(9)),
        row.getInt(11),
        row.getObject(12, LocalDateTime.class),
        row.getObject(13, LocalDateTime.class));
  }
}
