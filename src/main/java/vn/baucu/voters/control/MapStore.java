package vn.baucu.voters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.VoterTotals;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Sql;

/** At which levels the areas of a unit vote, in which electoral units, with how many voters. */
@ApplicationScoped
public class MapStore {
  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private CurrentCaller caller;

  /**
   * An area at a level.
   *
   * @param electoralUnit identity; null where the area lies in none yet
   * @param unitNumber its number; null likewise
   */
  public record Place(
      int area,
      ElectionLevel level,
      Integer electoralUnit,
      Integer unitNumber,
      VoterTotals totals) {

    /** Whether anybody votes there: a list that is known to be empty is none. */
    public boolean votes() {
      Long voters = totals.latest();
      return electoralUnit != null || voters == null || voters > 0;
    }
  }

  /** All places of a unit's areas. */
  public List<Place> ofUnit(int unit) {
    return sql.list(
        """
        SELECT l.area_id, l.level, l.electoral_unit_id, e.number, l.posted, l.corrected, l.final
          FROM polling_area p
          JOIN area_level l ON l.area_id = p.id
          LEFT JOIN numbered_unit e ON e.id = l.electoral_unit_id
         WHERE p.unit_id = ?
        """,
        row ->
            new Place(
                row.getInt(1),
                ElectionLevel.valueOf(row.getString(2)),
                row.getObject(3, Integer.class),
                row.getObject(4, Integer.class),
                new VoterTotals(
                    row.getObject(5, Long.class),
                    row.getObject(6, Long.class),
                    row.getObject(7, Long.class))),
        unit);
  }

  /** Lets an area vote at a level. */
  public void add(int area, ElectionLevel level, Integer electoralUnit) {
    sql.update(
        """
        INSERT INTO area_level (area_id, level, electoral_unit_id) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE electoral_unit_id = VALUES(electoral_unit_id), posted = NULL,
               corrected = NULL, final = NULL, version = version + 1
        """,
        area,
        level,
        electoralUnit);
  }

  /** Lets an area no longer vote at a level; the history of its totals stays. */
  public void remove(int area, ElectionLevel level) {
    sql.update("DELETE FROM area_level WHERE area_id = ? AND level = ?", area, level);
  }

  /** Gives an area other totals; those that change go into the history. */
  public void setTotals(Place place, VoterTotals totals, String reason) {
    keep(place, "POSTED", place.totals().posted(), totals.posted(), reason);
    keep(place, "CORRECTED", place.totals().corrected(), totals.corrected(), reason);
    keep(place, "FINAL", place.totals().finalTotal(), totals.finalTotal(), reason);
    sql.update(
        "UPDATE area_level SET posted = ?, corrected = ?, final = ?, version = version + 1 WHERE"
            + " area_id = ? AND level = ?",
        totals.posted(),
        totals.corrected(),
        totals.finalTotal(),
        place.area(),
        place.level());
  }

  private void keep(Place place, String stage, Long before, Long after, String reason) {
    if (after != null && !after.equals(before)) {
      sql.update(
          "INSERT INTO voter_total_change (area_id, level, stage, before_total, after_total,"
              + " reason, account_id, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          place.area(),
          place.level(),
          stage,
          before,
          after,
          reason,
          caller.get().accountId(),
          LocalDateTime.now(clock));
    }
  }
}
