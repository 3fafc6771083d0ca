package vn.baucu.desk.web;

import java.time.LocalDateTime;
import vn.baucu.election.entity.Phase;
import vn.baucu.shared.Role;
import vn.baucu.shared.web.Navigation;

/**
 * The one thing to do next, or to look at where there is nothing to do.
 *
 * @param task what it is; its words are {@code desk.next.<task>}
 * @param page where it is done
 * @param count of how many it speaks
 * @param slot the report slot it speaks of; null where of none
 * @param due until when it is to be done; null where it has no end
 */
public record NextStep(
    Task task, Navigation page, long count, LocalDateTime slot, LocalDateTime due) {
  /** What the desk can ask for. */
  public enum Task {
    LOAD,
    AWAIT,
    REPORT,
    FOLLOW_TURNOUT,
    ACCEPT,
    TYPE,
    FOLLOW_COUNT,
    CERTIFY,
    READ_RESULTS,
    PREPARE
  }

  /** What comes first for a caller: an open slot before minutes, minutes before results. */
  static NextStep of(Standing at) {
    if (at.countingEnds() == null) {
      boolean loads = at.role() == Role.CITY_COMMITTEE || at.role() == Role.ADMINISTRATOR;
      return loads ? step(Task.LOAD, Navigation.IMPORT, 0) : step(Task.AWAIT, Navigation.HELP, 0);
    }
    if (at.is(Phase.TURNOUT) && at.slot() != null) {
      NextStep turnout = turnout(at);
      if (turnout != null) {
        return turnout;
      }
    }
    if (at.is(Phase.COUNTING)) {
      return counting(at);
    }
    if (at.is(Phase.CLOSING)) {
      return closing(at);
    }
    return at.is(Phase.TURNOUT)
        ? step(Task.FOLLOW_TURNOUT, turnoutPage(at), 0)
        : step(Task.PREPARE, Navigation.HELP, 0);
  }

  private static NextStep turnout(Standing at) {
    if (at.types() && at.unreported() > 0) {
      return new NextStep(Task.REPORT, turnoutPage(at), at.unreported(), at.slot(), at.slotDue());
    }
    return at.is(Phase.COUNTING) ? null : follow(at);
  }

  private static NextStep follow(Standing at) {
    return new NextStep(
        Task.FOLLOW_TURNOUT, turnoutPage(at), at.unreported(), at.slot(), at.slotDue());
  }

  private static NextStep counting(Standing at) {
    if (at.waiting() > 0) {
      return new NextStep(
          Task.ACCEPT, Navigation.COUNT_QUEUE, at.waiting(), null, at.countingEnds());
    }
    if (at.types() && at.untyped() > 0) {
      return new NextStep(
          Task.TYPE, Navigation.COUNT_OVERVIEW, at.untyped(), null, at.countingEnds());
    }
    return new NextStep(
        Task.FOLLOW_COUNT, Navigation.COUNT_OVERVIEW, at.untyped(), null, at.countingEnds());
  }

  private static NextStep closing(Standing at) {
    if (at.waiting() > 0) {
      return step(Task.ACCEPT, Navigation.COUNT_QUEUE, at.waiting());
    }
    if (at.role() == Role.POLLING_TEAM) {
      return step(Task.FOLLOW_COUNT, Navigation.COUNT_OVERVIEW, at.untyped());
    }
    return step(at.isCommittee() ? Task.CERTIFY : Task.READ_RESULTS, Navigation.RESULTS, 0);
  }

  private static Navigation turnoutPage(Standing at) {
    if (at.role() == Role.POLLING_TEAM) {
      return Navigation.TURNOUT_AREA;
    }
    return at.types() ? Navigation.TURNOUT_ENTRY : Navigation.TURNOUT_BOARD;
  }

  private static NextStep step(Task task, Navigation page, long count) {
    return new NextStep(task, page, count, null, null);
  }
}
