package vn.baucu.area.boundary;

import java.util.Map;
import java.util.Set;

/**
 * Polling areas are about to be closed, merged, split, or to vote at another time, at other levels
 * or in another electoral unit. Fired synchronously before anything of it is written: whoever keeps
 * figures of one of them refuses, whoever keeps people of one that goes lets them go with it.
 *
 * @param unitId the unit they lie in
 * @param areas their identities
 * @param closed those that go, with the area that takes their place; null where none does
 */
public record AreasHeld(int unitId, Set<Integer> areas, Map<Integer, Integer> closed) {}
