package vn.baucu.voters.boundary;

import java.util.List;
import vn.baucu.law.ElectionLevel;

/**
 * The voter totals of a unit's areas have changed; fired in the transaction of the change.
 *
 * @param electionId the election
 * @param unitId the unit that owns the areas
 * @param totals the totals that are other ones now
 */
public record VoterTotalsChanged(int electionId, int unitId, List<Total> totals) {
  /** The total of an area, by its identity, at a level. */
  public record Total(int areaId, ElectionLevel level) {}
}
