package vn.baucu.turnout.entity;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

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

    /** Voters who have voted; null where nobody has reported, when it is not known. */
    public Long known() {
      return reported == 0 && voted() == 0 ? null : voted();
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

  private static final Comparator<Line> BY_SHARE =
      (a, b) -> Long.compare(a.voted() * b.voters(), b.voted() * a.voters());

  /** The rows with the lowest share, of those that have reported; none before anybody has voted. */
  public List<Line> lowest() {
    return ranked().stream().min(BY_SHARE).map(this::sameAs).orElse(List.of());
  }

  /** The rows with the highest share; none before anybody has voted. */
  public List<Line> highest() {
    return ranked().stream().max(BY_SHARE).map(this::sameAs).orElse(List.of());
  }

  private List<Line> sameAs(Line line) {
    return ranked().stream().filter(other -> BY_SHARE.compare(other, line) == 0).toList();
  }

  private List<Line> ranked() {
    return rows.stream()
        .filter(row -> total.voted() > 0 && row.voters() > 0 && row.known() != null)
        .toList();
  }
}
