package vn.baucu.turnout.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import vn.baucu.shared.Caches;
import vn.baucu.shared.Recent;

/** Turnout that was read lately, each under what it was made from. */
@ApplicationScoped
class RecentTurnout {
  private static final int KEPT = 500;

  @Inject private Caches caches;

  private Recent<Key, TurnoutView> views;
  private Recent<Key, TurnoutBoard> boards;

  /**
   * What figures of turnout are made of.
   *
   * @param version of the election's set-up
   * @param unit identity of the unit
   * @param revision of its sums
   * @param slot the slot that is shown
   */
  record Key(Integer version, int unit, long revision, LocalDateTime slot) {
    /** The key as the API says it. */
    String tag() {
      return version + "-" + unit + "-" + revision + "-" + slot;
    }
  }

  @PostConstruct
  void begin() {
    views = caches.make("turnout.views", KEPT);
    boards = caches.make("turnout.boards", KEPT);
  }

  Recent<Key, TurnoutView> views() {
    return views;
  }

  Recent<Key, TurnoutBoard> boards() {
    return boards;
  }
}
