package vn.baucu.training.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.UnitKind;

/**
 * How the levels are cut into electoral units (Art 10). Those of the National Assembly and the city
 * council are the historical ones; those of a district group neighbouring communes, those of a
 * commune neighbouring polling areas.
 */
final class ElectoralMap {
  private static final Comparator<ElectoralUnit> BY_KEY =
      Comparator.comparing(ElectoralUnit::level)
          .thenComparing(electoralUnit -> electoralUnit.owner().code())
          .thenComparing(ElectoralUnit::number);

  private final RehearsalPlan plan;
  private final Territory territory;
  private final Map<ElectionLevel, Map<String, ElectoralUnit>> byAreaOwner =
      new EnumMap<>(ElectionLevel.class);
  private final Map<String, List<ElectoralUnit>> ofCommunes = new HashMap<>();
  private final List<ElectoralUnit> all = new ArrayList<>();

  ElectoralMap(RehearsalPlan plan, Territory territory) {
    this.plan = plan;
    this.territory = territory;
    addWideUnits();
    territory.districts().stream().filter(Unit::ownCouncil).forEach(this::addDistrict);
    territory.areaOwners().stream()
        .filter(unit -> unit.kind() == UnitKind.COMMUNE && unit.ownCouncil())
        .forEach(this::addCommune);
    all.sort(BY_KEY);
  }

  private void addWideUnits() {
    Map<ElectionLevel, Map<Integer, List<Unit>>> members = new EnumMap<>(ElectionLevel.class);
    Map<ElectionLevel, Map<Integer, Integer>> seats = new EnumMap<>(ElectionLevel.class);
    for (CSVRecord row : Csv.rows(plan.tree().table("wide_units"))) {
      ElectionLevel level = ElectionLevel.valueOf(row.get("level"));
      int number = Integer.parseInt(row.get("number"));
      List<Unit> areaOwners = areaOwnersWithin(row.get("unit_code"));
      if (!areaOwners.isEmpty()) {
        members
            .computeIfAbsent(level, key -> new TreeMap<>())
            .computeIfAbsent(number, key -> new ArrayList<>())
            .addAll(areaOwners);
        seats
            .computeIfAbsent(level, key -> new HashMap<>())
            .put(number, Integer.parseInt(row.get("seats")));
      }
    }
    members.forEach(
        (level, byNumber) -> {
          int number = 0;
          for (Map.Entry<Integer, List<Unit>> unit : byNumber.entrySet()) {
            number++;
            int seatsOfUnit = seats.get(level).get(unit.getKey());
            assign(add(level, territory.city(), number, seatsOfUnit), unit.getValue());
          }
        });
  }

  private List<Unit> areaOwnersWithin(String code) {
    return territory.areaOwners().stream()
        .filter(unit -> unit.code().equals(code) || unit.parent().equals(code))
        .toList();
  }

  private void addDistrict(Unit district) {
    List<Unit> communes = territory.communesOf(district);
    int seats = SeatRule.ofDistrict(district, communes.size());
    int units = SeatRule.units(seats, communes.size());
    for (int number = 1; number <= units; number++) {
      int from = Blocks.first(number, units, communes.size());
      int to = Blocks.first(number + 1, units, communes.size());
      ElectoralUnit electoralUnit =
          add(
              ElectionLevel.DISTRICT_COUNCIL,
              district,
              number,
              SeatRule.share(seats, units, number));
      assign(electoralUnit, communes.subList(from, to));
    }
  }

  private void addCommune(Unit commune) {
    int seats = SeatRule.ofCommune(commune);
    int units = SeatRule.units(seats, AreaNumbers.usual(commune));
    ofCommunes.put(
        commune.code(),
        IntStream.rangeClosed(1, units)
            .mapToObj(
                number ->
                    add(
                        ElectionLevel.COMMUNE_COUNCIL,
                        commune,
                        number,
                        SeatRule.share(seats, units, number)))
            .toList());
  }

  private ElectoralUnit add(ElectionLevel level, Unit owner, int number, int seats) {
    int more = Draw.of(plan.seed(), "list", level, owner.code(), number).chance(120) ? 1 : 0;
    int candidates = seats + level.minimumSurplus(seats) + more;
    ElectoralUnit electoralUnit = new ElectoralUnit(level, owner, number, seats, candidates);
    all.add(electoralUnit);
    return electoralUnit;
  }

  private void assign(ElectoralUnit electoralUnit, List<Unit> areaOwners) {
    Map<String, ElectoralUnit> electoralUnits =
        byAreaOwner.computeIfAbsent(electoralUnit.level(), key -> new HashMap<>());
    areaOwners.forEach(unit -> electoralUnits.put(unit.code(), electoralUnit));
  }

  /** All electoral units, by level, owner and number. */
  List<ElectoralUnit> all() {
    return List.copyOf(all);
  }

  /** The levels that are elected, with what they are called. */
  Map<ElectionLevel, String> levels() {
    Map<ElectionLevel, String> levels = new LinkedHashMap<>();
    all.stream()
        .map(ElectoralUnit::level)
        .distinct()
        .forEach(level -> levels.put(level, nameOf(level)));
    return levels;
  }

  private String nameOf(ElectionLevel level) {
    return switch (level) {
      case NATIONAL_ASSEMBLY -> "Đại biểu Quốc hội";
      case CITY_COUNCIL -> "Hội đồng nhân dân thành phố";
      case DISTRICT_COUNCIL -> "Hội đồng nhân dân quận, huyện";
      case COMMUNE_COUNCIL ->
          plan.tree() == RehearsalTree.HAIPHONG_2021
              ? "Hội đồng nhân dân xã, phường, thị trấn"
              : "Hội đồng nhân dân xã, phường, đặc khu";
    };
  }

  /** The electoral unit of a level in which an area of that number lies, where it elects there. */
  Optional<ElectoralUnit> at(
      ElectionLevel level, Unit areaOwner, int areaNumber, int generalAreas) {
    if (level != ElectionLevel.COMMUNE_COUNCIL) {
      return Optional.ofNullable(byAreaOwner.getOrDefault(level, Map.of()).get(areaOwner.code()));
    }
    List<ElectoralUnit> units = ofCommunes.getOrDefault(areaOwner.code(), List.of());
    if (units.isEmpty()) {
      return Optional.empty();
    }
    int index = Math.min(areaNumber, generalAreas) - 1;
    return Optional.of(units.get(Blocks.of(index, units.size(), generalAreas)));
  }
}
