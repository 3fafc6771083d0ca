package vn.baucu.law;

import java.time.LocalDateTime;

/**
 * A turnout report of one polling area and slot, with what it is held against. Figures are
 * cumulative voters who have voted; null is unknown.
 *
 * @param slot time the report speaks of, local
 * @param voted the figure
 * @param voters the area's latest voter total of the widest level: FINAL, else CORRECTED, else
 *     POSTED
 * @param before figure of the last earlier report; null where there is none
 * @param slotsElapsed slots from that report (or from the opening) to this one, from 1
 * @param after figure of the first later report; null where there is none
 * @param twoSlotsAgo figure of the report two slots earlier; null where there is none
 * @param othersRise how much the commune's other areas rose over these two slots; null where
 *     unknown
 * @param district voters and voted of the district at this slot; null where unknown
 */
public record TurnoutReport(
    LocalDateTime slot,
    Long voted,
    Long voters,
    Long before,
    int slotsElapsed,
    Long after,
    Long twoSlotsAgo,
    Long othersRise,
    Turnout district) {

  /**
   * Sums of turnout.
   *
   * @param voted from 0
   * @param voters from 0
   */
  public record Turnout(long voted, long voters) {}

  /** A figure held against the area's voters and its neighbours in time only. */
  public static TurnoutReport of(
      LocalDateTime slot, Long voted, Long voters, Long before, Long after) {
    return new TurnoutReport(slot, voted, voters, before, 1, after, null, null, null);
  }
}
