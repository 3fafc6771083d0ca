package vn.baucu.turnout.boundary;

/**
 * The turnout of a unit that owns polling areas has changed. Fired in the transaction of the
 * change; what leaves the server observes it after success.
 *
 * @param electionId the election
 * @param unitId the unit that owns the area
 */
public record TurnoutChanged(int electionId, int unitId) {}
