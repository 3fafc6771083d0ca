package vn.baucu.voters.boundary;

import java.util.Set;

/**
 * Polling areas were opened, closed, merged, or vote at other levels or in another electoral unit.
 * Fired synchronously in the transaction of the change, after it is written: whoever keeps figures
 * of one of the electoral units refuses, and the sums of the features above follow.
 *
 * @param unitId the unit they lie in
 * @param electoralUnits identities of those that have, or had, one of them; nothing is counted
 *     there
 */
public record ElectoralMapChanged(int unitId, Set<Integer> electoralUnits) {}
