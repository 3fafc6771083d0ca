package vn.baucu.result.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import vn.baucu.candidate.boundary.Standing;
import vn.baucu.candidate.boundary.StandingFigures;
import vn.baucu.result.control.ResultRecords;
import vn.baucu.shared.Refusal;

/** A certified result, and a decision on a tie, rest on the list, the seats and the areas. */
@ApplicationScoped
class SignedGround implements StandingFigures {
  @Inject private ResultRecords records;

  @Override
  public void each(int electionId, Consumer<Standing> standings) {
    records.eachStanding(electionId, line -> standings.accept(standing(line)));
  }

  @Override
  public List<Standing> lockedOn(Collection<Integer> electoralUnits) {
    return records.lockedStanding(electoralUnits).stream().map(SignedGround::standing).toList();
  }

  private static Standing standing(ResultRecords.Signed line) {
    return new Standing(
        line.electoralUnit(),
        null,
        line.level(),
        true,
        Refusal.rule("result.ground", line.document() == null ? "" : line.document()));
  }
}
