package vn.baucu.readiness.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.baucu.law.ElectionLevel;
import vn.baucu.readiness.boundary.CheckedPair;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.Sql;

/**
 * Walks every polling area at every level at which it votes: to its electoral unit, to the list
 * there, and up to the root.
 */
@ApplicationScoped
public class CheckQueries {
  private static final String EVERYWHERE =
      Arrays.stream(ElectionLevel.values())
          .filter(ElectionLevel::isForEveryArea)
          .map(Enum::name)
          .collect(Collectors.joining("', '", "'", "'"));

  private static final String PAIRS =
      """
      SELECT d.name district, u.code, u.name unit, p.number, v.level, e.level body,
             o.code owner, e.number unit_number,
             CASE
               WHEN root.unit_id IS NULL THEN 'ROOTLESS'
               WHEN e.id IS NULL THEN 'NOWHERE'
               WHEN e.level <> v.level OR own.unit_id IS NULL THEN 'FOREIGN'
               WHEN COALESCE(k.standing, 0) <= e.seats THEN 'LIST'
             END problem
        FROM administrative_unit u
        JOIN polling_area p ON p.unit_id = u.id
        JOIN election_level v ON v.election_id = u.election_id
             AND (v.level IN (%s)
                  OR EXISTS (SELECT 1 FROM voting_level w
                              WHERE w.area_id = p.id AND w.level = v.level))
        LEFT JOIN administrative_unit d ON d.id = u.parent_id
        LEFT JOIN area_level l ON l.area_id = p.id AND l.level = v.level
        LEFT JOIN electoral_unit e ON e.id = l.electoral_unit_id
        LEFT JOIN administrative_unit o ON o.id = e.owner_id
        LEFT JOIN unit_ancestor own ON own.unit_id = u.id AND own.ancestor_id = e.owner_id
        LEFT JOIN (SELECT x.unit_id FROM unit_ancestor x
                     JOIN administrative_unit r ON r.id = x.ancestor_id
                    WHERE r.parent_id IS NULL) root ON root.unit_id = u.id
        LEFT JOIN (SELECT electoral_unit_id, SUM(struck_day IS NULL) standing FROM candidate
                    GROUP BY electoral_unit_id) k ON k.electoral_unit_id = e.id
       WHERE u.election_id = ?
      """
          .formatted(EVERYWHERE);

  @Inject private Sql sql;

  /** How many pairs there are, and how many of them do not resolve. */
  public record Sum(int pairs, int wrong) {}

  public Sum sum(int electionId) {
    return sql.one(
            "SELECT COUNT(*), COALESCE(SUM(problem IS NOT NULL), 0) FROM (" + PAIRS + ") c",
            row -> new Sum(row.getInt(1), row.getInt(2)),
            electionId)
        .orElseThrow();
  }

  /** The first of those that do not resolve, in the order of the tree. */
  public List<CheckedPair> wrong(int electionId, int most) {
    return sql.list(
        "SELECT district, code, unit, number, level, problem, body, owner, unit_number FROM ("
            + PAIRS
            + ") c WHERE problem IS NOT NULL ORDER BY code, number, "
            + Sql.levelOrder("level")
            + " LIMIT ?",
        row ->
            new CheckedPair(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                ElectionLevel.valueOf(row.getString(5)),
                row.getString(7) == null
                    ? null
                    : new ElectoralUnitKey(
                        ElectionLevel.valueOf(row.getString(7)), row.getString(8), row.getInt(9)),
                CheckedPair.Problem.valueOf(row.getString(6))),
        electionId,
        most);
  }
}
