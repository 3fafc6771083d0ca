package vn.baucu.readiness.boundary;

import java.util.List;
import java.util.Map;
import vn.baucu.law.UnitKind;
import vn.baucu.shared.ready.ReadyItem;

/**
 * How far a unit and those right below it have come.
 *
 * @param parent code of the unit above; null at the root
 * @param items what is asked now, in the order of the checklist
 * @param whole the unit with all below it
 * @param lines the unit by itself, where something is asked of it, then those right below it, worst
 *     first; empty where nothing is below it
 */
public record ReadinessBoard(
    String code,
    String name,
    UnitKind kind,
    String parent,
    String parentName,
    List<ReadyItem> items,
    Line whole,
    List<Line> lines) {

  /**
   * A unit, with all below it unless it stands for itself.
   *
   * @param own whether only the unit by itself is meant
   * @param cells by item; what is not asked is absent
   * @param state of the one unit that it is; null where it is several
   * @param units how many units declare themselves ready in it
   * @param ready how many of them were confirmed
   */
  public record Line(
      String code,
      String name,
      boolean own,
      Map<ReadyItem, Cell> cells,
      ReadinessState state,
      int units,
      int ready) {

    /** How many things are missing in all. */
    public int missing() {
      return cells.values().stream().mapToInt(Cell::missing).sum();
    }

    /** How many things are wrong by law. */
    public int errors() {
      return cells.values().stream().mapToInt(Cell::errors).sum();
    }

    /** Whether nothing is missing and nothing wrong. */
    public boolean isComplete() {
      return missing() == 0 && errors() == 0;
    }

    /** Whether everything is there and every unit confirmed. */
    public boolean isReady() {
      return isComplete() && ready == units;
    }

    /** An item of it; null where it is not asked. */
    public Cell at(ReadyItem item) {
      return cells.get(item);
    }
  }

  /** How far an item has come: of a unit, or of several together. */
  public record Cell(int have, int must, int errors) {
    /** Both together. */
    public Cell plus(Cell other) {
      return new Cell(have + other.have, must + other.must, errors + other.errors);
    }

    public int missing() {
      return must - have;
    }

    /** How it looks: what is wrong before what is missing. */
    public Look look() {
      if (errors > 0) {
        return Look.WRONG;
      }
      if (have == must) {
        return Look.FULL;
      }
      return have == 0 ? Look.NONE : Look.PART;
    }
  }

  /** How far something is, as a mark. */
  public enum Look {
    FULL,
    PART,
    NONE,
    WRONG
  }

  /** Whether the unit declares itself ready: nothing is below it. */
  public boolean isLeaf() {
    return lines.isEmpty();
  }
}
