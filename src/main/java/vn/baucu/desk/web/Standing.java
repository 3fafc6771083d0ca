package vn.baucu.desk.web;

import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.election.entity.Phase;
import vn.baucu.shared.Role;

/**
 * Where an election stands for one caller: what the desk decides upon.
 *
 * @param role the caller's
 * @param ownsAreas whether polling areas are its unit's own, so that it types their figures
 * @param open the phases open now, in the order of the calendar; empty without an election
 * @param slot the report slot whose window is open; null where none is
 * @param slotDue when that window closes; null likewise
 * @param unreported areas without a report of the slot; 0 where none is open
 * @param untyped minutes nobody has finished typing
 * @param waiting minutes that wait for the caller to accept them
 * @param countingEnds when counting ends; null without an election
 */
record Standing(
    Role role,
    boolean ownsAreas,
    List<Phase> open,
    LocalDateTime slot,
    LocalDateTime slotDue,
    long unreported,
    long untyped,
    long waiting,
    LocalDateTime countingEnds) {

  /** Of a server without an election. */
  static Standing withoutElection(Role role) {
    return new Standing(role, false, List.of(), null, null, 0, 0, 0, null);
  }

  boolean is(Phase phase) {
    return open.contains(phase);
  }

  /** Whether the caller types figures: a polling team, or a committee of a unit with areas. */
  boolean types() {
    return role == Role.POLLING_TEAM
        || ownsAreas && (role == Role.COMMUNE_COMMITTEE || role == Role.DISTRICT_COMMITTEE);
  }

  /** Whether the caller is a committee, which accepts and certifies. */
  boolean isCommittee() {
    return role == Role.CITY_COMMITTEE
        || role == Role.DISTRICT_COMMITTEE
        || role == Role.COMMUNE_COMMITTEE;
  }
}
