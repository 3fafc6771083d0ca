package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.baucu.law.CountForm;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.Sql;

/** Reads what the areas of one unit add up to, accepted or not. */
@ApplicationScoped
public class OwnSumQueries {
  @Inject private Sql sql;

  /**
   * One area at one level.
   *
   * @param form the figures agreed there; null before
   */
  public record Row(
      ElectionLevel level, int electoralUnit, int number, String name, CountForm form) {}

  /** Every area of a unit at every level it votes at, in the sums of one round. */
  public List<Row> rows(int unitId, Round sums) {
    return sql.list(
        "SELECT l.level, e.id, e.number, e.name, f.id, "
            + CountFindings.FORM
            + """
             FROM polling_area a
             JOIN area_level l ON l.area_id = a.id
             JOIN electoral_unit e ON e.id = l.electoral_unit_id
             LEFT JOIN count_minutes m ON m.area_id = a.id AND m.level = l.level
                                      AND m.sums_round = ?
                                      AND m.state IN ('MATCHED', 'SUBMITTED', 'ACCEPTED')
             LEFT JOIN count_figures f ON f.minutes_id = m.id AND f.entry = 'AGREED'
                                      AND f.figures_version = m.figures_version
            WHERE a.unit_id = ? ORDER BY e.number, a.number
            """,
        row ->
            new Row(
                ElectionLevel.valueOf(row.getString(1)),
                row.getInt(2),
                row.getInt(3),
                row.getString(4),
                row.getObject(5) == null ? null : CountFindings.form(row, 6)),
        sums,
        unitId);
  }
}
