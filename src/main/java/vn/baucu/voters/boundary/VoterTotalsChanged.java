package vn.baucu.voters.boundary;

import java.util.List;
import vn.baucu.law.ElectionLevel;

/**
 * Voter totals of areas of a unit have changed. Fired in the transaction of the change: features
 * above that keep figures held against voters follow in the same transaction, or refuse it.
 *
 * @param electionId the election
 * @param unitId the unit that owns the areas
 * @param totals the totals that are other ones now
 */
public record VoterTotalsChanged(int electionId, int unitId, List<Total> totals) {
  /** The total of an area, by its identity, at a level. */
  public record Total(int areaId, ElectionLevel level) {}
}
