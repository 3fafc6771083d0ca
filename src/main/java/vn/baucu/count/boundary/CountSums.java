package vn.baucu.count.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import vn.baucu.count.control.CountRestart;
import vn.baucu.count.control.Progress;
import vn.baucu.count.control.TallyBulk;
import vn.baucu.election.boundary.RehearsalRestarted;
import vn.baucu.law.Round;

/** Sums and counters of a whole election, made anew after many minutes have changed at once. */
@ApplicationScoped
class CountSums {
  @Inject private CountRestart minutes;
  @Inject private TallyBulk tallies;
  @Inject private Progress progress;
  @Inject private Event<TallyChanged> changed;

  /**
   * Makes those of a round anew, and tells whoever makes results of them of those that changed.
   *
   * @param round one with sums of its own
   * @return the electoral units whose sums changed; true where accepted figures were among them
   */
  Map<Integer, Boolean> rebuild(int electionId, Round round, String reason) {
    Map<Integer, Boolean> units = tallies.rebuild(electionId, round);
    progress.recount(electionId);
    units.forEach(
        (unit, taken) -> changed.fire(new TallyChanged(unit, round, null, taken, reason)));
    return units;
  }

  void restart(@Observes RehearsalRestarted event) {
    minutes.clear(event.electionId());
    rebuild(event.electionId(), Round.ofElectionDay(), null);
  }
}
