package vn.baucu.setup.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.baucu.area.boundary.AreaBook;
import vn.baucu.area.boundary.UnitRow;
import vn.baucu.area.boundary.UnitTree;
import vn.baucu.candidate.boundary.ElectoralUnitBook;
import vn.baucu.candidate.boundary.ElectoralUnitText;
import vn.baucu.election.boundary.Bodies;
import vn.baucu.election.boundary.Elections;
import vn.baucu.election.boundary.Preparation;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.UnitKind;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.Duty;
import vn.baucu.shared.InScope;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;
import vn.baucu.voters.boundary.Placement;
import vn.baucu.voters.boundary.PlacementBook;

/**
 * The electoral units of a body (Art 10), put together by the committee that owns them: of whole
 * communes at the levels of city and district, of polling areas at that of communes.
 */
@Stateless
@UseCase
public class ElectoralMap {
  @Inject private ElectoralUnitBook units;
  @Inject private PlacementBook placements;
  @Inject private Bodies bodies;
  @Inject private Preparation preparation;
  @Inject private Elections elections;
  @Inject private UnitTree tree;
  @Inject private AreaBook areas;
  @Inject private Audit audit;

  /** The levels whose bodies a unit has in the election, with their names. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public Map<ElectionLevel, String> levels(@InScope UnitCode owner) {
    UnitKind kind = tree.get(owner).kind();
    Map<ElectionLevel, String> levels = new LinkedHashMap<>();
    elections
        .current()
        .levels()
        .forEach(
            (level, name) -> {
              if (level.ownerKind() == kind) {
                levels.put(level, name);
              }
            });
    return levels;
  }

  /** The electoral units of a body, and what lies in them. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public MapSheet sheet(@InScope UnitCode owner, ElectionLevel level) {
    UnitRow unit = tree.get(owner);
    String name = levels(owner).get(level);
    if (name == null) {
      throw Refusal.unknown("setup.noBody", unit.name());
    }
    int id = areas.unitId(owner);
    List<ElectoralUnitText> made = units.of(level, id);
    return new MapSheet(
        owner.unit(),
        unit.name(),
        level,
        name,
        made,
        places(unit, level, numbers(made), placements.below(id, level)),
        bodies.of(level, owner.unit()),
        preparation.door());
  }

  private static Map<Integer, Integer> numbers(List<ElectoralUnitText> units) {
    Map<Integer, Integer> numbers = new HashMap<>();
    units.forEach(unit -> numbers.put(unit.id(), unit.number()));
    return numbers;
  }

  /** Whether the units of a level are put together of whole communes. */
  private static boolean isOfWhole(ElectionLevel level) {
    return level.ownerKind() != UnitKind.COMMUNE;
  }

  private static String key(Placement placement, ElectionLevel level) {
    if (isOfWhole(level)) {
      return placement.unitCode();
    }
    return placement.number() == null ? null : String.valueOf(placement.number());
  }

  private static Map<String, List<Placement>> byKey(List<Placement> all, ElectionLevel level) {
    Map<String, List<Placement>> byKey = new LinkedHashMap<>();
    for (Placement placement : all) {
      String key = key(placement, level);
      if (key != null && placement.votes()) {
        byKey.computeIfAbsent(key, each -> new ArrayList<>()).add(placement);
      }
    }
    return byKey;
  }

  private static List<MapSheet.Place> places(
      UnitRow owner, ElectionLevel level, Map<Integer, Integer> numbers, List<Placement> all) {
    List<MapSheet.Place> places = new ArrayList<>();
    byKey(all, level)
        .forEach(
            (key, of) -> {
              Map<Integer, Integer> lies = new TreeMap<>();
              Long voters = null;
              int areas = 0;
              for (Placement each : of) {
                lies.merge(numbers.getOrDefault(each.electoralUnit(), 0), 1, Integer::sum);
                areas += each.area() == null ? 0 : 1;
                if (each.voters() != null) {
                  voters = (voters == null ? 0 : voters) + each.voters();
                }
              }
              Placement first = of.get(0);
              boolean whole = isOfWhole(level);
              String group = whole && !first.group().equals(owner.name()) ? first.group() : "";
              String name = whole ? first.unitName() : first.areaName();
              places.add(new MapSheet.Place(key, name, group, areas, voters, lies));
            });
    places.sort(Comparator.comparing(place -> !place.isNowhere()));
    return places;
  }

  /**
   * Makes, changes and takes away electoral units, and places what lies in them, all or none.
   *
   * @return how many areas, or units without areas, lie elsewhere than before
   * @throws Refusal DENIED without the duty; STALE where the sheet is no longer as it was seen;
   *     RULE out of time, where numbers or seats are not lawful, somebody stands in a unit that is
   *     to go, or figures stand on what changes
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public int save(@InScope UnitCode owner, MapChange change) {
    Preparation.Order order = preparation.order(change.reason(), change.document());
    ElectionLevel level = change.seen().level();
    MapSheet now = sheet(owner, level);
    if (!now.units().equals(change.seen().units()) || !now.body().equals(change.seen().body())) {
      throw Refusal.stale("setup.mapChangedMeanwhile");
    }
    int id = areas.unitId(owner);
    bodies.put(level, owner.unit(), change.body());
    Map<Integer, Integer> ids = units.put(level, id, change.wanted(), change.gone());
    int moved = placements.place(level, placed(owner, change, now, ids), isOfWhole(level), order);
    placements.forget(change.gone().stream().map(ElectoralUnitText::id).toList());
    units.remove(change.gone());
    audit.record(
        "setup.saveMap",
        AuditSubject.of(owner),
        AuditValue.of(AuditField.SETTINGS, now.body()),
        AuditValue.of(AuditField.LEVELS, List.of(level))
            .and(AuditField.SETTINGS, change.body())
            .and(AuditField.UNIT, ids.keySet().stream().sorted().toList())
            .and(AuditField.AREAS, change.places()),
        order.why());
    return moved;
  }

  private List<PlacementBook.Placed> placed(
      UnitCode owner, MapChange change, MapSheet now, Map<Integer, Integer> ids) {
    ElectionLevel level = now.level();
    Map<String, MapSheet.Place> seen = new HashMap<>();
    change.seen().places().forEach(place -> seen.put(place.key(), place));
    Map<String, MapSheet.Place> here = new HashMap<>();
    now.places().forEach(place -> here.put(place.key(), place));
    Map<String, List<Placement>> byKey = byKey(placements.below(areas.unitId(owner), level), level);
    List<PlacementBook.Placed> placed = new ArrayList<>();
    change
        .places()
        .forEach(
            (key, number) -> {
              MapSheet.Place place = here.get(key);
              if (place == null || !place.units().equals(seen.get(key).units())) {
                throw Refusal.stale("setup.placeChangedMeanwhile", seen.get(key).name());
              }
              Integer id = number == 0 ? null : ids.get(number);
              if (number != 0 && id == null) {
                throw Refusal.rule("setup.noSuchUnit", place.name(), number);
              }
              byKey.get(key).forEach(each -> placed.add(new PlacementBook.Placed(each, id)));
            });
    for (ElectoralUnitText gone : change.gone()) {
      now.places().stream()
          .filter(place -> place.units().containsKey(gone.number()))
          .filter(place -> !change.places().containsKey(place.key()))
          .findFirst()
          .ifPresent(
              place -> {
                throw Refusal.rule("setup.unitNotEmpty", gone.number(), place.name());
              });
    }
    return placed;
  }
}
