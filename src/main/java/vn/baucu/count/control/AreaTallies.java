package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.Sql;

/** What is counted of areas that are about to change, and the tallies that follow them. */
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

  /**
   * Numbers of those areas that have minutes of a level which somebody has begun to type. They stay
   * as they are; and nobody begins others meanwhile.
   */
  public List<Integer> counted(Set<Integer> areas, ElectionLevel level) {
    return sql.list(
        "SELECT p.number FROM polling_area p JOIN count_minutes m ON m.area_id = p.id WHERE p.id "
            + Sql.among(new ArrayList<>(areas))
            + " AND m.level = ? AND m.state <> 'EMPTY' ORDER BY p.number LOCK IN SHARE MODE",
        row -> row.getInt(1),
        level);
  }

  /** What is kept of areas. */
  public record Kept(long minutes, long papers, long inventories) {}

  public Kept kept(Set<Integer> areas) {
    String these = Sql.among(new ArrayList<>(areas));
    return sql.one(
            "SELECT (SELECT COUNT(*) FROM count_minutes m WHERE m.area_id "
                + these
                + "), (SELECT COUNT(*) FROM count_attachment t JOIN count_minutes m ON m.id ="
                + " t.minutes_id WHERE t.removed_at IS NULL AND m.area_id "
                + these
                + "), (SELECT COUNT(*) FROM ballot_inventory i WHERE i.area_id "
                + these
                + ")",
            row -> new Kept(row.getLong(1), row.getLong(2), row.getLong(3)))
        .orElseThrow();
  }

  /** Lets empty minutes of a unit's areas be of the electoral units in which the areas lie. */
  public void follow(int unit) {
    sql.update(
        """
        UPDATE count_minutes m
          JOIN polling_area p ON p.id = m.area_id
          JOIN area_level l ON l.area_id = m.area_id AND l.level = m.level
           SET m.electoral_unit_id = l.electoral_unit_id, m.version = m.version + 1
         WHERE p.unit_id = ? AND m.state = 'EMPTY' AND l.electoral_unit_id IS NOT NULL
           AND m.electoral_unit_id <> l.electoral_unit_id
        """,
        unit);
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
