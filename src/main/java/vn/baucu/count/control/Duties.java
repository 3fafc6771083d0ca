package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.baucu.count.entity.Actor;
import vn.baucu.shared.Role;
import vn.baucu.shared.Sql;
import vn.baucu.shared.UnitPath;

/** The people who have a part in the minutes of a unit: its own, its teams', and those above. */
@ApplicationScoped
public class Duties {
  @Inject private Sql sql;

  /**
   * Somebody who types or approves.
   *
   * @param unit identity of the person's unit
   * @param area identity of a polling team's area, else null
   */
  public record Person(
      int account,
      String name,
      int unit,
      Integer area,
      boolean city,
      boolean entry,
      boolean approval) {

    /** This person before the minutes of an area; empty for the team of another. */
    public Optional<Actor> at(CountPlace place) {
      if (area != null && area != place.areaId()) {
        return Optional.empty();
      }
      Actor.Place stands =
          area != null
              ? Actor.Place.TEAM
              : unit == place.unitId() ? Actor.Place.UNIT : Actor.Place.ABOVE;
      return Optional.of(new Actor(account, stands, city, entry, approval && area == null));
    }
  }

  /** The people of a unit and of the one right above it, its own first, by name. */
  public List<Person> around(UnitPath unit) {
    List<Integer> ids = unit.ids();
    int above = ids.size() > 1 ? ids.get(ids.size() - 2) : unit.unitId();
    return sql.list(
        "SELECT account_id, full_name, unit_id, area_id, role, entry, approval FROM unit_duty WHERE"
            + " unit_id IN (?, ?) AND (unit_id = ? OR area_id IS NULL) ORDER BY unit_id <> ?,"
            + " full_name, account_id",
        row ->
            new Person(
                row.getInt(1),
                row.getString(2),
                row.getInt(3),
                row.getObject(4, Integer.class),
                row.getString(5).equals(Role.CITY_COMMITTEE.name()),
                row.getBoolean(6),
                row.getBoolean(7)),
        unit.unitId(),
        above,
        unit.unitId(),
        unit.unitId());
  }
}
