package vn.baucu.voters.boundary;

import vn.baucu.law.ElectionLevel;

/**
 * A polling area at one level in bulk: its electoral unit there and its voter totals.
 *
 * @param stored whether the database has it, so that a total may take the place of another
 * @param electoralUnitId null where it lies in none
 * @param posted null where not known; so the others
 */
public record BallotData(
    int areaId,
    ElectionLevel level,
    boolean stored,
    Integer electoralUnitId,
    Integer posted,
    Integer corrected,
    Integer finalTotal) {}
