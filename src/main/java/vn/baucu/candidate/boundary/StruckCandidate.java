package vn.baucu.candidate.boundary;

/**
 * That a candidate was struck out of the list, in bulk.
 *
 * @param electoralUnit identity of the electoral unit
 * @param position on the official list
 */
public record StruckCandidate(int electoralUnit, int position) {}
