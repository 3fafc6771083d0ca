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
 * @param members of the team on the day of its poll, in the order of the form; empty where not
 *     known
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
    int version,
    List<Member> members) {
  public InventorySheet {
    levels = List.copyOf(levels);
    members = List.copyOf(members);
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
        occasion, place, owner, unit, closesAt, all, total, declared, version, members);
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
        0,
        members);
  }

  public boolean isBlank() {
    return version == 0;
  }
}
