package vn.baucu.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.Round;
import vn.baucu.law.Severity;
import vn.baucu.shared.FindingJson;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.Sql;

/**
 * Reads what stands of the accepted minutes of one electoral unit: incidents with their report, and
 * findings that nobody has explained.
 */
@ApplicationScoped
public class MinutesFindings {
  private static final String OF_MINUTES =
      """
       JOIN count_minutes m ON m.id = f.minutes_id AND m.figures_version = f.figures_version
                           AND m.state = 'ACCEPTED' AND m.electoral_unit_id = ?
                           AND m.sums_round = ?
       JOIN polling_area p ON p.id = m.area_id
       JOIN administrative_unit u ON u.id = p.unit_id
      """;

  /** A text that was agreed comes before one that was typed with an entry. */
  private static final String TEXT =
      """
      (SELECT x.explanation FROM count_explanation x
        WHERE x.minutes_id = m.id AND x.figures_version = m.figures_version AND x.code = f.code
        ORDER BY FIELD(x.entry, 'AGREED', 'SECOND', 'FIRST') LIMIT 1)
      """;

  @Inject private Sql sql;

  /**
   * A finding of minutes.
   *
   * @param text what was written to it; null where there is nothing
   */
  public record Line(MinutesKey key, String unitName, Finding finding, String text) {}

  /** Those of an electoral unit: incidents first, then by unit and area. */
  public List<Line> of(int electoralUnit, Round round) {
    return sql.list(
        "SELECT m.level, u.code AS unit, p.number, m.round, u.name, f.code, f.severity, f.finding, "
            + TEXT
            + " FROM accepted_finding f"
            + OF_MINUTES
            + " UNION ALL SELECT m.level, u.code, p.number, m.round, u.name, f.code, 'EXPLAIN',"
            + " f.finding, NULL FROM count_late_finding f"
            + OF_MINUTES
            + " WHERE f.reason IS NULL ORDER BY severity = 'EXPLAIN', unit, number, code",
        row -> {
          Finding finding = FindingJson.read(row.getString(6), row.getString(8));
          return new Line(
              new MinutesKey(
                  ElectionLevel.valueOf(row.getString(1)),
                  row.getString(2),
                  row.getInt(3),
                  Round.valueOf(row.getString(4))),
              row.getString(5),
              Severity.INCIDENT.name().equals(row.getString(7)) ? finding.asIncident() : finding,
              row.getString(9));
        },
        electoralUnit,
        round,
        electoralUnit,
        round);
  }
}
