package vn.baucu.candidate.boundary;

/**
 * A person of a list with the version that was seen.
 *
 * @param position on the ballot, from 1
 */
public record SeenCandidate(int position, int version) {}
