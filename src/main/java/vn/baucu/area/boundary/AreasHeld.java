package vn.baucu.area.boundary;

import java.util.Map;
import java.util.Set;
import vn.baucu.election.boundary.Preparation;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.MapAct;

/**
 * Polling areas are about to be closed, merged, split, or to vote at another time, at other levels
 * or in another electoral unit. Fired synchronously before anything of it is written: whoever keeps
 * figures of one of them refuses or lets them go along, as {@link MapAct} says; whoever keeps
 * people of one that goes lets them go with it.
 *
 * @param unitId the unit they lie in
 * @param act what is done to them
 * @param level at which it is done; null where at all
 * @param areas their identities
 * @param closed those that go, with the area that takes their place; null where none does
 * @param order on whose word
 */
public record AreasHeld(
    int unitId,
    MapAct act,
    ElectionLevel level,
    Set<Integer> areas,
    Map<Integer, Integer> closed,
    Preparation.Order order) {}
