package vn.baucu.training.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import vn.baucu.law.UnitKind;

/** The administrative units that take part in a rehearsal, with their people. */
final class Territory {
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Set<String> parents = new HashSet<>();

  /**
   * Reads the tree of the plan, and leaves out what does not take part.
   *
   * @throws IllegalArgumentException if the plan names a unit that is not right under the city
   */
  Territory(RehearsalPlan plan) {
    Map<String, CSVRecord> people = new HashMap<>();
    Csv.rows(plan.tree().table("populations")).forEach(row -> people.put(row.get(0), row));
    Shares shares = new Shares(plan);
    for (CSVRecord row : Csv.rows(plan.tree().table("administrative_units"))) {
      UnitKind kind = UnitKind.valueOf(row.get("kind"));
      if (takesPart(plan, row, kind)) {
        add(unit(row, kind, people.get(row.get("code")), shares));
      }
    }
    if (!units.keySet().containsAll(plan.units())) {
      throw new IllegalArgumentException("Units not right under the city: " + plan.units());
    }
  }

  private boolean takesPart(RehearsalPlan plan, CSVRecord row, UnitKind kind) {
    if (kind == UnitKind.CITY || plan.units().isEmpty()) {
      return true;
    }
    Unit parent = units.get(row.get("parent_code"));
    return parent != null
        && (parent.kind() != UnitKind.CITY || plan.units().contains(row.get("code")));
  }

  private Unit unit(CSVRecord row, UnitKind kind, CSVRecord people, Shares shares) {
    String code = row.get("code");
    String parentCode = row.get("parent_code");
    if (people != null) {
      return new Unit(
          code,
          row.get("name"),
          kind,
          parentCode,
          Long.parseLong(people.get("population")),
          Boolean.parseBoolean(people.get("island")),
          Boolean.parseBoolean(people.get("own_council")),
          Boolean.parseBoolean(people.get("early_voting")));
    }
    Unit parent = units.get(parentCode);
    long population = parent == null ? 0 : shares.of(code, parent);
    boolean island = parent != null && parent.island();
    boolean early = parent != null && parent.early();
    return new Unit(code, row.get("name"), kind, parentCode, population, island, true, early);
  }

  private void add(Unit unit) {
    units.put(unit.code(), unit);
    parents.add(unit.parent());
  }

  /** All units, each after the one it belongs to. */
  List<Unit> all() {
    return List.copyOf(units.values());
  }

  Unit city() {
    return units.values().iterator().next();
  }

  List<Unit> districts() {
    return units.values().stream().filter(unit -> unit.kind() == UnitKind.DISTRICT).toList();
  }

  /** The units that have polling areas themselves, by code: communes, and districts without any. */
  List<Unit> areaOwners() {
    return units.values().stream()
        .filter(unit -> !parents.contains(unit.code()))
        .sorted(Comparator.comparing(Unit::code))
        .toList();
  }

  List<Unit> communesOf(Unit district) {
    return units.values().stream().filter(unit -> unit.parent().equals(district.code())).toList();
  }

  /** The district of a unit, which may be the unit itself; none where there is no such tier. */
  Optional<Unit> districtOf(Unit unit) {
    Unit candidate = unit.kind() == UnitKind.DISTRICT ? unit : units.get(unit.parent());
    return Optional.of(candidate).filter(found -> found.kind() == UnitKind.DISTRICT);
  }

  /** How the people of a district spread over its communes. */
  private static final class Shares {
    private final long seed;
    private final Map<String, List<String>> children = new HashMap<>();

    Shares(RehearsalPlan plan) {
      seed = plan.seed();
      for (CSVRecord row : Csv.rows(plan.tree().table("administrative_units"))) {
        children
            .computeIfAbsent(row.get("parent_code"), code -> new ArrayList<>())
            .add(row.get("code"));
      }
    }

    long of(String code, Unit parent) {
      long all = children.get(parent.code()).stream().mapToLong(this::weight).sum();
      return parent.population() * weight(code) / all;
    }

    private long weight(String code) {
      return Draw.of(seed, "population", code).between(700, 1300);
    }
  }
}
