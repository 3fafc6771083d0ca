package vn.baucu.candidate.boundary;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Figures of a feature above, which rest on the ground that this feature keeps. */
public interface StandingFigures {
  /** Hands out all that stands in an election, the weightiest of a unit first. */
  void each(int electionId, Consumer<Standing> standings);

  /**
   * What stands on some electoral units, as committed and until the end of the transaction.
   *
   * @param electoralUnits their identities, at least one
   */
  List<Standing> lockedOn(Collection<Integer> electoralUnits);
}
