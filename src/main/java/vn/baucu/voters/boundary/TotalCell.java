package vn.baucu.voters.boundary;

import vn.baucu.law.ElectionLevel;

/**
 * A place in the table of voter totals of a unit.
 *
 * @param area number of the polling area in the unit
 * @param level at which it votes; for men and women the widest of the election
 */
public record TotalCell(int area, ElectionLevel level, VoterPart part) {}
