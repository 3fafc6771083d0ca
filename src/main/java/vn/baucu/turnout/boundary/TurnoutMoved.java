package vn.baucu.turnout.boundary;

import java.util.Set;

/**
 * What committed turnout has moved since a second ago; fired every second, also when none has.
 *
 * @param unitIds units with areas whose sums moved, and every unit above them
 */
public record TurnoutMoved(Set<Integer> unitIds) {}
