package vn.baucu.turnout.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import vn.baucu.shared.Recent;

/**
 * Turnout that was read lately, each under what it was made from: the version of the set-up of the
 * election and the revision of the unit.
 */
@ApplicationScoped
class RecentTurnout {
  private static final int KEPT = 500;

  private final Recent<String, TurnoutView> views = new Recent<>(KEPT);
  private final Recent<String, TurnoutBoard> boards = new Recent<>(KEPT);

  /** Views by their tag. */
  Recent<String, TurnoutView> views() {
    return views;
  }

  /** Boards by version, unit, revision and slot. */
  Recent<String, TurnoutBoard> boards() {
    return boards;
  }
}
