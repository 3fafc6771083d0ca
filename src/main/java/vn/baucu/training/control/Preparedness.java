package vn.baucu.training.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.law.ElectionLevel;

/**
 * How far each unit has come in a rehearsal that begins in the preparation: in every district some
 * communes have done all but publish, some have stopped halfway, some have nothing yet. Otherwise
 * everything is there.
 */
final class Preparedness {
  /** How far the committee of a commune has come. */
  enum Stage {
    /** Areas, electoral units, lists, posted totals and members are there. */
    DONE,
    /** The last list is empty, every second area has no totals, boards and teams no members. */
    HALF,
    /** There are polling areas, and nothing else. */
    BEGUN,
    /** There is nothing. */
    EMPTY
  }

  private static final List<Stage> IN_A_DISTRICT =
      List.of(Stage.HALF, Stage.DONE, Stage.DONE, Stage.BEGUN, Stage.EMPTY);

  private final Map<String, Stage> stages = new HashMap<>();
  private final Map<String, Integer> lastUnits = new HashMap<>();

  Preparedness(RehearsalPlan plan, Territory territory, ElectoralMap map) {
    if (!plan.preparation()) {
      return;
    }
    Map<String, Integer> met = new HashMap<>();
    String before = "";
    for (Unit unit : territory.areaOwners()) {
      int index = met.merge(unit.parent(), 1, Integer::sum) - 1;
      Stage stage = IN_A_DISTRICT.get(index % IN_A_DISTRICT.size());
      String unitOfDistrict =
          map.at(ElectionLevel.DISTRICT_COUNCIL, unit, 1, 1).map(ElectoralUnit::key).orElse("");
      // An electoral unit of a district needs a polling area: its first commune has some.
      boolean first = !unitOfDistrict.equals(before);
      before = unitOfDistrict;
      stages.put(unit.code(), stage == Stage.EMPTY && first ? Stage.BEGUN : stage);
    }
    map.all().forEach(unit -> lastUnits.merge(body(unit), unit.number(), Math::max));
  }

  private static String body(ElectoralUnit unit) {
    return unit.level() + "/" + unit.owner().code();
  }

  /** How far a unit has come. */
  Stage of(Unit unit) {
    return stages.getOrDefault(unit.code(), Stage.DONE);
  }

  boolean hasAreas(Unit unit) {
    return of(unit) != Stage.EMPTY;
  }

  /** Whether a unit has put together its own electoral units. */
  boolean hasUnits(Unit owner) {
    return of(owner) == Stage.DONE || of(owner) == Stage.HALF;
  }

  /** Whether somebody stands on the list of an electoral unit. */
  boolean hasList(ElectoralUnit unit) {
    boolean last = lastUnits.getOrDefault(body(unit), 0) == unit.number();
    return hasUnits(unit.owner()) && (of(unit.owner()) == Stage.DONE || !last);
  }

  /** Whether the committee of a unit has its members. */
  boolean hasCommittee(Unit unit) {
    return hasUnits(unit);
  }

  /** Whether its boards and teams have theirs. */
  boolean hasOfficers(Unit unit) {
    return of(unit) == Stage.DONE;
  }

  /** Whether the voter totals of an area are there. */
  boolean hasTotals(Area area) {
    return switch (of(area.unit())) {
      case DONE -> true;
      case HALF -> area.number() % 2 == 1;
      case BEGUN, EMPTY -> false;
    };
  }
}
