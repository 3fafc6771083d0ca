package vn.baucu.voters.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.baucu.area.boundary.AreasHeld;
import vn.baucu.election.boundary.Preparation;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.MapAct;
import vn.baucu.voters.control.PlacementStore;
import vn.baucu.voters.control.TotalStore;

/**
 * In which electoral units of a level the areas below a unit lie, for the use case that puts units
 * together: who may is its own to say.
 */
@ApplicationScoped
public class PlacementBook {
  @Inject private PlacementStore store;
  @Inject private TotalStore totals;
  @Inject private Event<AreasHeld> held;
  @Inject private Event<ElectoralMapChanged> changed;

  /**
   * A placement as it shall be.
   *
   * @param electoralUnit identity; null where it shall lie in none
   */
  public record Placed(Placement before, Integer electoralUnit) {}

  /** The areas below a unit that own areas, and the units that have none yet, in their order. */
  public List<Placement> below(int owner, ElectionLevel level) {
    return store.below(owner, level);
  }

  /**
   * Places areas; what lies there already stays.
   *
   * @param whole whether units are placed as a whole, so that areas opened later lie there, too
   * @return how many were placed otherwise
   * @param order on whose word
   * @throws vn.baucu.shared.Refusal RULE where something is counted of an area that would lie
   *     elsewhere
   */
  public int place(
      ElectionLevel level, List<Placed> wanted, boolean whole, Preparation.Order order) {
    Map<Integer, List<Placed>> byUnit = new TreeMap<>();
    for (Placed each : wanted) {
      if (!Objects.equals(each.electoralUnit(), each.before().electoralUnit())) {
        byUnit.computeIfAbsent(each.before().unit(), unit -> new ArrayList<>()).add(each);
      }
    }
    byUnit.forEach((unit, places) -> place(level, unit, places, order));
    if (whole) {
      wanted.forEach(each -> store.setUsual(each.before().unit(), level, each.electoralUnit()));
    }
    return byUnit.values().stream().mapToInt(List::size).sum();
  }

  private void place(ElectionLevel level, int unit, List<Placed> places, Preparation.Order order) {
    Set<Integer> areas = new TreeSet<>();
    Set<Integer> electoralUnits = new TreeSet<>();
    for (Placed each : places) {
      if (each.before().area() != null) {
        areas.add(each.before().area());
        for (Integer touched :
            new Integer[] {each.before().electoralUnit(), each.electoralUnit()}) {
          if (touched != null) {
            electoralUnits.add(touched);
          }
        }
      }
    }
    if (areas.isEmpty()) {
      return;
    }
    held.fire(new AreasHeld(unit, MapAct.PLACE, level, areas, Map.of(), order));
    places.stream()
        .filter(each -> each.before().area() != null)
        .forEach(each -> store.place(each.before().area(), level, each.electoralUnit()));
    totals.rebuildSums(unit);
    changed.fire(new ElectoralMapChanged(unit, electoralUnits, order));
  }

  /** Says of units that go that nothing opened later lies in them. */
  public void forget(List<Integer> electoralUnits) {
    electoralUnits.forEach(store::forget);
  }
}
