package vn.baucu.turnout.entity;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The figures of a quick report (F10) as they stood when it was made. Kept as it is.
 *
 * @param unit name of the unit
 * @param above name of the unit above; the unit's own at the root
 * @param slots the slots up to the report's, ascending
 * @param total the unit with all below it
 * @param rows units right below, or polling areas where the unit owns some
 * @param early the areas among them that vote early; null where there are none
 * @param late areas without a report of the slot
 * @param areasFull areas where everybody has voted
 * @param unitsFull units with areas where everybody has voted
 * @param firstFull the area where everybody had voted first; null where there is none
 */
public record QuickReport(
    String unit,
    String above,
    List<LocalDateTime> slots,
    Line total,
    List<Line> rows,
    Line early,
    List<LateArea> late,
    int areasFull,
    int unitsFull,
    LateArea firstFull) {

  /**
   * A row of the table.
   *
   * @param name of the unit; of a polling area its number
   * @param bySlot voters who had voted, by slot; the last is the report's
   */
  public record Line(String name, long voters, int areas, int reported, List<Long> bySlot) {
    /** Whether it is a polling area. */
    public boolean isArea() {
      return !name.isEmpty() && name.chars().allMatch(Character::isDigit);
    }

    /** Voters who have voted. */
    public long voted() {
      return bySlot.isEmpty() ? 0 : bySlot.get(bySlot.size() - 1);
    }
  }

  /**
   * A polling area and a slot of it.
   *
   * @param unit name of its unit
   * @param slot of a late one the slot of its last report, null where it never reported; of a full
   *     one the slot in which it first was
   */
  public record LateArea(String unit, int area, LocalDateTime slot, long voted) {}

  /** The row with the lowest share of voters; none before anybody has voted. */
  public Optional<Line> lowest() {
    return ranked().findFirst();
  }

  /** The row with the highest share of voters; none before anybody has voted. */
  public Optional<Line> highest() {
    return ranked().reduce((first, second) -> second);
  }

  private Stream<Line> ranked() {
    Comparator<Line> byShare =
        (a, b) -> Long.compare(a.voted() * b.voters(), b.voted() * a.voters());
    return rows.stream().filter(row -> total.voted() > 0 && row.voters() > 0).sorted(byShare);
  }
}
