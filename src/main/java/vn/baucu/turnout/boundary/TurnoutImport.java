package vn.baucu.turnout.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Phase;
import vn.baucu.election.entity.Timetable;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.turnout.control.AreaStore;
import vn.baucu.turnout.control.ReportBulk;
import vn.baucu.turnout.control.ReportChecks;
import vn.baucu.turnout.control.ReportStore;
import vn.baucu.turnout.control.ReportedArea;
import vn.baucu.turnout.control.SumStore;
import vn.baucu.turnout.entity.AreaSeries;
import vn.baucu.turnout.entity.Report;
import vn.baucu.turnout.entity.SlotWindow;

/**
 * Turnout reports in bulk: of a rehearsal whatever its clock says, of a real election under the
 * rules of time, as if the importer had typed each for its unit.
 */
@Stateless
@UseCase
public class TurnoutImport {
  private static final String WHOLE = "an import was let into the whole election";

  @Inject private ReportBulk bulk;
  @Inject private SumStore sums;
  @Inject private AreaStore areas;
  @Inject private ReportStore reports;
  @Inject private ReportChecks checks;
  @Inject private ReportTaking taking;
  @Inject private CurrentCaller current;
  @Inject private ElectionClock clock;
  @Inject private Timetables timetables;
  @Inject private Audit audit;

  /** Hands out all reports. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachReport(int electionId, Consumer<ReportData> reports) {
    bulk.eachReport(electionId, reports);
  }

  /**
   * Adds reports, or puts others in their place; what is replaced is kept.
   *
   * @param note kept beside each
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void put(RowStream<ReportData> reports, String note) {
    int written = bulk.put(reports, note);
    audit.record(
        "turnout.put",
        AuditSubject.election(),
        null,
        AuditValue.of(AuditField.ROWS, written),
        note);
  }

  /** Hands out all reports of further rounds. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachRoundReport(int electionId, Consumer<RoundReport> reports) {
    bulk.eachOfRounds(electionId, reports);
  }

  /**
   * Adds reports of further rounds, or puts others in their place; no sum of election day moves.
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void putRoundReports(RowStream<RoundReport> reports, String note) {
    int written = bulk.putOfRounds(reports);
    audit.record(
        "turnout.put",
        AuditSubject.election(),
        null,
        AuditValue.of(AuditField.ROWS, written),
        note);
  }

  /** Makes the sums per unit and slot anew: one row for each, reported or not. */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void rebuildSums(int electionId) {
    sums.rebuild(electionId);
    audit.record("turnout.rebuildSums", AuditSubject.election(electionId), null, null, null);
  }

  /**
   * Why a package cannot bring a report to a real election now; empty where it can.
   *
   * @param isThere whether the area has a report of the slot, which would be corrected
   */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public Optional<Refusal> outOfTime(AreaKey key, LocalDateTime slot, boolean isThere) {
    try {
      return outOfTime(areas.get(current.electionId(), key), slot, isThere);
    } catch (Refusal unknown) {
      return Optional.of(unknown);
    }
  }

  private Optional<Refusal> outOfTime(ReportedArea area, LocalDateTime slot, boolean isThere) {
    Timetable timetable = timetables.current();
    LocalDateTime now = clock.now();
    SlotWindow window = taking.window(area, slot, timetable, now);
    Optional<Refusal> outside = taking.outside(area, slot, window, now, false);
    if (outside.isPresent()) {
      return outside;
    }
    Optional<Refusal> closed =
        timetable.span(Phase.CLOSING).contains(now)
            ? Optional.empty()
            : timetables.closed(Phase.TURNOUT);
    return closed.isEmpty() && isThere && window.isOver(now)
        ? Optional.of(Refusal.rule("turnout.correctOnPage"))
        : closed;
  }

  /**
   * Takes in reports of a real election, typed by the importer for the units.
   *
   * @param source what they were read from, kept in the place of who phoned them in
   * @throws Refusal RULE where the checks or the time forbid one; STALE where somebody reported
   *     since the package was read
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void report(RowStream<AreaReports> brought, String source) {
    brought.forEach(each -> report(each, source));
  }

  private void report(AreaReports brought, String source) {
    ReportedArea area = areas.get(current.electionId(), brought.area());
    Map<LocalDateTime, Long> unitVoted = sums.lock(area.unitId());
    Timetable timetable = timetables.current();
    Map<LocalDateTime, Report> there = new TreeMap<>();
    reports.ofArea(area.id()).forEach(report -> there.put(report.slot(), report));
    Map<LocalDateTime, Long> after = voted(there);
    brought.reports().forEach(report -> after.put(report.slot(), (long) report.voted()));
    for (ReportData report : brought.reports()) {
      Report old = there.get(report.slot());
      if (report.version() != (old == null ? 0 : old.version())) {
        throw Refusal.stale("turnout.reportedMeanwhile");
      }
      outOfTime(area, report.slot(), old != null)
          .ifPresent(
              refusal -> {
                throw refusal;
              });
      taking.refuseBlocked(
          checks.check(
              area,
              report.slot(),
              (long) report.voted(),
              new AreaSeries(timetable.slots(), after),
              unitVoted,
              timetable.thresholds()));
      Report made = made(report, old, source);
      taking.write(area, old, made, false, new AreaSeries(timetable.slots(), voted(there)));
      there.put(made.slot(), made);
      audit.record(
          "turnout.report",
          AuditSubject.of(brought.area()).at(made.slot()),
          old == null ? null : AuditValue.of(AuditField.VOTED, old.voted()),
          AuditValue.of(AuditField.VOTED, made.voted()),
          source);
    }
  }

  private Report made(ReportData report, Report old, String source) {
    return new Report(
        report.slot(),
        report.voted(),
        current.get().accountId(),
        source,
        null,
        clock.now(),
        old != null && old.corrected(),
        report.version() + 1);
  }

  private static Map<LocalDateTime, Long> voted(Map<LocalDateTime, Report> reports) {
    Map<LocalDateTime, Long> voted = new TreeMap<>();
    reports.forEach((slot, report) -> voted.put(slot, report.voted()));
    return voted;
  }
}
