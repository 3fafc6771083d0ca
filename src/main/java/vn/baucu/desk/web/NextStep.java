package vn.baucu.desk.web;

import vn.baucu.election.entity.Phase;
import vn.baucu.shared.Role;
import vn.baucu.shared.web.Navigation;

/**
 * Where to look while nothing waits.
 *
 * @param task what it is; its words are {@code desk.next.<task>}
 * @param page where it is seen
 */
public record NextStep(Task task, Navigation page) {
  /** What the desk can point to. */
  public enum Task {
    SET_UP,
    LOAD,
    AWAIT,
    FOLLOW_TURNOUT,
    FOLLOW_COUNT,
    READ_RESULTS,
    PREPARE
  }

  /** What there is to look at for a caller: the count before turnout, while both are under way. */
  static NextStep of(Standing at) {
    if (!at.held()) {
      return switch (at.role()) {
        case CITY_COMMITTEE -> new NextStep(Task.SET_UP, Navigation.ELECTION);
        case ADMINISTRATOR -> new NextStep(Task.LOAD, Navigation.IMPORT);
        default -> new NextStep(Task.AWAIT, Navigation.HELP);
      };
    }
    if (at.is(Phase.COUNTING) || at.is(Phase.CLOSING) && at.role() == Role.POLLING_TEAM) {
      return new NextStep(Task.FOLLOW_COUNT, Navigation.COUNT_OVERVIEW);
    }
    if (at.is(Phase.CLOSING)) {
      return new NextStep(Task.READ_RESULTS, Navigation.RESULTS);
    }
    return at.is(Phase.TURNOUT)
        ? new NextStep(Task.FOLLOW_TURNOUT, turnoutPage(at))
        : new NextStep(Task.PREPARE, Navigation.HELP);
  }

  private static Navigation turnoutPage(Standing at) {
    if (at.role() == Role.POLLING_TEAM) {
      return Navigation.TURNOUT_AREA;
    }
    return at.types() ? Navigation.TURNOUT_ENTRY : Navigation.TURNOUT_BOARD;
  }
}
