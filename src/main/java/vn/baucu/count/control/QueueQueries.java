package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.count.entity.CountMinutes;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.Sql;

/** Reads what waits for acceptance, only of units whose counters say that something does. */
@ApplicationScoped
public class QueueQueries {
  @Inject private Sql sql;

  /** Minutes that wait, with whose act made them wait. */
  public record Line(
      MinutesKey key,
      int version,
      String unitName,
      String areaName,
      boolean clean,
      boolean incident,
      boolean late,
      String by,
      LocalDateTime at,
      int owner,
      LocalDateTime closesAt) {}

  /** The first 500 submitted minutes of the units right below a unit. */
  public List<Line> waiting(int electionId, String unit) {
    return sql.list(
        """
        SELECT m.level, u.code, a.number, m.round, m.version, u.name, a.name, m.clean, m.incident, m.late,
               COALESCE(w.full_name, ''), m.submitted_at, u.id, a.closes_at
          FROM administrative_unit p
          JOIN administrative_unit u ON u.parent_id = p.id
          JOIN count_progress c ON c.unit_id = u.id AND c.submitted > 0
          JOIN polling_area a ON a.unit_id = u.id
          JOIN count_minutes m ON m.area_id = a.id AND m.level = c.level
                              AND m.sums_round = c.round
                              AND m.state = 'SUBMITTED'
          LEFT JOIN person w ON w.id = m.submitted_by
         WHERE p.election_id = ? AND p.code = ?
         ORDER BY m.incident DESC, m.clean DESC, m.submitted_at LIMIT 500
        """,
        QueueQueries::line,
        electionId,
        unit);
  }

  /**
   * Minutes of the units right below a unit that differ still after typing anew, the oldest first.
   */
  public List<Line> unsettled(int electionId, String unit) {
    return standing("different", "AND m.attempt = " + CountMinutes.SETTLING, electionId, unit);
  }

  /** Minutes of the units right below a unit whose second entry is this unit's. */
  public List<Line> secondAbove(int electionId, String unit) {
    return standing("first_done", "AND m.double_entry = 'UNIT_ABOVE'", electionId, unit);
  }

  private List<Line> standing(String state, String which, int electionId, String unit) {
    return sql.list(
        """
        SELECT m.level, u.code, a.number, m.round, m.version, u.name, a.name, m.clean, m.incident, m.late,
               COALESCE(w.full_name, ''), e.at, u.id, a.closes_at
          FROM administrative_unit p
          JOIN administrative_unit u ON u.parent_id = p.id
          JOIN count_progress c ON c.unit_id = u.id AND c.%1$s > 0
          JOIN polling_area a ON a.unit_id = u.id
          JOIN count_minutes m ON m.area_id = a.id AND m.level = c.level
                              AND m.sums_round = c.round
                              AND m.state = UPPER('%1$s') %2$s
          LEFT JOIN count_event e ON e.id = (SELECT MAX(h.id) FROM count_event h
                                              WHERE h.minutes_id = m.id)
          LEFT JOIN person w ON w.id = e.account_id
         WHERE p.election_id = ? AND p.code = ?
         ORDER BY e.at LIMIT 100
        """
            .formatted(state, which),
        QueueQueries::line,
        electionId,
        unit);
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        new MinutesKey(
            ElectionLevel.valueOf(row.getString(1)),
            row.getString(2),
            row.getInt(3),
            Round.valueOf(row.getString(4))),
        row.getInt(5),
        row.getString(6),
        row.getString(7),
        row.getBoolean(8),
        row.getBoolean(9),
        row.getBoolean(10),
        row.getString(11),
        row.getObject(12, LocalDateTime.class),
        row.getInt(13),
        row.getObject(14, LocalDateTime.class));
  }
}
