package vn.baucu.count.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import vn.baucu.candidate.boundary.Standing;
import vn.baucu.candidate.boundary.StandingFigures;
import vn.baucu.count.control.GroundQueries;
import vn.baucu.count.entity.CountState;
import vn.baucu.shared.Refusal;
import vn.baucu.voters.boundary.VoterTotalsChanged;

/**
 * Count minutes rest on the list they were typed by. Those that were returned or re-opened to be
 * typed anew as a whole no longer do; those annulled are kept as they were.
 */
@ApplicationScoped
class CountedGround implements StandingFigures {
  @Inject private GroundQueries queries;

  @Override
  public void each(int electionId, Consumer<Standing> standings) {
    queries.ofElection(electionId, line -> standings.accept(standing(line)));
  }

  @Override
  public List<Standing> lockedOn(Collection<Integer> electoralUnits) {
    return queries.lockedOn(electoralUnits).stream().map(CountedGround::standing).toList();
  }

  /** Minutes that were put forward were held against the voter total of their level (C201). */
  void holdTotals(@Observes VoterTotalsChanged change) {
    for (GroundQueries.Line line : queries.lockedOfUnit(change.unitId())) {
      Standing standing = standing(line);
      if (standing.agreed()
          && change.totals().contains(new VoterTotalsChanged.Total(line.area(), line.level()))) {
        throw standing.why();
      }
    }
  }

  private static Standing standing(GroundQueries.Line line) {
    return new Standing(
        line.electoralUnit(),
        line.area(),
        line.level(),
        line.state() == CountState.SUBMITTED
            || line.state() == CountState.ACCEPTED
            || line.state() == CountState.ANNULLED,
        Refusal.rule(
            "count.ground." + stage(line.state()), String.valueOf(line.number()), line.unit()));
  }

  private static String stage(CountState state) {
    return switch (state) {
      case SUBMITTED, ACCEPTED, ANNULLED -> state.name();
      default -> "TYPED";
    };
  }
}
