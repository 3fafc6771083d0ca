package vn.baucu.voters.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.baucu.area.boundary.AreaBook;
import vn.baucu.area.boundary.AreaState;
import vn.baucu.area.boundary.AreaText;
import vn.baucu.area.boundary.AreaUse;
import vn.baucu.area.boundary.AreasHeld;
import vn.baucu.area.boundary.UnitName;
import vn.baucu.area.boundary.UnitTree;
import vn.baucu.election.boundary.ElectionSummary;
import vn.baucu.election.boundary.Elections;
import vn.baucu.election.boundary.Preparation;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.MapAct;
import vn.baucu.law.MasterDataChecks;
import vn.baucu.law.UnitKind;
import vn.baucu.law.VoterTotals;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.Duty;
import vn.baucu.shared.InScope;
import vn.baucu.shared.Messages;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;
import vn.baucu.voters.control.MapStore;
import vn.baucu.voters.control.MapStore.Place;
import vn.baucu.voters.control.PlacementStore;
import vn.baucu.voters.control.TotalStore;

/**
 * The polling areas of a unit: opened, changed, merged, split, closed. Which figures go along with
 * which act {@link MapAct} says; name and address mean nothing to a figure and may always change.
 */
@Stateless
@UseCase
public class AreaMap {
  @Inject private AreaBook areas;
  @Inject private MapStore store;
  @Inject private TotalStore totals;
  @Inject private PlacementStore placements;
  @Inject private Preparation preparation;
  @Inject private Elections elections;
  @Inject private Timetables timetables;
  @Inject private UnitTree tree;
  @Inject private Messages messages;
  @Inject private Audit audit;
  @Inject private Event<AreasHeld> held;
  @Inject private Event<ElectoralMapChanged> changed;
  @Inject private Instance<AreaUse> uses;

  /** The areas of a unit. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public AreaSheet sheet(@InScope UnitCode unit) {
    List<UnitName> path = tree.path(unit);
    UnitName own = path.get(path.size() - 1);
    Map<ElectionLevel, String> levels = levels(path);
    int unitId = areas.unitId(unit);
    Map<Integer, List<Place>> places = places(unitId);
    List<AreaSheet.Line> lines =
        areas.of(unitId).stream()
            .map(area -> line(area, places.getOrDefault(area.id(), List.of()), levels))
            .toList();
    boolean leaf = own.kind() != UnitKind.CITY && tree.children(unit).isEmpty();
    return new AreaSheet(
        own.name(),
        leaf || !lines.isEmpty(),
        levels,
        lines,
        areas.closed(unitId),
        timetables.current().pollOpens(),
        timetables.current().pollCloses(),
        preparation.door());
  }

  /** The levels at which a unit's areas can vote: those whose body a unit of its way up elects. */
  private Map<ElectionLevel, String> levels(List<UnitName> path) {
    Set<UnitKind> kinds = path.stream().map(UnitName::kind).collect(Collectors.toSet());
    Map<ElectionLevel, String> levels = new EnumMap<>(ElectionLevel.class);
    elections
        .current()
        .levels()
        .forEach(
            (level, name) -> {
              if (kinds.contains(level.ownerKind())) {
                levels.put(level, name);
              }
            });
    return levels;
  }

  private Map<Integer, List<Place>> places(int unit) {
    return store.ofUnit(unit).stream().collect(Collectors.groupingBy(Place::area));
  }

  private static AreaSheet.Line line(
      AreaState area, List<Place> places, Map<ElectionLevel, String> levels) {
    Map<ElectionLevel, Integer> units = new EnumMap<>(ElectionLevel.class);
    Map<ElectionLevel, Long> voters = new EnumMap<>(ElectionLevel.class);
    for (Place place : places) {
      if (place.unitNumber() != null) {
        units.put(place.level(), place.unitNumber());
      }
      if (place.totals().latest() != null) {
        voters.put(place.level(), place.totals().latest());
      }
    }
    Long widest = levels.keySet().stream().findFirst().map(voters::get).orElse(null);
    List<Finding> findings =
        Stream.of(
                MasterDataChecks.areaVoters(widest),
                MasterDataChecks.text(area.text().name()),
                MasterDataChecks.text(area.text().address()))
            .flatMap(Optional::stream)
            .toList();
    boolean sexes = places.stream().anyMatch(Place::hasSexes);
    return new AreaSheet.Line(area, units, voting(places), widest, voters, sexes, findings);
  }

  private static Set<ElectionLevel> voting(List<Place> places) {
    Set<ElectionLevel> voting = EnumSet.noneOf(ElectionLevel.class);
    places.stream().filter(Place::votes).forEach(place -> voting.add(place.level()));
    return voting;
  }

