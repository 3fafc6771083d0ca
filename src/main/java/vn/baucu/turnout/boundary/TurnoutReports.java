package vn.baucu.turnout.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.baucu.election.boundary.Moment;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Phase;
import vn.baucu.election.entity.Timetable;
import vn.baucu.law.Finding;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.Formats;
import vn.baucu.shared.InScope;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.Roles;
import vn.baucu.shared.UseCase;
import vn.baucu.turnout.control.AreaStore;
import vn.baucu.turnout.control.ReportChecks;
import vn.baucu.turnout.control.ReportStore;
import vn.baucu.turnout.control.ReportedArea;
import vn.baucu.turnout.control.SumStore;
import vn.baucu.turnout.entity.AreaSeries;
import vn.baucu.turnout.entity.Report;
import vn.baucu.turnout.entity.SlotWindow;

/**
 * Reports of polling areas: taken in within their windows, corrected afterwards by a committee
 * above with a reason, and checked while they are typed.
 */
@Stateless
@UseCase
public class TurnoutReports {
  @Inject private CurrentCaller current;
  @Inject private Timetables timetables;
  @Inject private AreaStore areas;
  @Inject private SumStore sums;
  @Inject private ReportStore reports;
  @Inject private ReportChecks checks;
  @Inject private ReportTaking taking;
  @Inject private Audit audit;
  @Inject private Formats format;

  /**
   * Takes in the figure of an area and slot. Without a BLOCK finding it counts at once; sent again
   * unchanged it changes nothing.
   *
   * @throws Refusal RULE with findings, outside the window or without a reason that is needed;
   *     STALE where somebody reported another figure since the sender looked
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.TEAM})
  public SavedReport report(@InScope AreaKey key, LocalDateTime slot, Figure figure) {
    Caller caller = current.get();
    ReportedArea area = areas.get(current.electionId(), key);
    NavigableMap<LocalDateTime, Long> unitVoted = sums.lock(area.unitId());
    Moment moment = timetables.moment();
    Timetable timetable = moment.timetable();
    requireSlot(timetable, slot);
    List<Report> all = reports.ofArea(area.id());
    Report old = all.stream().filter(r -> r.slot().equals(slot)).findFirst().orElse(null);
    requireSeen(figure, old);
    if (isAgain(figure, old)) {
      AuditValue unchanged = AuditValue.of(AuditField.VOTED, old.voted());
      audit.record("turnout.report", AuditSubject.of(key).at(slot), unchanged, unchanged, null);
      return saved(key, area, old, List.of());
    }

    LocalDateTime now = moment.now();
    boolean above = caller.unit().unitId() != area.unitId();
    SlotWindow window = taking.window(area, slot, timetable, now);
    boolean correction = window.isOver(now) && changes(old, figure);
    taking
        .outside(area, slot, window, now, above && window.isOver(now))
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    requirePhase(now, timetable, caller);
    requireWords(figure, old, correction, above, window.at(now));

    AreaSeries series = series(timetable, all);
    List<Finding> findings =
        checks.check(area, slot, figure.voted(), series, unitVoted, timetable.thresholds());
    taking.refuseBlocked(findings);
    Report report = write(area, old, slot, figure, now, correction, above, series);
    audit.record(
        correction && old != null ? "turnout.correct" : "turnout.report",
        AuditSubject.of(key).at(slot),
        old == null ? null : AuditValue.of(AuditField.VOTED, old.voted()),
        AuditValue.of(AuditField.VOTED, report.voted())
            .and(AuditField.PHONED_BY, figure.phonedBy()),
        figure.reason());
    return saved(key, area, report, findings);
  }

  /** Every finding but T103 that a figure would have: asked while it is typed; writes nothing. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.TEAM})
  public List<Finding> check(@InScope AreaKey key, LocalDateTime slot, Long voted) {
    ReportedArea area = areas.get(current.electionId(), key);
    Timetable timetable = timetables.current();
    requireSlot(timetable, slot);
    return checks.check(
        area,
        slot,
        voted,
        series(timetable, reports.ofArea(area.id())),
        sums.read(area.unitId()),
        timetable.thresholds());
  }

  /** The report of a slot as it stands; empty where there is none. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.TEAM, Roles.OBSERVER})
  public Optional<SavedReport> read(@InScope AreaKey key, LocalDateTime slot) {
    ReportedArea area = areas.get(current.electionId(), key);
    return reports.ofArea(area.id()).stream()
        .filter(report -> report.slot().equals(slot))
        .findFirst()
        .map(report -> saved(key, area, report, List.of()));
  }

  /** The figures an area's slot had before, the latest change first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.TEAM, Roles.OBSERVER})
  public List<ReplacedFigure> history(@InScope AreaKey key, LocalDateTime slot) {
    ReportedArea area = areas.get(current.electionId(), key);
    return reports.history(area.id(), slot).stream()
        .map(
            r ->
                new ReplacedFigure(
                    r.voted(),
                    r.author(),
                    r.phonedBy(),
                    r.reportedAt(),
                    r.newVoted(),
                    r.replacedBy(),
                    r.replacedAt(),
                    r.correction(),
                    r.reason()))
        .toList();
  }

  private static void requireSlot(Timetable timetable, LocalDateTime slot) {
    if (!timetable.slots().contains(slot)) {
      throw Refusal.unknown("turnout.unknownSlot", slot);
    }
  }

  private void requireSeen(Figure figure, Report old) {
    int version = old == null ? 0 : old.version();
    if (figure.seenVersion() == null
        || figure.seenVersion() == version
        || old != null && figure.voted() != null && figure.voted() == old.voted()) {
      return;
    }
    throw Refusal.stale(
        "turnout.stale",
        old == null ? Formats.UNKNOWN : format.integer(old.voted()),
        old == null ? Formats.UNKNOWN : reports.nameOf(old.accountId()).orElse(Formats.UNKNOWN),
        old == null ? Formats.UNKNOWN : format.shortTime(old.reportedAt()));
  }

  /** The same figure with nothing new to say: a double click, or a retry after a cut line. */
  private static boolean isAgain(Figure figure, Report old) {
    return !changes(old, figure) && (figure.reason() == null || figure.reason().equals(old.note()));
  }

