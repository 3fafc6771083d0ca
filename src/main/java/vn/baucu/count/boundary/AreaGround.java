package vn.baucu.count.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.baucu.area.boundary.AreasHeld;
import vn.baucu.candidate.boundary.Ground;
import vn.baucu.count.control.AreaTallies;
import vn.baucu.law.Round;
import vn.baucu.shared.Refusal;
import vn.baucu.voters.boundary.ElectoralMapChanged;

/**
 * Areas with minutes or a ballot inventory stay what they are, and so do the areas of an electoral
 * unit on which anything stands; where nothing is counted, the tallies follow the areas.
 */
@ApplicationScoped
class AreaGround {
  @Inject private AreaTallies tallies;
  @Inject private Ground ground;
  @Inject private Event<TallyChanged> changed;

  void hold(@Observes AreasHeld event) {
    if (event.areas().isEmpty()) {
      return;
    }
    tallies.counted(event.areas()).stream()
        .findFirst()
        .ifPresent(
            number -> {
              throw Refusal.rule("count.areaCounted", String.valueOf(number));
            });
  }

  void follow(@Observes ElectoralMapChanged event) {
    ground.requireFree(event.electoralUnits());
    Round round = Round.ofElectionDay();
    for (int electoralUnit : event.electoralUnits()) {
      tallies.recount(electoralUnit, event.unitId(), round);
      changed.fire(new TallyChanged(electoralUnit, round, null, false, null));
    }
  }
}
