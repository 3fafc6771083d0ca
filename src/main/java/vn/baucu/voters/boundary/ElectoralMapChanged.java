package vn.baucu.voters.boundary;

import java.util.Set;
import vn.baucu.election.boundary.Preparation;

/**
 * Polling areas were opened, closed, merged, or vote at other levels or in another electoral unit.
 * Fired synchronously in the transaction of the change, after it is written: who keeps what was
 * signed of one of the electoral units refuses, and the sums of the features above follow.
 *
 * @param unitId the unit they lie in
 * @param electoralUnits identities of those that have, or had, one of them; nothing is counted of
 *     the areas themselves
 * @param order on whose word
 */
public record ElectoralMapChanged(
    int unitId, Set<Integer> electoralUnits, Preparation.Order order) {}
