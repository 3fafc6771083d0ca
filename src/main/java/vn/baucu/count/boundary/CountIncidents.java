package vn.baucu.count.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.baucu.count.boundary.MinutesDesk.Work;
import vn.baucu.count.control.IncidentQueries;
import vn.baucu.count.entity.CountMinutes;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.entity.ClockHistory;
import vn.baucu.law.Finding;
import vn.baucu.law.Severity;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.InScope;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.ScopeTree;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;

/**
 * Incidents of a unit and all below it: what happened, what its people wrote of it, and which
 * committees above have read of it, up to the city's.
 */
@Stateless
@UseCase
public class CountIncidents {
  @Inject private IncidentQueries queries;
  @Inject private MinutesDesk desk;
  @Inject private Embargo embargo;
  @Inject private ElectionClock clock;
  @Inject private ScopeTree tree;
  @Inject private CurrentCaller caller;
  @Inject private Audit audit;

  /**
   * Minutes with an incident.
   *
   * @param state where the minutes stand
   * @param version of the figures, to be sent back when acknowledging
   * @param found the incidents of agreed figures; empty while they are typed
   * @param reports what their people wrote, by code; a code is missing while they have not
   * @param read the committees above that have read of it
   * @param mine whether the caller's own is asked to, and has not
   */
  public record Incident(
      MinutesKey key,
      String unitName,
      String parentName,
      String areaName,
      String state,
      int version,
      List<Finding> found,
      Map<String, String> reports,
      LocalDateTime since,
      List<Reading> read,
      boolean mine) {}

  /** That a committee has read: which, who of it, and when in the election's time. */
  public record Reading(String unitName, String by, LocalDateTime at, boolean stands) {}

  /** The incidents of a unit and below it, the oldest first; none of counts hidden as yet. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER})
  public List<Incident> of(@InScope UnitCode unit) {
    int unitId = tree.find(caller.electionId(), unit.unit()).orElseThrow().unitId();
    ClockHistory times = clock.history();
    Map<Integer, List<IncidentQueries.Acknowledged>> read = queries.acknowledged(unitId);
    return queries.of(unitId).stream()
        .filter(line -> !embargo.hides(line.owner(), line.closesAt()))
        .map(line -> incident(line, read.getOrDefault(line.minutes(), List.of()), times))
        .toList();
  }

  private Incident incident(
      IncidentQueries.Line line, List<IncidentQueries.Acknowledged> read, ClockHistory times) {
    MinutesKey key = line.key();
    Work work = desk.read(key);
    CountMinutes minutes = work.minutes();
    List<Finding> found =
        minutes.agreed() == null
            ? List.of()
            : desk.findings(work, minutes.agreed()).stream()
                .filter(finding -> finding.severity() == Severity.INCIDENT)
                .toList();
    Map<String, String> reports =
        minutes.agreed() == null
            ? Map.of()
            : minutes.explanations().values().stream()
                .filter(text -> text.severity() == Severity.INCIDENT)
                .collect(
                    Collectors.toMap(
                        text -> text.code(), text -> text.text(), (one, other) -> one));
    int own = caller.get().unit().unitId();
    boolean above = isAbove(line.owner());
    return new Incident(
        key,
        line.unitName(),
        line.parentName(),
        line.areaName(),
        line.state().name(),
        line.version(),
        found,
        reports,
        times.at(line.since()),
        read.stream()
            .map(
                each -> new Reading(each.unitName(), each.by(), times.at(each.at()), each.stands()))
            .toList(),
        above && read.stream().noneMatch(each -> each.unit() == own && each.stands()));
  }

  /** Whether the caller is asked to acknowledge what a unit reports: approvers above it are. */
  private boolean isAbove(int owner) {
    Caller who = caller.get();
    boolean committee =
        switch (who.role()) {
          case CITY_COMMITTEE, DISTRICT_COMMITTEE -> true;
          default -> false;
        };
    return committee && who.approval() && who.unit().unitId() != owner;
  }

  /**
   * Says that the caller's committee has read of an incident in minutes below it; said again, it is
   * what it was.
   *
   * @param version of the figures that were read
   * @throws Refusal STALE where the figures have changed since, RULE where nothing is to be
   *     acknowledged, DENIED to the unit itself and to whoever does not approve
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT})
  public void acknowledge(@InScope MinutesKey key, int version) {
    Work work = desk.take(key);
    if (!isAbove(work.place().unitId())) {
      throw Refusal.denied("count.incident.byAbove");
    }
    if (work.isHidden()) {
      throw Refusal.rule("count.embargo");
    }
    CountMinutes minutes = work.minutes();
    if (!minutes.isIncident()) {
      throw Refusal.rule("count.incident.none");
    }
    if (minutes.figuresVersion() != version) {
      throw Refusal.stale("count.stale");
    }
    Caller who = caller.get();
    queries.acknowledge(
        minutes.id(), version, who.unit().unitId(), who.accountId(), who.fullName(), work.now());
    audit.record(
        "count.acknowledge",
        AuditSubject.of(key),
        null,
        AuditValue.of(AuditField.FIGURES_VERSION, version),
        null);
  }
}
