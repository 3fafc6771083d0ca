package vn.baucu.candidate.boundary;

/**
 * A further poll of an electoral unit, in bulk.
 *
 * @param electoralUnit identity of the electoral unit
 */
public record FurtherPoll(int electoralUnit, RoundBallot ballot) {}
