package vn.baucu.turnout.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import vn.baucu.shared.Recent;

/** Turnout that was read lately, each under the tag of what it was made from. */
@ApplicationScoped
class RecentTurnout {
  private static final int KEPT = 500;

  private final Recent<String, TurnoutView> views = new Recent<>(KEPT);

  /** The turnout under a tag; null where it is not known. */
  TurnoutView get(String tag) {
    return views.get(tag);
  }

  void put(String tag, TurnoutView view) {
    views.put(tag, view);
  }
}
