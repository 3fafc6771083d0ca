package vn.baucu.turnout.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import vn.baucu.shared.Recent;

/** Turnout that was read lately, each under the version of what it was made from. */
@ApplicationScoped
class RecentTurnout {
  private static final int KEPT = 500;

  private final Recent<String, TurnoutView> views = new Recent<>(KEPT);
  private final Recent<String, TurnoutBoard> boards = new Recent<>(KEPT);

  /** Views by their tag. */
  Recent<String, TurnoutView> views() {
    return views;
  }

  /** Boards by the version of the unit, and the timetable they were made by. */
  Recent<String, TurnoutBoard> boards() {
    return boards;
  }
}
