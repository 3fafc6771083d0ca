package vn.baucu.candidate.boundary;

/**
 * What a document decided of a list, in bulk: that it is published, or that somebody on it is
 * struck out.
 *
 * @param electoralUnit identity of the electoral unit
 * @param position of whom it strikes out; null where it publishes the list
 */
public record ListDecision(int electoralUnit, Integer position, Decided by) {}
