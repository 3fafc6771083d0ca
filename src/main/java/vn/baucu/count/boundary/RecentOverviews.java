package vn.baucu.count.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import vn.baucu.count.control.OverviewQueries;
import vn.baucu.law.Round;
import vn.baucu.shared.Caches;
import vn.baucu.shared.Recent;

/** Overviews that were read lately, each under the version of what it was made from. */
@ApplicationScoped
class RecentOverviews {
  private static final int KEPT = 500;

  @Inject private Caches caches;

  private Recent<Key, CountOverview.Board> boards;

  /**
   * What an overview is made of.
   *
   * @param version of the election's set-up
   * @param unit identity of the unit
   * @param round which round is shown
   * @param revision of its counters
   * @param hidden incidents that are still kept from the caller
   */
  record Key(
      Integer version,
      int unit,
      Round round,
      long revision,
      Map<OverviewQueries.Place, Long> hidden) {}

  @PostConstruct
  void begin() {
    boards = caches.make("count.overviews", KEPT);
  }

  /** Boards by the version of their unit. */
  Recent<Key, CountOverview.Board> boards() {
    return boards;
  }
}
