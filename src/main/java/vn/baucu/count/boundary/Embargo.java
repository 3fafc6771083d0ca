package vn.baucu.count.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Map;
import vn.baucu.count.control.OverviewQueries;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.law.Round;
import vn.baucu.shared.CurrentCaller;

/**
 * What lists may tell of early counts before the general close of the poll: to those outside the
 * unit that owns the area where its minutes stand, but nothing of what was found in them.
 */
@ApplicationScoped
class Embargo {
  @Inject private ElectionClock clock;
  @Inject private Timetables timetables;
  @Inject private CurrentCaller caller;
  @Inject private OverviewQueries queries;

  /** Whether the count of an area is hidden from the caller now. */
  boolean hides(int owner, LocalDateTime closesAt) {
    return owner != own() && closesAt.isBefore(close()) && isRunning();
  }

  /** Incidents in a round hidden from the caller now, of each unit with all below it. */
  Map<OverviewQueries.Place, Long> hiddenIncidents(Round round) {
    return isRunning()
        ? queries.earlyIncidents(caller.electionId(), round, close(), own())
        : Map.of();
  }

  private boolean isRunning() {
    return clock.now().isBefore(close());
  }

  private LocalDateTime close() {
    return timetables.current().pollCloses();
  }

  private int own() {
    return caller.get().unit() == null ? 0 : caller.get().unit().unitId();
  }
}