  private static boolean changes(Report old, Figure figure) {
    return old == null || figure.voted() == null || figure.voted() != old.voted();
  }

  /** After the phase only the city corrects. */
  private void requirePhase(LocalDateTime now, Timetable timetable, Caller caller) {
    boolean closing = timetable.span(Phase.CLOSING).contains(now);
    if (!(closing && caller.role() == Role.CITY_COMMITTEE)) {
      timetables.require(Phase.TURNOUT);
    }
  }

  private static void requireWords(
      Figure figure, Report old, boolean correction, boolean above, SlotWindow.State state) {
    boolean late = correction && (old != null || state == SlotWindow.State.CLOSED);
    if (late && figure.reason() == null) {
      throw Refusal.rule("turnout.reasonNeeded");
    }
    if (above && figure.phonedBy() == null && figure.reason() == null) {
      throw Refusal.rule("turnout.phonedByNeeded");
    }
  }

  private Report write(
      ReportedArea area,
      Report old,
      LocalDateTime slot,
      Figure figure,
      LocalDateTime now,
      boolean correction,
      boolean above,
      AreaSeries series) {
    boolean same = !changes(old, figure);
    String phonedBy = above ? figure.phonedBy() : null;
    Report report =
        new Report(
            slot,
            figure.voted(),
            current.get().accountId(),
            same && !above ? old.phonedBy() : phonedBy,
            figure.reason(),
            now,
            correction && old != null || old != null && old.corrected(),
            old == null ? 1 : old.version() + 1);
    taking.write(area, old, report, correction, series);
    return report;
  }

  private static AreaSeries series(Timetable timetable, List<Report> all) {
    Map<LocalDateTime, Long> bySlot =
        all.stream().collect(Collectors.toMap(Report::slot, Report::voted));
    return new AreaSeries(timetable.slots(), bySlot);
  }

  private static SavedReport saved(
      AreaKey key, ReportedArea area, Report report, List<Finding> findings) {
    return new SavedReport(
        key,
        report.slot(),
        report.voted(),
        area.voters(),
        report.version(),
        report.corrected(),
        report.phonedBy(),
        report.note(),
        report.reportedAt(),
        findings);
  }
}
