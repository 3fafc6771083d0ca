package vn.baucu.count.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import vn.baucu.count.control.CountPlace;
import vn.baucu.count.control.Duties;
import vn.baucu.count.control.History;
import vn.baucu.count.entity.Actor;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UnitWords;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.work.WaitSource;
import vn.baucu.shared.work.WorkItem;

/**
 * What of the count is in others' hands, and in whose: of the unit's own minutes those that go on
 * by somebody else, of the units below how many stand still there, and where most.
 */
@Stateless
@LocalBean
@Local(WaitSource.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class CountWaits implements WaitSource {
  private static final Set<Role> COMMITTEES =
      EnumSet.of(Role.CITY_COMMITTEE, Role.DISTRICT_COMMITTEE, Role.COMMUNE_COMMITTEE);

  /** So many units are named. */
  private static final int NAMED = 3;

  private static final String LIST = "/app/count/overview.xhtml?status=%s";

  @Inject private CurrentCaller caller;
  @Inject private MinutesDesk desk;
  @Inject private Demands demands;
  @Inject private CountOverview overview;
  @Inject private History history;
  @Inject private Duties duties;
  @Inject private Formats format;
  @Inject private Messages messages;

  @Override
  @PermitAll
  @Unscoped("what the caller himself waits for")
  public List<WorkItem> waits() {
    Caller who = caller.get();
    if (who.unit() == null || !COMMITTEES.contains(who.role()) && who.areaNumber() == null) {
      return List.of();
    }
    List<WorkItem> items = own(who);
    if (COMMITTEES.contains(who.role())) {
      items.addAll(below(who));
    }
    return items;
  }

  private List<WorkItem> own(Caller who) {
    Map<CountWait, Map<ElectionLevel, List<MinutesDesk.Work>>> waits =
        new EnumMap<>(CountWait.class);
    for (MinutesDesk.Work work : desk.readUnit(who.unitCode(), who.areaNumber())) {
      CountWait wait = CountWait.of(work.minutes().state(), work.minutes().isToSettle());
      if (wait != null && demands.of(work) == null) {
        waits
            .computeIfAbsent(wait, w -> new TreeMap<>())
            .computeIfAbsent(work.key().level(), level -> new ArrayList<>())
            .add(work);
      }
    }
    List<Duties.Person> people = waits.isEmpty() ? List.of() : duties.around(who.unit());
    List<WorkItem> items = new ArrayList<>();
    waits.forEach(
        (wait, levels) ->
            levels.forEach((level, works) -> items.add(item(wait, level, works, people))));
    return items;
  }

  /**
   * Whom minutes wait for: those whose desks ask for it, by name, and the committee above as one.
   */
  private String whom(List<MinutesDesk.Work> works, List<Duties.Person> people) {
    Set<String> names = new LinkedHashSet<>();
    for (Duties.Person person : people) {
      for (MinutesDesk.Work work : works) {
        person
            .at(work.place())
            .filter(actor -> demands.of(work.by(actor)) != null)
            .map(actor -> name(actor, person, work.place()))
            .ifPresent(names::add);
      }
    }
    if (names.isEmpty()) {
      return messages.get("count.wait.nobody");
    }
    String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return names.size() > NAMED ? first + "…" : first;
  }

  private String name(Actor actor, Duties.Person person, CountPlace place) {
    return actor.isOwn()
        ? person.name()
        : messages.of("count.wait.committee", UnitWords.inSentence(place.parentName()));
  }

  private WorkItem item(
      CountWait wait,
      ElectionLevel level,
      List<MinutesDesk.Work> works,
      List<Duties.Person> people) {
    LocalDateTime since =
        works.stream()
            .map(this::since)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return WorkItem.of(
            wait,
            new WorkItem.Place(null, null, level, null),
            works.size(),
            LIST.formatted(CountStatus.of(works.get(0).minutes().state()).code())
                + "&level="
                + level,
            works.stream()
                .map(work -> String.valueOf(work.key().area()))
                .collect(Collectors.joining(", ")),
            whom(works, people))
        .since(since, null, null);
  }

  private LocalDateTime since(MinutesDesk.Work work) {
    return history.of(work.minutes().id()).stream()
        .findFirst()
        .map(last -> desk.shown(last.at()))
        .orElse(null);
  }

  private List<WorkItem> below(Caller who) {
    List<OverviewUnit> units =
        overview.board(new UnitCode(who.unitCode()), Round.ofElectionDay()).children();
    List<WorkItem> items = new ArrayList<>();
    add(items, CountWait.DIFFERENT_BELOW, CountStatus.MISMATCH, units, StatusCounts::mismatch);
    add(items, CountWait.RETURNED_BELOW, CountStatus.RETURNED, units, StatusCounts::returned);
    add(items, CountWait.MATCHED_BELOW, CountStatus.ENTERED, units, StatusCounts::entered);
    List<OverviewUnit> accepting = units.stream().filter(unit -> !unit.ownsAreas()).toList();
    add(
        items,
        CountWait.SUBMITTED_BELOW,
        CountStatus.SUBMITTED,
        accepting,
        StatusCounts::submitted);
    return items;
  }

  private void add(
      List<WorkItem> items,
      CountWait wait,
      CountStatus status,
      List<OverviewUnit> units,
      ToLongFunction<StatusCounts> number) {
    ToLongFunction<OverviewUnit> of = unit -> number.applyAsLong(unit.all());
    List<OverviewUnit> some =
        units.stream()
            .filter(unit -> of.applyAsLong(unit) > 0)
            .sorted(Comparator.comparingLong(of).reversed())
            .toList();
    if (!some.isEmpty()) {
      String names =
          some.stream()
              .limit(NAMED)
              .map(unit -> unit.name() + " " + format.integer(of.applyAsLong(unit)))
              .collect(Collectors.joining(", "));
      items.add(
          WorkItem.of(
              wait,
              (int) some.stream().mapToLong(of).sum(),
              LIST.formatted(status.code()),
              some.size() > NAMED ? names + "…" : names));
    }
  }
}
