package vn.baucu.candidate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
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
   * To be asked when areas have come into electoral units or left them of which nothing is counted:
   * the figures of other areas stay what they are, what was signed over all of them does not.
   *
   * @return whether figures of other areas stand there
   * @throws Refusal of the first result or decision that stands on one of the units
   */
  public boolean requireUnsigned(Collection<Integer> electoralUnits) {
    if (electoralUnits.isEmpty()) {
      return false;
    }
    List<Standing> all =
        figures.stream().flatMap(each -> each.lockedOn(electoralUnits).stream()).toList();
    all.stream()
        .filter(standing -> standing.area() == null)
        .findFirst()
        .ifPresent(
            standing -> {
              throw standing.why();
            });
    return !all.isEmpty();
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