  /**
   * Opens areas and changes others, all or none.
   *
   * @param lines those that are new or other than they were seen
   * @param reason why, and by which document: needed after the preparation
   * @throws Refusal DENIED without the duty; STALE where one has become another since; RULE out of
   *     time, where something is missing or unlawful, or where figures stand on what changes
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void save(@InScope UnitCode unit, List<AreaLine> lines, String reason, String document) {
    Change change = new Change(unit, preparation.order(reason, document));
    change.hold(lines);
    lines.stream().filter(line -> line.version() != null).forEach(change::change);
    lines.stream().filter(line -> line.version() == null).forEach(change::open);
    change.finish("voters.saveAreas", numbers(lines.stream().map(line -> line.text().number())));
  }

  /**
   * Merges areas that lie in the same electoral units into the first of them, with all their
   * voters. The numbers of the others are not used again.
   *
   * @param merged at least two, the one that stays first
   * @throws Refusal as {@link #save} does; RULE also where they lie in different electoral units,
   *     or where the voter totals of one, or its men and women, have come further than those of the
   *     other
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void merge(@InScope UnitCode unit, List<SeenArea> merged, String reason, String document) {
    Preparation.Order order = preparation.order(reason, document);
    if (merged == null || merged.size() < 2) {
      throw Refusal.rule("voters.mergeTwo");
    }
    Change change = new Change(unit, order);
    change.merge(merged);
    change.finish("voters.mergeAreas", numbers(merged.stream().map(SeenArea::number)));
  }

  /**
   * Closes an area on whose list nobody stands. Its number is not used again.
   *
   * @throws Refusal as {@link #save} does; RULE also where it has voters
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void close(@InScope UnitCode unit, SeenArea area, String reason, String document) {
    Preparation.Order order = preparation.order(reason, document);
    if (area == null) {
      throw Refusal.rule("area.numberMissing");
    }
    Change change = new Change(unit, order);
    change.close(area);
    change.finish("voters.closeArea", List.of(area.number()));
  }

  /**
   * Splits an area: so many of its voters go to a new one, which lies in the same electoral units
   * and votes at the same time. They are taken off at every stage of the list that was taken, so
   * that the sums of each stage stay what they were.
   *
   * @throws Refusal as {@link #save} does; RULE also where more are to go than are there, or all
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void split(@InScope UnitCode unit, AreaSplit split, String reason, String document) {
    Preparation.Order order = preparation.order(reason, document);
    if (split == null || split.area() == null) {
      throw Refusal.rule("area.numberMissing");
    }
    Change change = new Change(unit, order);
    change.split(split);
    change.finish("voters.splitArea", List.of(split.area().number(), split.number()));
  }

  /**
   * What is kept of some areas of a unit beside their voters: reports, minutes, papers, people.
   *
   * @param numbers of the areas
   * @throws Refusal STALE where one is no more
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public List<AreaUse.Used> uses(@InScope UnitCode unit, Set<Integer> numbers) {
    Map<Integer, Integer> ids =
        areas.of(areas.unitId(unit)).stream()
            .collect(Collectors.toMap(area -> area.text().number(), AreaState::id));
    Set<Integer> chosen = new TreeSet<>();
    for (int number : numbers) {
      Integer id = ids.get(number);
      if (id == null) {
        throw Refusal.stale("area.closedMeanwhile", String.valueOf(number));
      }
      chosen.add(id);
    }
    return chosen.isEmpty()
        ? List.of()
        : uses.stream().flatMap(each -> each.of(chosen).stream()).toList();
  }

  private static List<Integer> numbers(Stream<Integer> numbers) {
    return numbers.sorted().toList();
  }

  /** A change of one unit's areas, from what is held first to the sums that follow. */
  private final class Change {
    private final UnitCode unit;
    private final Preparation.Order order;
    private final int unitId;
    private final LocalDate day;
    private final Set<ElectionLevel> levels;
    private final Map<Integer, AreaState> byNumber = new LinkedHashMap<>();
    private final Map<Integer, List<Place>> places;
    private final Set<Integer> electoralUnits = new TreeSet<>();

    private Change(UnitCode unit, Preparation.Order order) {
      ElectionSummary election = elections.current();
      this.unit = unit;
      this.order = order;
      unitId = areas.unitId(unit);
      day = election.day();
      levels = levels(tree.path(unit)).keySet();
      areas.of(unitId).forEach(area -> byNumber.put(area.text().number(), area));
      places = places(unitId);
    }

