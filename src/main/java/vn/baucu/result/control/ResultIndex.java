package vn.baucu.result.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.Caches;
import vn.baucu.shared.Recent;
import vn.baucu.shared.Sql;

/** Which electoral units stand in which order in a list of results. */
@ApplicationScoped
public class ResultIndex {
  /** Levels from the widest electorate to the narrowest, then owners, then numbers. */
  private static final String ORDER =
      " ORDER BY " + Sql.levelOrder("e.level") + ", o.code, e.number";

  /** Owner in a unit or below it. */
  private static final String WITHIN =
      """
      SELECT e.id FROM electoral_unit e
        JOIN administrative_unit o ON o.id = e.owner_id
        JOIN unit_ancestor s ON s.unit_id = o.id AND s.ancestor_id = ?
      """;

  /** The status as {@code Determination} finds it. */
  private static final String STATUS =
      """
       GROUP BY e.id, e.level, o.code, e.number, r.state
      HAVING CASE WHEN COALESCE(SUM(t.areas), 0) > 0
                   AND SUM(IF(? AND t.early > 0 AND t.unit_id <> ?, 0, t.accepted)) >= SUM(t.areas)
                  THEN COALESCE(NULLIF(r.state, 'OPEN'), 'DETERMINED')
                  ELSE 'PROVISIONAL' END = ?
      """;

  private static final int KEPT = 500;

  private Recent<Key, List<Integer>> recent;

  @Inject private Sql sql;
  @Inject private Caches caches;

  private record Key(int version, int unit, ElectionLevel level, boolean ownerOnly) {}

  @PostConstruct
  void begin() {
    recent = caches.make("result.index", KEPT);
  }

  /**
   * The units whose owner is a unit or lies below it.
   *
   * @param version of the election's set-up, for which an order stands; null to read it now
   * @param unit identity of the unit
   * @param level only of this level; null for all
   * @param ownerOnly only those whose owner is the unit itself
   */
  public List<Integer> within(Integer version, int unit, ElectionLevel level, boolean ownerOnly) {
    return version == null
        ? read(unit, level, ownerOnly)
        : recent.get(new Key(version, unit, level, ownerOnly), () -> read(unit, level, ownerOnly));
  }

  private List<Integer> read(int unit, ElectionLevel level, boolean ownerOnly) {
    List<Object> arguments = new ArrayList<>(List.of(unit));
    String query = WITHIN + filter(arguments, unit, level, ownerOnly) + ORDER;
    return List.copyOf(sql.list(query, row -> row.getInt(1), arguments.toArray()));
  }

  /**
   * Of these units those whose result in a round has a status.
   *
   * @param keepsBack whether early counts are still kept from those outside their unit
   * @param own identity of the caller's unit
   */
  public List<Integer> within(
      int unit,
      ElectionLevel level,
      boolean ownerOnly,
      Round round,
      String status,
      boolean keepsBack,
      int own) {
    List<Object> arguments = new ArrayList<>(List.of(unit, round, round));
    String query =
        WITHIN
            + """
            LEFT JOIN tally t ON t.electoral_unit_id = e.id AND t.round = ?
            LEFT JOIN result_record r ON r.electoral_unit_id = e.id AND r.round = ?
            """
            + filter(arguments, unit, level, ownerOnly)
            + STATUS
            + ORDER;
    arguments.addAll(Arrays.asList(keepsBack, own, status));
    return sql.list(query, row -> row.getInt(1), arguments.toArray());
  }

  private static String filter(
      List<Object> arguments, int unit, ElectionLevel level, boolean ownerOnly) {
    StringBuilder filter = new StringBuilder(" WHERE TRUE");
    if (level != null) {
      filter.append(" AND e.level = ?");
      arguments.add(level);
    }
    if (ownerOnly) {
      filter.append(" AND o.id = ?");
      arguments.add(unit);
    }
    return filter.toString();
  }
}
