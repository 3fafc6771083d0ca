package vn.baucu.training.control;

import java.util.EnumMap;
import java.util.Map;
import vn.baucu.law.AreaKind;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.VoterStage;

/**
 * Voters of a polling area at each level. All on the list elect the National Assembly and the city
 * council; who lives there for less than a year elects no commune council, so that totals never
 * grow from a wide level to a narrow one (Art 29).
 */
final class VoterTotals {
  private final RehearsalPlan plan;
  private final PlantedCases planted;

  VoterTotals(RehearsalPlan plan, PlantedCases planted) {
    this.plan = plan;
    this.planted = planted;
  }

  /** The totals as of the opening of the poll. */
  Map<ElectionLevel, Long> finalTotals(
      Unit unit, int number, AreaKind kind, Map<ElectionLevel, ElectoralUnit> electoralUnits) {
    Draw draw = Draw.of(plan.seed(), "voters", unit.code(), number);
    long all = all(unit, kind, draw);
    long residents = all - all * draw.below(5) / 1000;
    long settled = settled(unit, kind, residents, draw);
    Map<ElectionLevel, Long> totals = new EnumMap<>(ElectionLevel.class);
    electoralUnits.forEach(
        (level, electoralUnit) -> {
          long total =
              switch (level) {
                case NATIONAL_ASSEMBLY, CITY_COUNCIL -> all;
                case DISTRICT_COUNCIL -> residents;
                case COMMUNE_COUNCIL -> settled;
              };
          boolean even = planted.isAt(EdgeCase.EXACT_HALF_VOTED, electoralUnit);
          totals.put(level, even ? total / 2 * 2 : total);
        });
    return totals;
  }

  private static long all(Unit unit, AreaKind kind, Draw draw) {
    return switch (kind) {
      case GENERAL ->
          AreaNumbers.voters(unit) * draw.between(850, 1150) / 1000 / AreaNumbers.usual(unit);
      case MILITARY -> draw.between(150, 700);
      case HOSPITAL -> draw.between(60, 300);
      case DETENTION -> draw.between(120, 600);
    };
  }

  private static long settled(Unit unit, AreaKind kind, long residents, Draw draw) {
    if (kind == AreaKind.HOSPITAL) {
      return residents / 4;
    }
    return residents - residents * draw.below(unit.urban() ? 50 : 15) / 1000;
  }

  /** The total of an earlier or the same stage. */
  long total(Area area, ElectionLevel level, VoterStage stage) {
    Draw draw = Draw.of(plan.seed(), stage, area.unit().code(), area.number());
    int since =
        switch (stage) {
          case POSTED -> draw.between(-6, 9);
          case CORRECTED -> draw.between(-2, 3);
          case FINAL -> 0;
        };
    return area.voters().get(level) + since;
  }
}
