package vn.baucu.count.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.baucu.area.boundary.AreaUse;
import vn.baucu.area.boundary.AreasHeld;
import vn.baucu.candidate.boundary.Ground;
import vn.baucu.count.control.AreaTallies;
import vn.baucu.law.MapAct;
import vn.baucu.law.Round;
import vn.baucu.shared.Refusal;
import vn.baucu.voters.boundary.ElectoralMapChanged;

/**
 * Areas with minutes or a ballot inventory stay what they are ({@link MapAct}), and so do the areas
 * of an electoral unit whose result is signed. The tallies follow the areas.
 */
@ApplicationScoped
class AreaGround implements AreaUse {
  @Inject private AreaTallies tallies;
  @Inject private Ground ground;
  @Inject private Event<TallyChanged> changed;

  void hold(@Observes AreasHeld event) {
    if (event.areas().isEmpty()) {
      return;
    }
    MapAct act = event.act();
    List<Integer> counted =
        act.isOfOneLevel()
            ? tallies.counted(event.areas(), event.level())
            : tallies.counted(event.areas());
    counted.stream()
        .findFirst()
        .ifPresent(
            number -> {
              throw Refusal.rule("count.map." + act, String.valueOf(number));
            });
  }

  void follow(@Observes ElectoralMapChanged event) {
    boolean counted = ground.requireUnsigned(event.electoralUnits());
    if (counted && !event.order().decided()) {
      throw Refusal.rule("count.map.city");
    }
    tallies.follow(event.unitId());
    Round round = Round.ofElectionDay();
    for (int electoralUnit : event.electoralUnits()) {
      tallies.recount(electoralUnit, event.unitId(), round);
      changed.fire(new TallyChanged(electoralUnit, round, null, false, null));
    }
  }

  @Override
  public List<Used> of(Set<Integer> areas) {
    AreaTallies.Kept kept = tallies.kept(areas);
    return List.of(
        new Used("count.map.minutes", kept.minutes()),
        new Used("count.map.papers", kept.papers()),
        new Used("count.map.inventories", kept.inventories()));
  }
}
