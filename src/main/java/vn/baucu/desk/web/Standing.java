package vn.baucu.desk.web;

import java.util.List;
import vn.baucu.election.entity.Phase;
import vn.baucu.shared.Role;

/**
 * Where an election stands for one caller with nothing to do: what the desk shows a way to.
 *
 * @param role the caller's
 * @param held whether there is an election
 * @param ownsAreas whether polling areas are its unit's own
 * @param open the phases open now, in the order of the calendar
 */
record Standing(Role role, boolean held, boolean ownsAreas, List<Phase> open) {

  /** Of a server without an election. */
  static Standing withoutElection(Role role) {
    return new Standing(role, false, false, List.of());
  }

  boolean is(Phase phase) {
    return open.contains(phase);
  }

  /** Whether the caller types figures: a polling team, or a committee of a unit with areas. */
  boolean types() {
    return role == Role.POLLING_TEAM
        || ownsAreas && (role == Role.COMMUNE_COMMITTEE || role == Role.DISTRICT_COMMITTEE);
  }
}
