package vn.baucu.election.boundary;

/**
 * A rehearsal begins anew. Fired as a CDI event, synchronously and in the transaction of the
 * restart: each feature takes away what was done in it; what was set up stays.
 *
 * @param electionId the rehearsal
 */
public record RehearsalRestarted(int electionId) {}
