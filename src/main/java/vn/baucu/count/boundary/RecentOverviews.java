package vn.baucu.count.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import vn.baucu.shared.Recent;

/** Overviews that were read lately, each under the version of what it was made from. */
@ApplicationScoped
class RecentOverviews {
  private static final int KEPT = 500;

  private final Recent<String, CountOverview.Board> boards = new Recent<>(KEPT);

  /** Boards by the version of their unit. */
  Recent<String, CountOverview.Board> boards() {
    return boards;
  }
}
