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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.baucu.count.control.History;
import vn.baucu.count.control.IncidentQueries;
import vn.baucu.count.control.LateFindings;
import vn.baucu.count.control.QueueQueries;
import vn.baucu.count.entity.CountDemand;
import vn.baucu.count.entity.CountMinutes;
import vn.baucu.count.entity.Difference;
import vn.baucu.election.boundary.Moment;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Phase;
import vn.baucu.law.LawText;
import vn.baucu.law.Round;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.work.WorkItem;
import vn.baucu.shared.work.WorkSource;

/**
 * What count minutes ask of the caller: of the unit's own, what their state asks of this person; of
 * the units right below, what waits to be settled, typed a second time, accepted, or looked at
 * again.
 */
@Stateless
@LocalBean
@Local(WorkSource.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class CountWork implements WorkSource {
  private static final Set<Role> WORKING =
      EnumSet.of(
          Role.CITY_COMMITTEE, Role.DISTRICT_COMMITTEE, Role.COMMUNE_COMMITTEE, Role.POLLING_TEAM);

  /** Of these one line tells how many there are and leads to the first. */
  private static final Set<CountDemand> TOGETHER =
      EnumSet.of(CountDemand.FIRST_ENTRY, CountDemand.SECOND_ENTRY, CountDemand.SUBMIT);

  /** These are about what was found, not about a field. */
  private static final Set<CountDemand> FOUND =
      EnumSet.of(CountDemand.MEND_BLOCKED, CountDemand.INCIDENT_REPORT);

  /** Of a unit below these are asked of whoever began them, or follows in the unit's own entry. */
  private static final Set<CountDemand> BEGUN =
      EnumSet.of(CountDemand.GO_ON, CountDemand.TAKE_OVER, CountDemand.RETYPE);

  private static final String ENTRY = "/app/count/entry.xhtml?";
  private static final String REVIEW = "/app/count/review.xhtml?";
  private static final String INCIDENTS = "/app/count/incidents.xhtml?show=";
  private static final String UNTYPED = "/app/count/overview.xhtml?status=";
  private static final String QUEUE = "/app/count/queue.xhtml?unit=";

  @Inject private CurrentCaller caller;
  @Inject private MinutesDesk desk;
  @Inject private Demands demands;
  @Inject private IncidentQueries incidents;
  @Inject private History history;
  @Inject private LateFindings findings;
  @Inject private QueueQueries queue;
  @Inject private Embargo embargo;
  @Inject private CountOverview overview;
  @Inject private Timetables timetables;

  @Override
  @PermitAll
  @Unscoped("what waits for the caller himself")
  public List<WorkItem> work() {
    Caller who = caller.get();
    if (who.unit() == null || !WORKING.contains(who.role())) {
      return List.of();
    }
    List<WorkItem> items = own(who);
    if (who.role() != Role.COMMUNE_COMMITTEE && who.role() != Role.POLLING_TEAM) {
      items.addAll(below(who));
    }
    return items;
  }

  private List<WorkItem> own(Caller who) {
    Map<CountDemand, List<MinutesDesk.Work>> asked = new EnumMap<>(CountDemand.class);
    for (MinutesDesk.Work work : desk.readUnit(who.unitCode(), who.areaNumber())) {
      CountDemand demand = demands.of(work);
      if (demand != null) {
        asked.computeIfAbsent(demand, d -> new ArrayList<>()).add(work);
      }
    }
    List<WorkItem> items = new ArrayList<>();
    asked.forEach(
        (demand, works) -> {
          if (TOGETHER.contains(demand) && works.size() > 1) {
            items.add(together(demand, works));
          } else {
            works.forEach(work -> items.add(single(demand, work)));
          }
        });
    return items;
  }

  private WorkItem together(CountDemand demand, List<MinutesDesk.Work> works) {
    MinutesDesk.Work first = works.get(0);
    return WorkItem.of(CountSituation.of(demand), works.size(), entry(first.key(), List.of()))
        .since(
            works.stream()
                .map(work -> since(work, lastOf(work)))
                .filter(Objects::nonNull)
                .min(LocalDateTime::compareTo)
                .orElse(null),
            null,
            null);
  }

  private WorkItem single(CountDemand demand, MinutesDesk.Work work) {
    return single(demand, work, null);
  }

  /**
   * Of one minutes.
   *
   * @param unitName of a unit below; null of the caller's own
   */
  private WorkItem single(CountDemand demand, MinutesDesk.Work work, String unitName) {
    List<String> fields = fields(demand, work.minutes());
    History.Line last = lastOf(work);
    boolean mends = demand == CountDemand.MEND_RETURNED || demand == CountDemand.MEND_REOPENED;
    return WorkItem.of(
            CountSituation.of(demand),
            new WorkItem.Place(unitName, work.key().area(), work.key().level(), null),
            1,
            FOUND.contains(demand)
                ? entry(work.key(), List.of()) + "&show=finding"
                : entry(work.key(), fields),
            fields.stream().map(LawText::field).collect(Collectors.joining(", ")))
        .since(
            since(work, last),
            last == null ? null : last.name(),
            mends && last != null ? last.comment() : null);
  }

  /** The fields a person is to look at first. */
  private static List<String> fields(CountDemand demand, CountMinutes minutes) {
    return switch (demand) {
      case RETYPE, SETTLE -> minutes.openDifferences().stream().map(Difference::field).toList();
      case MEND_RETURNED, MEND_REOPENED -> minutes.mendFields();
      default -> List.of();
    };
  }

  /** What happened last; of minutes nobody has touched nothing. */
  private History.Line lastOf(MinutesDesk.Work work) {
    return history.of(work.minutes().id()).stream().findFirst().orElse(null);
  }

  /** Since when it waits: since what happened last, else since the area closed. */
  private LocalDateTime since(MinutesDesk.Work work, History.Line last) {
    return last == null ? work.place().closesAt() : desk.shown(last.at());
  }

  private static String entry(MinutesKey key, List<String> fields) {
    String address = ENTRY + key.query();
    return fields.isEmpty() ? address : address + "&field=" + fields.get(0);
  }

  private List<WorkItem> below(Caller who) {
    List<WorkItem> items = new ArrayList<>();
    if (who.approval()) {
      List<QueueQueries.Line> submitted =
          seen(queue.waiting(who.electionId(), who.unitCode(), who.accountId()));
      items.addAll(waiting(who, submitted));
      items.addAll(unread(who, submitted));
      Set<MinutesKey> own = typed(who);
      seen(queue.unsettled(who.electionId(), who.unitCode())).stream()
          .filter(line -> !own.contains(line.key()))
          .forEach(line -> items.add(ofBelow(CountSituation.SETTLE_BELOW, line, ENTRY)));
      afterwards(who).ifPresent(items::add);
    }
    late(who).ifPresent(items::add);
    if (who.entry()) {
      List<QueueQueries.Line> second = seen(queue.secondAbove(who.electionId(), who.unitCode()));
      second.stream()
          .findFirst()
          .map(line -> ofBelow(CountSituation.SECOND_OF_BELOW, line, ENTRY).counting(second.size()))
          .ifPresent(items::add);
      begun(who, items);
    }
    return items;
  }

  /** Minutes that differ still and that the caller typed, so that another settles them. */
  private Set<MinutesKey> typed(Caller who) {
    return queue.typed(who.electionId(), who.unitCode(), who.accountId()).stream()
        .filter(key -> demands.of(desk.read(key)) == null)
        .collect(Collectors.toSet());
  }

  /** What the caller has begun for a unit below, and is to go on with or to type again. */
  private void begun(Caller who, List<WorkItem> items) {
    for (QueueQueries.Line line :
        seen(queue.begun(who.electionId(), who.unitCode(), who.accountId()))) {
      MinutesDesk.Work work = desk.read(line.key());
      CountDemand demand = demands.of(work);
      if (BEGUN.contains(demand)) {
        items.add(single(demand, work, line.unitName()));
      }
    }
  }

  /** What comparing showed in minutes that were accepted before, and nobody has looked at. */
  private Optional<WorkItem> afterwards(Caller who) {
    List<LateFindings.Line> found = findings.waiting(who.electionId(), who.unitCode());
    return found.stream()
        .findFirst()
        .map(
            first ->
                WorkItem.of(
                        CountSituation.LOOK_AGAIN,
                        found.size() > 1
                            ? WorkItem.Place.OWN
                            : new WorkItem.Place(
                                first.unitName(), first.key().area(), first.key().level(), null),
                        (int) found.stream().map(LateFindings.Line::key).distinct().count(),
                        QUEUE + who.unitCode())
                    .since(desk.shown(first.foundAt()), null, null));
  }

  /** Minutes below that nobody has begun, once the time of counting is over. */
  private Optional<WorkItem> late(Caller who) {
    Moment moment = timetables.moment();
    LocalDateTime ends = moment.timetable().span(Phase.COUNTING).to();
    if (moment.now().isBefore(ends)) {
      return Optional.empty();
    }
    List<OverviewUnit> silent =
        overview.board(new UnitCode(who.unitCode()), Round.ofElectionDay()).children().stream()
            .filter(unit -> unit.all().none() > 0)
            .toList();
    int minutes = (int) silent.stream().mapToLong(unit -> unit.all().none()).sum();
    return silent.isEmpty()
        ? Optional.empty()
        : Optional.of(
            WorkItem.of(
                    CountSituation.LATE_BELOW,
                    minutes,
                    UNTYPED + CountStatus.NONE.code(),
                    String.valueOf(silent.size()))
                .due(ends));
  }

  /** Incidents below, but for those that are read when their minutes are accepted. */
  private List<WorkItem> unread(Caller who, List<QueueQueries.Line> submitted) {
    Set<MinutesKey> accepting =
        submitted.stream().map(QueueQueries.Line::key).collect(Collectors.toSet());
    return incidents.unread(who.unit().unitId()).stream()
        .filter(line -> !embargo.hides(line.owner(), line.closesAt()))
        .filter(line -> !accepting.contains(line.key()))
        .map(
            line ->
                WorkItem.of(
                        CountSituation.ACKNOWLEDGE,
                        new WorkItem.Place(
                            line.unitName(), line.key().area(), line.key().level(), null),
                        1,
                        INCIDENTS + line.key())
                    .since(desk.shown(line.since()), null, null))
        .toList();
  }

  private List<WorkItem> waiting(Caller who, List<QueueQueries.Line> submitted) {
    List<WorkItem> items = new ArrayList<>();
    List<QueueQueries.Line> explained = new ArrayList<>();
    List<QueueQueries.Line> clean = new ArrayList<>();
    for (QueueQueries.Line line : submitted) {
      if (line.incident()) {
        items.add(ofBelow(CountSituation.ACCEPT_INCIDENT, line, REVIEW));
      } else {
        (line.clean() ? clean : explained).add(line);
      }
    }
    group(CountSituation.ACCEPT_EXPLAINED, explained, who, items);
    group(CountSituation.ACCEPT_CLEAN, clean, who, items);
    return items;
  }

  /** An early count that is hidden asks nothing of the level above. */
  private List<QueueQueries.Line> seen(List<QueueQueries.Line> lines) {
    return lines.stream().filter(l -> !embargo.hides(l.owner(), l.closesAt())).toList();
  }

  private void group(
      CountSituation situation, List<QueueQueries.Line> lines, Caller who, List<WorkItem> items) {
    if (lines.size() == 1) {
      items.add(ofBelow(situation, lines.get(0), REVIEW));
    } else if (!lines.isEmpty()) {
      items.add(
          WorkItem.of(situation, lines.size(), QUEUE + who.unitCode())
              .since(
                  desk.shown(
                      lines.stream()
                          .map(QueueQueries.Line::at)
                          .filter(Objects::nonNull)
                          .min(LocalDateTime::compareTo)
                          .orElse(null)),
                  null,
                  null));
    }
  }

  private WorkItem ofBelow(CountSituation situation, QueueQueries.Line line, String address) {
    return WorkItem.of(
            situation,
            new WorkItem.Place(line.unitName(), line.key().area(), line.key().level(), null),
            1,
            address + line.key().query())
        .since(desk.shown(line.at()), line.by(), null);
  }
}
