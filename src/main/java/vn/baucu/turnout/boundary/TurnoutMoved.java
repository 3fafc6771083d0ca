package vn.baucu.turnout.boundary;

import java.util.Set;

/**
 * What committed turnout, and time, have moved since a second ago; fired every second while
 * somebody listens, also when nothing has.
 *
 * @param unitIds units with areas whose sums moved, and every unit above them
 * @param reopened units in which a slot was opened again, or closed after that, and every unit
 *     above them
 * @param electionIds elections in which something opened or closed, a phase was moved, or the clock
 *     was set
 */
public record TurnoutMoved(Set<Integer> unitIds, Set<Integer> reopened, Set<Integer> electionIds) {}
