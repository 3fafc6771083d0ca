package vn.baucu.form.entity;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.InventoryChecks.InventoryLine;

/**
 * What a ballot inventory (F1) is printed from, as of one moment.
 *
 * @param owner identity of the unit the area belongs to
 * @param unit its code
 * @param closesAt when the area's own poll closes
 * @param levels every level of the election, the widest first
 * @param total as the paper has it
 * @param declared whether it was declared complete
 * @param version of what was typed; 0 where nothing was
 */
public record InventorySheet(
    Occasion occasion,
    Place place,
    int owner,
    String unit,
    LocalDateTime closesAt,
    List<Level> levels,
    InventoryLine total,
    boolean declared,
    int version) {
  public InventorySheet {
    levels = List.copyOf(levels);
  }

  /**
   * A level of the election.
   *
   * @param number of the electoral unit the area votes in; null where it does not vote at the level
   * @param line blank where nothing is typed
   */
  public record Level(ElectionLevel level, Integer number, InventoryLine line) {}

  /** The same with one more level. */
  public InventorySheet with(Level more) {
    List<Level> all = new ArrayList<>(levels);
    all.add(more);
    return new InventorySheet(
        occasion, place, owner, unit, closesAt, all, total, declared, version);
  }

  /** The same for handwriting. */
  public InventorySheet blank() {
    return new InventorySheet(
        occasion,
        place,
        owner,
        unit,
        closesAt,
        levels.stream()
            .map(level -> new Level(level.level(), level.number(), InventoryLine.BLANK))
            .toList(),
        InventoryLine.BLANK,
        false,
        0);
  }

  public boolean isBlank() {
    return version == 0;
  }
}
