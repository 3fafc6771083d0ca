package vn.baucu.candidate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.function.Consumer;
import vn.baucu.shared.Refusal;

/**
 * The ground under figures: whatever an accepted, submitted or typed figure or a certified result
 * rests on was accepted and signed with it. It is changed by whatever door only while nothing
 * stands on it; what stands there is taken back first, by whoever may.
 */
@ApplicationScoped
public class Ground {
  @Inject private Instance<StandingFigures> figures;

  /** Hands out all that stands in an election. */
  void each(int electionId, Consumer<Standing> standings) {
    figures.forEach(each -> each.each(electionId, standings));
  }

  /**
   * To be asked when the ground of electoral units has been written, before it is committed.
   *
   * @throws Refusal of the first figures that stand on one of them
   */
  public void requireFree(Collection<Integer> electoralUnits) {
    if (!electoralUnits.isEmpty()) {
      figures.stream()
          .flatMap(each -> each.lockedOn(electoralUnits).stream())
          .findFirst()
          .ifPresent(
              standing -> {
                throw standing.why();
              });
    }
  }
}
