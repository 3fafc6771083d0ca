package vn.baucu.voters.boundary;

import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.VoterStage;

/**
 * What somebody changed at once in the totals of an area.
 *
 * @param who full name; empty where the program did
 * @param at by the election's clock, once it is shown
 * @param area its number
 * @param reason null where none was given
 */
public record TotalChange(
    String who, LocalDateTime at, VoterStage stage, int area, List<Step> steps, String reason) {

  /** The same at another moment: real time is kept, pages show the election's. */
  TotalChange moved(LocalDateTime moment) {
    return new TotalChange(who, moment, stage, area, steps, reason);
  }

  /**
   * A total that became another.
   *
   * @param before null where there was none
   */
  public record Step(ElectionLevel level, VoterPart part, Long before, long after) {}
}