    private AreaState seen(int number) {
      return Optional.ofNullable(byNumber.get(number))
          .orElseThrow(() -> Refusal.stale("area.closedMeanwhile", String.valueOf(number)));
    }

    private List<Place> placesOf(AreaState area) {
      return places.getOrDefault(area.id(), List.of());
    }

    /** What touches figures is asked about before anything is written. */
    private void hold(List<AreaLine> lines) {
      Set<Integer> touched = new TreeSet<>();
      for (AreaLine line : lines) {
        if (line.version() != null) {
          AreaState area = seen(line.text().number());
          Set<ElectionLevel> voting = voting(placesOf(area));
          voting.retainAll(levels);
          if (!voting.equals(line.seen())) {
            throw Refusal.stale("area.changedMeanwhile", String.valueOf(line.text().number()));
          }
          boolean sameHours =
              area.text().opens().equals(line.text().opens())
                  && area.text().closes().equals(line.text().closes());
          if (!sameHours || !voting.equals(line.levels())) {
            touched.add(area.id());
          }
        }
      }
      hold(MapAct.CHANGE, touched, Map.of());
    }

    private void hold(MapAct act, Set<Integer> touched, Map<Integer, Integer> closed) {
      held.fire(new AreasHeld(unitId, act, null, touched, closed, order));
    }

    private void open(AreaLine line) {
      AreaState area = areas.open(unitId, line.text(), day);
      levels.stream().filter(line.levels()::contains).forEach(level -> add(area.id(), level));
    }

    private void change(AreaLine line) {
      AreaState area = seen(line.text().number());
      areas.change(unitId, line.version(), line.text(), day);
      List<Place> before = placesOf(area);
      for (ElectionLevel level : levels) {
        boolean wanted = line.levels().contains(level);
        if (wanted && !line.seen().contains(level)) {
          add(area.id(), level);
        } else if (!wanted && line.seen().contains(level)) {
          before.stream().filter(place -> place.level() == level).forEach(this::leave);
        }
      }
    }

    /**
     * An area of a unit whose others all lie in one electoral unit lies there, too; the first one
     * where the unit was placed before it had any.
     */
    private void add(int area, ElectionLevel level) {
      Set<Integer> others =
          places.values().stream()
              .flatMap(List::stream)
              .filter(place -> place.level() == level && place.votes())
              .map(place -> place.electoralUnit() == null ? 0 : place.electoralUnit())
              .collect(Collectors.toSet());
      boolean one = level.ownerKind() != UnitKind.COMMUNE && others.size() == 1;
      Integer beside = one && !others.contains(0) ? others.iterator().next() : null;
      Integer electoralUnit =
          others.isEmpty() ? placements.usual(unitId, level).orElse(null) : beside;
      store.add(area, level, electoralUnit);
      touch(electoralUnit);
    }

    private void leave(Place place) {
      Long voters = place.totals().latest();
      if (voters != null && voters > 0) {
        throw Refusal.rule(
            "voters.listNotEmpty",
            number(place.area()),
            elections.current().levels().get(place.level()));
      }
      store.remove(place.area(), place.level());
      touch(place.electoralUnit());
    }

    private String number(int area) {
      return byNumber.values().stream()
          .filter(each -> each.id() == area)
          .map(each -> String.valueOf(each.text().number()))
          .findFirst()
          .orElse("");
    }

    private void touch(Integer electoralUnit) {
      if (electoralUnit != null) {
        electoralUnits.add(electoralUnit);
      }
    }

    private void close(SeenArea given) {
      AreaState area = seen(given.number());
      hold(MapAct.CLOSE, Set.of(area.id()), Collections.singletonMap(area.id(), (Integer) null));
      placesOf(area).forEach(this::leave);
      areas.close(unitId, given.number(), given.version(), null, order.why());
    }

    private void split(AreaSplit split) {
      AreaState stays = seen(split.area().number());
      hold(MapAct.SPLIT, Set.of(stays.id()), Map.of());
      AreaText text = stays.text();
      AreaState made =
          areas.open(
              unitId,
              new AreaText(
                  split.number(),
                  split.name(),
                  split.address(),
                  text.kind(),
                  text.opens(),
                  text.closes()),
              day);
      for (Place place : byLevel(stays).values()) {
        Place part = part(place, made.id(), split);
        store.add(made.id(), place.level(), place.electoralUnit());
        store.setTotals(place.of(made.id()), part, order.why());
        store.setTotals(place, place.without(part), order.why());
        touch(place.electoralUnit());
      }
      areas.change(unitId, split.area().version(), text, day);
    }

