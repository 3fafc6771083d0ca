package vn.baucu.voters.boundary;

import vn.baucu.law.ElectionLevel;
import vn.baucu.law.VoterTotals;

/**
 * A polling area at one level in bulk: its electoral unit there and its voter totals.
 *
 * @param stored whether the database has it, so that a total may take the place of another
 * @param electoralUnitId null where it lies in none
 * @param all its totals
 * @param men among them, where they are given
 * @param women likewise
 */
public record BallotData(
    int areaId,
    ElectionLevel level,
    boolean stored,
    Integer electoralUnitId,
    VoterTotals all,
    VoterTotals men,
    VoterTotals women) {

  /** The totals of a part of the voters. */
  public VoterTotals of(VoterPart part) {
    return switch (part) {
      case ALL -> all;
      case MEN -> men;
      case WOMEN -> women;
    };
  }
}
