package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Sql;

/** Reads what waits for acceptance, only of units whose counters say that something does. */
@ApplicationScoped
public class QueueQueries {
  @Inject private Sql sql;

  /** Submitted minutes. */
  public record Line(
      ElectionLevel level,
      String unit,
      int area,
      int version,
      String unitName,
      String areaName,
      boolean clean,
      boolean incident,
      boolean late,
      String submittedBy,
      LocalDateTime submittedAt) {}

  /** The first 500 submitted minutes of the units right below a unit. */
  public List<Line> waiting(int electionId, String unit) {
    return sql.list(
        """
        SELECT m.level, u.code, a.number, m.version, u.name, a.name, m.clean, m.incident, m.late,
               COALESCE(w.full_name, ''), m.submitted_at
          FROM administrative_unit p
          JOIN administrative_unit u ON u.parent_id = p.id
          JOIN count_progress c ON c.unit_id = u.id AND c.submitted > 0
          JOIN polling_area a ON a.unit_id = u.id
          JOIN count_minutes m ON m.area_id = a.id AND m.level = c.level
                              AND m.state = 'SUBMITTED'
          LEFT JOIN account w ON w.id = m.submitted_by
         WHERE p.election_id = ? AND p.code = ?
         ORDER BY m.incident DESC, m.clean DESC, m.submitted_at LIMIT 500
        """,
        row ->
            new Line(
                ElectionLevel.valueOf(row.getString(1)),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getBoolean(9),
                row.getString(10),
                row.getObject(11, LocalDateTime.class)),
        electionId,
        unit);
  }
}