    /** What of a place goes to the new area. */
    private Place part(Place place, int made, AreaSplit split) {
      String level = elections.current().levels().get(place.level());
      VoterTotals all = part(place.totals(), split.voters().get(place.level()), level);
      Long voters = all.latest();
      boolean widest = levels.stream().findFirst().filter(place.level()::equals).isPresent();
      if (widest && voters != null && (voters == 0 || voters.equals(place.totals().latest()))) {
        throw Refusal.rule("voters.splitAll", place.totals().latest() - 1);
      }
      boolean sexes = place.hasSexes();
      return new Place(
          made,
          place.level(),
          place.electoralUnit(),
          place.unitNumber(),
          all,
          sexes ? part(place.men(), split.men(), messages.get("voters.splitMen")) : place.men(),
          sexes
              ? part(place.women(), split.women(), messages.get("voters.splitWomen"))
              : place.women());
    }

    private VoterTotals part(VoterTotals of, Long voters, String whose) {
      if (of.latest() == null) {
        return VoterTotals.NONE;
      }
      if (voters == null) {
        throw Refusal.rule("voters.splitMissing", whose);
      }
      if (!of.has(voters)) {
        throw Refusal.rule("voters.splitTooMany", whose, of.least());
      }
      return of.part(voters);
    }

    private void merge(List<SeenArea> merged) {
      AreaState stays = seen(merged.get(0).number());
      Map<Integer, Integer> closed = new HashMap<>();
      Set<Integer> all = new TreeSet<>(Set.of(stays.id()));
      List<SeenArea> going = new ArrayList<>(merged.subList(1, merged.size()));
      for (SeenArea each : going) {
        closed.put(seen(each.number()).id(), stays.id());
        all.add(seen(each.number()).id());
      }
      if (all.size() < merged.size()) {
        throw Refusal.rule("voters.mergeTwo");
      }
      hold(MapAct.MERGE, all, closed);
      Map<ElectionLevel, Place> sum = new EnumMap<>(ElectionLevel.class);
      placesOf(stays).forEach(place -> sum.put(place.level(), place));
      for (SeenArea each : going) {
        AreaState goes = seen(each.number());
        requireAlike(stays, goes);
        for (Place place : placesOf(goes)) {
          sum.computeIfPresent(place.level(), (level, sofar) -> put(sofar, place));
          store.remove(goes.id(), place.level());
        }
        areas.close(unitId, each.number(), each.version(), stays.text().number(), order.why());
      }
      Map<ElectionLevel, Place> before = new EnumMap<>(ElectionLevel.class);
      placesOf(stays).forEach(place -> before.put(place.level(), place));
      sum.forEach((level, place) -> store.setTotals(before.get(level), place, order.why()));
      areas.change(unitId, merged.get(0).version(), stays.text(), day);
    }

    private Place put(Place one, Place other) {
      touch(one.electoralUnit());
      return one.plus(other);
    }

    private void requireAlike(AreaState stays, AreaState goes) {
      String one = String.valueOf(stays.text().number());
      String other = String.valueOf(goes.text().number());
      Map<ElectionLevel, Place> here = byLevel(stays);
      Map<ElectionLevel, Place> there = byLevel(goes);
      if (!here.keySet().equals(there.keySet())) {
        throw Refusal.rule("voters.mergeLevels", one, other);
      }
      requireAll(
          here,
          place -> Objects.equals(place.electoralUnit(), there.get(place.level()).electoralUnit()),
          () -> Refusal.rule("voters.mergeUnits", one, other));
      requireAll(
          here,
          place -> place.totals().isAsFarAs(there.get(place.level()).totals()),
          () -> Refusal.rule("voters.mergeTotals", one, other));
      requireAll(
          here,
          place -> place.hasSexesAs(there.get(place.level())),
          () -> Refusal.rule("voters.mergeSexes", one, other));
    }

    /** What cannot be mended is said before what can. */
    private static void requireAll(
        Map<ElectionLevel, Place> places, Predicate<Place> alike, Supplier<Refusal> refusal) {
      if (!places.values().stream().allMatch(alike)) {
        throw refusal.get();
      }
    }

    private Map<ElectionLevel, Place> byLevel(AreaState area) {
      Map<ElectionLevel, Place> byLevel = new EnumMap<>(ElectionLevel.class);
      placesOf(area).stream()
          .filter(Place::votes)
          .forEach(place -> byLevel.put(place.level(), place));
      return byLevel;
    }

    private void finish(String act, List<Integer> numbers) {
      totals.rebuildSums(unitId);
      changed.fire(new ElectoralMapChanged(unitId, electoralUnits, order));
      audit.record(
          act, AuditSubject.of(unit), null, AuditValue.of(AuditField.AREAS, numbers), order.why());
    }
  }
}
