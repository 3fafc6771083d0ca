package vn.baucu.count.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.baucu.count.control.OverviewQueries;
import vn.baucu.count.entity.CountState;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.entity.ClockHistory;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.InScope;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;

/**
 * Where the minutes stand, down the tree: what is not done first. A level of the tree is read from
 * counters; minutes themselves are read of one unit at a time, or of as many as fill a page. Each
 * overview is of a round with sums of its own, and of the minutes that stand in them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class CountOverview {
  @Inject private OverviewQueries queries;
  @Inject private RecentOverviews recent;
  @Inject private Embargo embargo;
  @Inject private CurrentCaller caller;
  @Inject private ElectionClock clock;

  /**
   * A unit and what is right below it.
   *
   * @param whole all its minutes, by level
   * @param children the units right below, most urgent first
   */
  public record Board(
      String code,
      String name,
      String parentCode,
      String parentName,
      OverviewUnit whole,
      List<OverviewUnit> children) {}

  /**
   * Which minutes a list shows.
   *
   * @param round whose minutes
   * @param status of this status only; null of all
   * @param level of this level only; null of all
   * @param offset how many are skipped
   * @param size how many are shown at most
   */
  public record Choice(
      Round round, CountStatus status, ElectionLevel level, long offset, int size) {}

  /** Some minutes of many. */
  public record Lines(List<OverviewLine> lines, long total) {}

  /** A polling area as its team has it: its minutes, and their counters. */
  public record OwnArea(Board board, OverviewArea area) {}

  /** The identity of a unit the caller may see, for being told when its counts move. */
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.TEAM,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR
  })
  public int identity(@InScope UnitCode unit) {
    return unit(unit).id();
  }

  /** The identity of the unit that a polling area of the caller's lies in. */
  @RolesAllowed(Roles.TEAM)
  public int identity(@InScope AreaKey area) {
    return unit(new UnitCode(area.unit())).id();
  }

  /** The minutes of a polling area, for its team. */
  @RolesAllowed(Roles.TEAM)
  public OwnArea ownArea(@InScope AreaKey key, Round round) {
    ClockHistory times = clock.history();
    OverviewQueries.Unit unit = unit(new UnitCode(key.unit()));
    Map<ElectionLevel, OverviewLine> lines = new EnumMap<>(ElectionLevel.class);
    Map<ElectionLevel, StatusCounts> counts = new EnumMap<>(ElectionLevel.class);
    queries.lines(caller.electionId(), key.unit(), round).stream()
        .map(line -> line(line, times))
        .filter(line -> line.area() == key.number())
        .forEach(
            line -> {
              lines.put(line.level(), line);
              counts.put(line.level(), StatusCounts.of(line));
            });
    String name = lines.values().stream().map(OverviewLine::areaName).findFirst().orElse("");
    return new OwnArea(
        new Board(
            unit.code(),
            unit.name(),
            unit.parentCode(),
            unit.parentName(),
            new OverviewUnit(unit.code(), unit.name(), true, 1, 0, counts),
            List.of()),
        new OverviewArea(key.number(), name, lines));
  }

  /** A unit's counters and those of the units right below it. */
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.TEAM,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR
  })
  public Board board(@InScope UnitCode unit, Round round) {
    OverviewQueries.Unit found = unit(unit);
    Map<OverviewQueries.Place, Long> hidden = embargo.hiddenIncidents(round);
    // Before what it stands for: counters that move in between are asked for again.
    RecentOverviews.Key version =
        new RecentOverviews.Key(
            caller.get().electionVersion(),
            found.id(),
            round,
            queries.revision(found.id()),
            hidden);
    return recent.boards().get(version, () -> read(found, round, hidden));
  }

  private Board read(
      OverviewQueries.Unit found, Round round, Map<OverviewQueries.Place, Long> hidden) {
    OverviewUnit whole =
        units(queries.whole(found.id(), round), hidden).stream()
            .findFirst()
            .orElse(new OverviewUnit(found.code(), found.name(), false, 0, 0, Map.of()));
    List<OverviewUnit> children = units(queries.children(found.id(), round), hidden);
    children.sort(
        Comparator.comparingLong((OverviewUnit u) -> -u.all().needed())
            .thenComparingDouble(
                u -> u.all().total() == 0 ? 1 : (double) u.all().approved() / u.all().total())
            .thenComparing(OverviewUnit::code));
    return new Board(
        found.code(), found.name(), found.parentCode(), found.parentName(), whole, children);
  }

  /** The areas of a unit that owns some, each with its minutes, most urgent first. */
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.TEAM,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR
  })
  public List<OverviewArea> areas(@InScope UnitCode unit, Round round) {
    ClockHistory times = clock.history();
    Map<Integer, OverviewArea> areas = new LinkedHashMap<>();
    for (OverviewQueries.Line line : queries.lines(caller.electionId(), unit.unit(), round)) {
      areas
          .computeIfAbsent(
              line.area(),
              n -> new OverviewArea(n, line.areaName(), new EnumMap<>(ElectionLevel.class)))
          .levels()
          .put(line.level(), line(line, times));
    }
    List<OverviewArea> sorted = new ArrayList<>(areas.values());
    sorted.sort(
        Comparator.comparingInt(OverviewArea::urgency).thenComparingInt(OverviewArea::number));
    return sorted;
  }

  /** The minutes within a unit that a choice names. */
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.TEAM,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR
  })
  public Lines lines(@InScope UnitCode unit, Choice choice) {
    ClockHistory times = clock.history();
    Map<OverviewQueries.Place, Long> hidden = embargo.hiddenIncidents(choice.round());
    Map<String, Long> owners =
        queries.owners(unit(unit).id(), choice.round()).stream()
            .filter(c -> choice.level() == null || c.level() == choice.level())
            .collect(
                Collectors.groupingBy(
                    OverviewQueries.Counter::code,
                    LinkedHashMap::new,
                    Collectors.summingLong(c -> number(c, choice.status(), hidden))));
    List<OverviewLine> page = new ArrayList<>();
    long total = 0;
    for (Map.Entry<String, Long> owner : owners.entrySet()) {
      long from = Math.max(0, choice.offset() - total);
      if (from < owner.getValue() && page.size() < choice.size()) {
        queries.lines(caller.electionId(), owner.getKey(), choice.round()).stream()
            .map(line -> line(line, times))
            .filter(line -> isChosen(line, choice))
            .skip(from)
            .limit(choice.size() - page.size())
            .forEach(page::add);
      }
      total += owner.getValue();
    }
    return new Lines(page, total);
  }

  /** Hands on all minutes within a unit, in the order of the tree. */
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.TEAM,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR
  })
  public void each(@InScope UnitCode unit, Round round, Consumer<OverviewLine> consumer) {
    ClockHistory times = clock.history();
    queries.eachLine(unit(unit).id(), round, line -> consumer.accept(line(line, times)));
  }

  private OverviewQueries.Unit unit(UnitCode unit) {
    return queries
        .unit(caller.electionId(), unit.unit())
        .orElseThrow(() -> Refusal.unknown("shared.unknownUnit", unit.unit()));
  }

  private static boolean isChosen(OverviewLine line, Choice choice) {
    if (choice.level() != null && line.level() != choice.level()) {
      return false;
    }
    return choice.status() == null || line.isOf(choice.status());
  }

  private static long number(
      OverviewQueries.Counter counter,
      CountStatus status,
      Map<OverviewQueries.Place, Long> hidden) {
    return status == null ? counter.areas() : counts(counter, hidden).of(status);
  }

  private static List<OverviewUnit> units(
      List<OverviewQueries.Counter> counters, Map<OverviewQueries.Place, Long> hidden) {
    Map<String, List<OverviewQueries.Counter>> byUnit =
        counters.stream()
            .collect(
                Collectors.groupingBy(
                    OverviewQueries.Counter::code, LinkedHashMap::new, Collectors.toList()));
    return byUnit.values().stream()
        .map(levels -> unit(levels, hidden))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static OverviewUnit unit(
      List<OverviewQueries.Counter> levels, Map<OverviewQueries.Place, Long> hidden) {
    Map<ElectionLevel, StatusCounts> counts = new EnumMap<>(ElectionLevel.class);
    levels.forEach(c -> counts.put(c.level(), counts(c, hidden)));
    OverviewQueries.Counter any = levels.get(0);
    long areas = levels.stream().mapToLong(OverviewQueries.Counter::areas).max().orElse(0);
    return new OverviewUnit(any.code(), any.name(), any.ownsAreas(), areas, any.units(), counts);
  }

  private static StatusCounts counts(
      OverviewQueries.Counter c, Map<OverviewQueries.Place, Long> hidden) {
    return new StatusCounts(
        c.areas(),
        c.approved(),
        c.submitted(),
        c.entered(),
        c.editing(),
        c.mismatch(),
        c.returned(),
        c.incidents() - hidden.getOrDefault(new OverviewQueries.Place(c.code(), c.level()), 0L));
  }

  /** Where minutes are annulled, what is to be done is the new vote. */
  private static MinutesKey key(OverviewQueries.Line line) {
    MinutesKey key = new MinutesKey(line.level(), line.unit(), line.area(), line.round());
    return line.state() == CountState.ANNULLED ? key.round().again().map(key::in).orElse(key) : key;
  }

  private OverviewLine line(OverviewQueries.Line line, ClockHistory times) {
    return new OverviewLine(
        line.parentName(),
        line.unitName(),
        key(line),
        line.areaName(),
        line.state(),
        line.incident() && !embargo.hides(line.owner(), line.closesAt()),
        line.late(),
        line.by(),
        line.byAccount(),
        times.at(line.since()));
  }
}
