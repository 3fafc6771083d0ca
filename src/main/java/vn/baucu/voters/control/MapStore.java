package vn.baucu.voters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.VoterStage;
import vn.baucu.law.VoterTotals;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Sql;
import vn.baucu.voters.boundary.VoterPart;

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
      VoterTotals totals,
      VoterTotals men,
      VoterTotals women) {

    /** Whether anybody votes there: a list that is known to be empty is none. */
    public boolean votes() {
      Long voters = totals.latest();
      return electoralUnit != null || voters == null || voters > 0;
    }

    /** Whether men and women are known of both places or of neither, as far as each other. */
    public boolean hasSexesAs(Place other) {
      return men.isAsFarAs(other.men) && women.isAsFarAs(other.women);
    }

    /** Whether men and women are known. */
    public boolean hasSexes() {
      return men.latest() != null || women.latest() != null;
    }

    /** The place in the same electoral unit of another area, whose voters are not known. */
    public Place of(int other) {
      return new Place(
          other,
          level,
          electoralUnit,
          unitNumber,
          VoterTotals.NONE,
          VoterTotals.NONE,
          VoterTotals.NONE);
    }

    /** This place without the voters of a part of it. */
    public Place without(Place part) {
      return new Place(
          area,
          level,
          electoralUnit,
          unitNumber,
          totals.without(part.totals),
          men.without(part.men),
          women.without(part.women));
    }

    /** This place with the voters of another, which has come as far, men and women too. */
    public Place plus(Place other) {
      return new Place(
          area,
          level,
          electoralUnit,
          unitNumber,
          totals.plus(other.totals),
          men.plus(other.men),
          women.plus(other.women));
    }
  }

  /** All places of a unit's areas. */
  public List<Place> ofUnit(int unit) {
    return sql.list(
        """
        SELECT l.area_id, l.level, l.electoral_unit_id, e.number, l.posted, l.corrected, l.final,
               l.posted_men, l.corrected_men, l.final_men, l.posted_women, l.corrected_women,
               l.final_women
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
                TotalStore.totals(row, 5),
                TotalStore.totals(row, 8),
                TotalStore.totals(row, 11)),
        unit);
  }

  /** Lets an area vote at a level. */
  public void add(int area, ElectionLevel level, Integer electoralUnit) {
    sql.update(
        """
        INSERT INTO area_level (area_id, level, electoral_unit_id) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE electoral_unit_id = VALUES(electoral_unit_id), posted = NULL,
               corrected = NULL, final = NULL, posted_men = NULL, corrected_men = NULL,
               final_men = NULL, posted_women = NULL, corrected_women = NULL, final_women = NULL,
               version = version + 1
        """,
        area,
        level,
        electoralUnit);
  }

  /** Lets an area no longer vote at a level; the history of its totals stays. */
  public void remove(int area, ElectionLevel level) {
    sql.update("DELETE FROM area_level WHERE area_id = ? AND level = ?", area, level);
  }

  /** Gives an area the totals of another place; those that change go into the history. */
  public void setTotals(Place place, Place like, String reason) {
    keep(place, VoterPart.ALL, place.totals(), like.totals(), reason);
    keep(place, VoterPart.MEN, place.men(), like.men(), reason);
    keep(place, VoterPart.WOMEN, place.women(), like.women(), reason);
    sql.update(
        """
        UPDATE area_level SET posted = ?, corrected = ?, final = ?, posted_men = ?,
               corrected_men = ?, final_men = ?, posted_women = ?, corrected_women = ?,
               final_women = ?, version = version + 1
         WHERE area_id = ? AND level = ?
        """,
        like.totals().posted(),
        like.totals().corrected(),
        like.totals().finalTotal(),
        like.men().posted(),
        like.men().corrected(),
        like.men().finalTotal(),
        like.women().posted(),
        like.women().corrected(),
        like.women().finalTotal(),
        place.area(),
        place.level());
  }

  private void keep(
      Place place, VoterPart part, VoterTotals before, VoterTotals after, String reason) {
    for (VoterStage stage : VoterStage.values()) {
      if (after.at(stage) != null && !after.at(stage).equals(before.at(stage))) {
        sql.update(
            "INSERT INTO voter_total_change (area_id, level, part, stage, before_total,"
                + " after_total, reason, account_id, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?,"
                + " ?)",
            place.area(),
            place.level(),
            part,
            stage,
            before.at(stage),
            after.at(stage),
            reason,
            caller.get().accountId(),
            LocalDateTime.now(clock));
      }
    }
  }
}
