package vn.baucu.voters.boundary;

/**
 * Voter totals of areas of a unit have changed. Fired in the transaction of the change: features
 * above that keep figures held against voters follow in the same transaction, or refuse it.
 *
 * @param electionId the election
 * @param unitId the unit that owns the areas
 */
public record VoterTotalsChanged(int electionId, int unitId) {}
