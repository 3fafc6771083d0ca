package vn.baucu.turnout.boundary;

import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.law.Finding;
import vn.baucu.turnout.entity.SlotWindow;

/**
 * What is typed in a unit: rows its polling areas, columns the slots.
 *
 * @param above whether the caller types for the unit as a committee above it
 * @param parent name of the unit above
 * @param columns by slot
 * @param rows by area number
 * @param current the slot to report now; null before the first window and after the last
 * @param opener who can open a closed slot again
 * @param openerPhone its phone number, may be empty
 */
public record EntryGrid(
    String unit,
    String name,
    String parent,
    boolean above,
    LocalDateTime now,
    List<Column> columns,
    List<Row> rows,
    Column current,
    String opener,
    String openerPhone) {

  /**
   * A slot.
   *
   * @param state of the areas' windows: open where any is
   * @param closes when the window closes, or the further opening does
   * @param declaredAt when the unit sent its report of it; null where it has not
   * @param declared areas with a report as it was sent
   * @param voted voters who voted, with the last earlier report where there is none
   * @param reported areas with a report
   */
  public record Column(
      LocalDateTime slot,
      SlotWindow.State state,
      LocalDateTime opens,
      LocalDateTime closes,
      LocalDateTime declaredAt,
      int declared,
      long voted,
      int reported) {

    /** Whether something can be typed in it now. */
    public boolean isOpen() {
      return state == SlotWindow.State.OPEN || state == SlotWindow.State.REOPENED;
    }

    /** Whether its time has not come. */
    public boolean isFuture() {
      return state == SlotWindow.State.NOT_YET;
    }
  }

  /** A polling area with its cells, in the order of the columns. */
  public record Row(
      int number, String place, long voters, List<Cell> cells, List<Finding> findings) {

    /** What stands in a slot; null where the election has no such slot. */
    public Cell at(LocalDateTime slot) {
      return cells.stream().filter(cell -> cell.slot().equals(slot)).findFirst().orElse(null);
    }

    /** The number as it stands everywhere: {@code 3}. */
    public String label() {
      return String.valueOf(number);
    }
  }

  /**
   * What an area reported in a slot.
   *
   * @param voted null where there is no report
   * @param version 0 where there is no report
   * @param open whether it can be typed now
   * @param excuse why there is no report, as the unit said when it sent the slot; null where there
   *     is one, or nothing was said
   */
  public record Cell(
      LocalDateTime slot,
      Long voted,
      int version,
      boolean open,
      boolean future,
      boolean corrected,
      String phonedBy,
      String note,
      String excuse,
      LocalDateTime reportedAt) {}

  /** The slots that can be reported now. */
  public List<Column> open() {
    return columns.stream().filter(Column::isOpen).toList();
  }

  /** The slot that opens next; null after the last. */
  public Column next() {
    return columns.stream().filter(Column::isFuture).findFirst().orElse(null);
  }

  /** Voters of all areas. */
  public long voters() {
    return rows.stream().mapToLong(Row::voters).sum();
  }
}
