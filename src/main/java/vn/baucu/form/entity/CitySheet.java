package vn.baucu.form.entity;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import vn.baucu.form.entity.ResultSheet.Figures;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.StructureSum;

/**
 * What the preliminary and the final report of the city (F8, F9) and their tables are printed from,
 * as of one moment. Figures are those of the round that stands; a supplementary election adds none.
 *
 * @param city full name of the city
 * @param last whether it is the final report: only of certified results
 * @param levels widest first
 * @param slots of turnout, as they were kept; none in the final report
 * @param texts what the city's committee wrote in its latest quick report, by item
 * @param chair of the committee; null where not known
 */
public record CitySheet(
    Occasion occasion,
    String city,
    boolean last,
    List<Level> levels,
    List<Slot> slots,
    Map<String, String> texts,
    String chair) {
  public CitySheet {
    levels = List.copyOf(levels);
    slots = List.copyOf(slots);
    texts = Map.copyOf(texts);
  }

  /**
   * Turnout up to a slot.
   *
   * @param areas polling areas
   * @param reported of them, that reported in the slot itself
   */
  public record Slot(LocalDateTime slot, long voters, long voted, int areas, int reported) {}

  /**
   * What the bodies of a level come to together.
   *
   * @param seats of all electoral units
   * @param figures null while nothing is in
   * @param units electoral units
   * @param settled of them, that are determined, of the final report certified
   * @param single of them, that have one polling area only
   * @param unreached whose turnout in the first poll is not above half
   * @param again that vote again
   * @param more that vote for more deputies
   * @param lacking that are short after all rounds: of the National Assembly any, of councils under
   *     two thirds
   * @param areas polling areas
   * @param accepted that are in
   * @param unreachedAreas of them, whose turnout is not above half
   * @param annulledAreas whose count was annulled
   * @param againAreas that vote again, alone or with their unit
   * @param moreAreas that vote for more deputies
   * @param elected who is elected, by groups
   */
  public record Level(
      ElectionLevel level,
      int seats,
      Figures figures,
      int units,
      int settled,
      int single,
      int unreached,
      int again,
      int more,
      int lacking,
      int areas,
      int accepted,
      int unreachedAreas,
      int annulledAreas,
      int againAreas,
      int moreAreas,
      StructureSum elected) {}

  /** Whether every electoral unit is settled. */
  public boolean isComplete() {
    return levels.stream().allMatch(level -> level.settled() == level.units());
  }

  /** Polling areas, counted at each level. */
  public int areas() {
    return levels.stream().mapToInt(Level::areas).sum();
  }

  /** How many of them are in. */
  public int accepted() {
    return levels.stream().mapToInt(Level::accepted).sum();
  }

  /** The level of a kind; null where nobody is elected at it. */
  public Level assembly() {
    return levels.stream()
        .filter(level -> level.level().isNationalAssembly())
        .findFirst()
        .orElse(null);
  }

  /** The levels of councils. */
  public List<Level> councils() {
    return levels.stream().filter(level -> !level.level().isNationalAssembly()).toList();
  }
}
