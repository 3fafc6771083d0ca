package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import vn.baucu.count.entity.CountState;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Sql;

/** Finds minutes that hold figures, or are to carry some over. */
@ApplicationScoped
public class GroundQueries {
  private static final String STANDING =
      """
      SELECT m.electoral_unit_id, m.area_id, m.level, m.state, a.number, u.name
        FROM count_minutes m
        JOIN polling_area a ON a.id = m.area_id
        JOIN administrative_unit u ON u.id = a.unit_id
       WHERE NOT (m.state = 'EMPTY'
                  OR m.state IN ('RETURNED', 'REOPENED') AND m.mend_fields IS NULL)
      """;

  @Inject private Sql sql;

  /**
   * Minutes with figures.
   *
   * @param number of the area, which lies in the unit of a name
   */
  public record Line(
      int electoralUnit,
      int area,
      ElectionLevel level,
      CountState state,
      int number,
      String unit) {}

  /** All of an election. */
  public void ofElection(int electionId, Consumer<Line> lines) {
    sql.each(STANDING + " AND u.election_id = ?", GroundQueries::line, lines, electionId);
  }

  /** Those of some electoral units, which stay as they are until the end of the transaction. */
  public List<Line> lockedOn(Collection<Integer> electoralUnits) {
    return sql.list(
        STANDING
            + " AND m.electoral_unit_id IN ("
            + String.join(", ", Collections.nCopies(electoralUnits.size(), "?"))
            + ") ORDER BY a.number LOCK IN SHARE MODE",
        GroundQueries::line,
        electoralUnits.toArray());
  }

  /** Those of the areas of a unit, which stay as they are until the end of the transaction. */
  public List<Line> lockedOfUnit(int unitId) {
    return sql.list(
        STANDING + " AND a.unit_id = ? ORDER BY a.number LOCK IN SHARE MODE",
        GroundQueries::line,
        unitId);
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getInt(1),
        row.getInt(2),
        ElectionLevel.valueOf(row.getString(3)),
        CountState.valueOf(row.getString(4)),
        row.getInt(5),
        row.getString(6));
  }
}
