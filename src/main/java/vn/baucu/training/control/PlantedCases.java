package vn.baucu.training.control;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import vn.baucu.law.ElectionLevel;

/** Which electoral unit has which edge case. */
final class PlantedCases {
  private static final int SEATS_FOR_A_CASE = 4;

  private final Map<EdgeCase, ElectoralUnit> electoralUnits = new EnumMap<>(EdgeCase.class);
  private final Unit unitOfIncident;

  /**
   * Gives each edge case of the plan a unit of its own: the short one of the National Assembly its
   * last unit, the incident its first, every other one a commune's unit with four or five seats.
   *
   * @throws IllegalArgumentException if the election is too small for them
   */
  PlantedCases(RehearsalPlan plan, Territory territory, ElectoralMap map) {
    List<ElectoralUnit> national = atLevel(map, ElectionLevel.NATIONAL_ASSEMBLY);
    Iterator<ElectoralUnit> communes =
        atLevel(map, ElectionLevel.COMMUNE_COUNCIL).stream()
            .filter(electoralUnit -> electoralUnit.seats() >= SEATS_FOR_A_CASE)
            .iterator();
    for (EdgeCase edgeCase : EdgeCase.values()) {
      if (plan.edgeCases().contains(edgeCase)) {
        electoralUnits.put(
            edgeCase,
            switch (edgeCase) {
              case SHORT_NATIONAL_ASSEMBLY -> national.get(national.size() - 1);
              case MORE_COLLECTED_THAN_ISSUED -> national.get(0);
              default -> next(communes, edgeCase);
            });
      }
    }
    unitOfIncident = firstAreaOwner(territory, map, national.get(0));
  }

  private static Unit firstAreaOwner(
      Territory territory, ElectoralMap map, ElectoralUnit electoralUnit) {
    return territory.areaOwners().stream()
        .filter(
            unit ->
                map.at(electoralUnit.level(), unit, 1, 1).filter(electoralUnit::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static List<ElectoralUnit> atLevel(ElectoralMap map, ElectionLevel level) {
    return map.all().stream().filter(electoralUnit -> electoralUnit.level() == level).toList();
  }

  private static ElectoralUnit next(Iterator<ElectoralUnit> communes, EdgeCase edgeCase) {
    if (!communes.hasNext()) {
      throw new IllegalArgumentException("No electoral unit left for " + edgeCase);
    }
    return communes.next();
  }

  boolean isAt(EdgeCase edgeCase, ElectoralUnit electoralUnit) {
    return electoralUnit.equals(electoralUnits.get(edgeCase));
  }

  boolean anyTieAt(ElectoralUnit electoralUnit) {
    return electoralUnits.entrySet().stream()
        .anyMatch(entry -> entry.getKey().isTie() && entry.getValue().equals(electoralUnit));
  }

  /** The unit whose first area is the scene of the incident. */
  Unit unitOfIncident() {
    return unitOfIncident;
  }

  /** Where each case is. */
  Map<EdgeCase, PlantedAt> places() {
    Map<EdgeCase, PlantedAt> places = new EnumMap<>(EdgeCase.class);
    electoralUnits.forEach(
        (edgeCase, electoralUnit) ->
            places.put(
                edgeCase,
                edgeCase == EdgeCase.MORE_COLLECTED_THAN_ISSUED
                    ? new PlantedAt(electoralUnit.level(), unitOfIncident.code(), 1)
                    : new PlantedAt(
                        electoralUnit.level(),
                        electoralUnit.owner().code(),
                        electoralUnit.number())));
    return places;
  }
}
