package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.baucu.law.Round;
import vn.baucu.shared.Sql;

/** The tallies of one unit's areas, as long as nothing is counted there. */
@ApplicationScoped
public class AreaTallies {
  @Inject private Sql sql;

  /** Numbers of those areas that have minutes or an inventory, which stay as they are. */
  public List<Integer> counted(Set<Integer> areas) {
    return sql.list(
        "SELECT p.number FROM polling_area p WHERE p.id "
            + Sql.among(new ArrayList<>(areas))
            + " AND (EXISTS (SELECT 1 FROM count_minutes m WHERE m.area_id = p.id) OR EXISTS"
            + " (SELECT 1 FROM ballot_inventory i WHERE i.area_id = p.id)) ORDER BY p.number LOCK"
            + " IN SHARE MODE",
        row -> row.getInt(1));
  }

  /** Counts the areas anew that a unit has in an electoral unit. */
  public void recount(int electoralUnit, int unit, Round round) {
    sql.update(
        """
        INSERT INTO tally (electoral_unit_id, unit_id, round, areas, revision)
        SELECT l.electoral_unit_id, p.unit_id, ?, COUNT(*), 1
          FROM area_level l JOIN polling_area p ON p.id = l.area_id
         WHERE l.electoral_unit_id = ? AND p.unit_id = ?
         GROUP BY l.electoral_unit_id, p.unit_id
            ON DUPLICATE KEY UPDATE areas = VALUES(areas), revision = revision + 1
        """,
        round,
        electoralUnit,
        unit);
    sql.update(
        """
        DELETE FROM tally WHERE electoral_unit_id = ? AND unit_id = ? AND round = ?
           AND NOT EXISTS (SELECT 1 FROM area_level l JOIN polling_area p ON p.id = l.area_id
                            WHERE l.electoral_unit_id = ? AND p.unit_id = ?)
        """,
        electoralUnit,
        unit,
        round,
        electoralUnit,
        unit);
  }

  /** Opens the sums of a further round over all areas of an electoral unit. */
  public void open(int electoralUnit, Round round) {
    sql.update(
        """
        INSERT INTO tally (electoral_unit_id, unit_id, round, areas, revision)
        SELECT l.electoral_unit_id, p.unit_id, ?, COUNT(*), 1
          FROM area_level l JOIN polling_area p ON p.id = l.area_id
         WHERE l.electoral_unit_id = ?
         GROUP BY l.electoral_unit_id, p.unit_id
        """,
        round,
        electoralUnit);
  }

  /** Whether there are minutes of a round. */
  public boolean isBegun(int electoralUnit, Round round) {
    return sql.one(
            "SELECT 1 FROM count_minutes WHERE electoral_unit_id = ? AND sums_round = ? LIMIT 1"
                + " LOCK IN SHARE MODE",
            row -> row.getInt(1),
            electoralUnit,
            round)
        .isPresent();
  }

  /** Takes the sums of a further round away. */
  public void close(int electoralUnit, Round round) {
    sql.update("DELETE FROM tally WHERE electoral_unit_id = ? AND round = ?", electoralUnit, round);
  }
}
