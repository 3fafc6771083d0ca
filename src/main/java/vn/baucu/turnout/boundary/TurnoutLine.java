package vn.baucu.turnout.boundary;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

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

  /** A unit as the sum of what lies below it. */
  static TurnoutLine sum(String unit, String name, List<TurnoutLine> below) {
    return new TurnoutLine(
        unit,
        name,
        null,
        below.stream()
            .map(TurnoutLine::asOf)
            .filter(Objects::nonNull)
            .max(LocalDateTime::compareTo)
            .orElse(null),
        below.stream().mapToLong(TurnoutLine::voters).sum(),
        below.stream().mapToLong(TurnoutLine::voted).sum(),
        below.stream().mapToInt(TurnoutLine::areas).sum(),
        below.stream().mapToInt(TurnoutLine::areasReported).sum(),
        below.stream().mapToInt(TurnoutLine::areasFull).sum());
  }

  /** Voters who have voted; null before the first report, when it is not known. */
  public Long known() {
    return asOf == null && voted == 0 ? null : voted;
  }

  /** Areas without a report of the slot. */
  public int missing() {
    return areas - areasReported;
  }

  /** Whether everybody has voted. */
  public boolean isFull() {
    return voters > 0 && voted >= voters;
  }
}
