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

/** Reads how far the results of bodies are, without determining them. */
@ApplicationScoped
public class CouncilReader {
  private static final String UNITS =
      """
      SELECT e.level, o.code AS owner, o.name AS owner_name,
             COALESCE((SELECT f.seats FROM electoral_round f WHERE f.electoral_unit_id = e.id
                          AND f.round = ?), e.seats) AS seats,
             COALESCE(SUM(t.areas), 0) AS areas,
             COALESCE(SUM(IF(? AND t.early > 0 AND t.unit_id <> ?, 0, t.accepted)), 0) AS accepted,
             COALESCE(SUM(IF(? AND t.early > 0 AND t.unit_id <> ?, 0, t.incidents)), 0) AS incidents,
             COALESCE(SUM(IF(? AND t.early > 0 AND t.unit_id <> ?, 0, t.open_findings)), 0) AS findings,
             COALESCE(r.state, 'OPEN') AS state
        FROM unit_ancestor s
        JOIN administrative_unit o ON o.id = s.unit_id
        JOIN electoral_unit e ON e.owner_id = o.id
        LEFT JOIN tally t ON t.electoral_unit_id = e.id AND t.round = ?
        LEFT JOIN result_record r ON r.electoral_unit_id = e.id AND r.round = ?
       WHERE s.ancestor_id = ?
      """;

  private static final int KEPT = 200;

  private Recent<Key, List<Body>> recent;

  @Inject private Sql sql;
  @Inject private Caches caches;

  private record Key(
      String versions, Round round, int unit, ElectionLevel level, boolean keepsBack) {}

  @PostConstruct
  void begin() {
    recent = caches.make("result.councils", KEPT);
  }

  /**
   * One body.
   *
   * @param seats of its electoral units together
   * @param complete electoral units whose areas are all in
   * @param official of these, signed at least
   * @param incidents minutes in the sums with an incident
   * @param open findings of minutes in the sums that nobody has explained
   */
  public record Body(
      ElectionLevel level,
      String owner,
      String ownerName,
      int units,
      int seats,
      int complete,
      int official,
      int areas,
      int accepted,
      int incidents,
      int open) {}

  /**
   * The bodies whose unit is the given one or lies below it.
   *
   * @param stamp of their electoral units together in the round
   * @param unit identity of the unit, which is also the caller's own
   * @param keepsBack whether early counts are still kept from those outside their unit
   */
  public List<Body> list(
      Stamp stamp, Round round, int unit, ElectionLevel level, boolean keepsBack) {
    Key key = new Key(stamp.versions(), round, unit, level, keepsBack);
    return recent.get(key, () -> read(round, unit, level, keepsBack));
  }

  private List<Body> read(Round round, int unit, ElectionLevel level, boolean keepsBack) {
    List<Object> arguments =
        new ArrayList<>(
            Arrays.asList(
                round, keepsBack, unit, keepsBack, unit, keepsBack, unit, round, round, unit));
    String units = UNITS;
    if (level != null) {
      units += " AND e.level = ?";
      arguments.add(level);
    }
    return sql.list(
        "SELECT level, owner, owner_name, COUNT(*), SUM(seats),"
            + " SUM(areas > 0 AND accepted >= areas),"
            + " SUM(areas > 0 AND accepted >= areas AND state <> 'OPEN'),"
            + " SUM(areas), SUM(accepted), SUM(incidents), SUM(findings) FROM ("
            + units
            + " GROUP BY e.id, e.level, o.code, o.name, e.seats, r.state) u"
            + " GROUP BY level, owner, owner_name"
            + " ORDER BY "
            + Sql.levelOrder("level")
            + ", owner",
        row ->
            new Body(
                ElectionLevel.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11)),
        arguments.toArray());
  }
}
