package vn.baucu.turnout.boundary;

import java.time.LocalDateTime;

/**
 * Turnout of a unit with all below it, or of one polling area, in one slot.
 *
 * @param unit the unit's code
 * @param area the area's number, null for a unit
 * @param asOf the election's time of the last report in it; null before the first
 * @param voters latest totals of the widest level
 * @param voted voters who have voted: of each area its report of the slot, else its last earlier
 *     one, else 0
 * @param areas polling areas
 * @param areasReported areas with a report of the slot itself
 * @param areasFull areas where everybody has voted
 */
public record TurnoutLine(
    String unit,
    String name,
    Integer area,
    LocalDateTime asOf,
    long voters,
    long voted,
    int areas,
    int areasReported,
    int areasFull) {

  /** Areas without a report of the slot. */
  public int missing() {
    return areas - areasReported;
  }

  /** Whether everybody has voted. */
  public boolean isFull() {
    return voters > 0 && voted >= voters;
  }
}
