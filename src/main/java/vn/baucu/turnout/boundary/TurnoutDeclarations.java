package vn.baucu.turnout.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Timetable;
import vn.baucu.law.Finding;
import vn.baucu.law.Severity;
import vn.baucu.law.TurnoutReport;
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
import vn.baucu.shared.Roles;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;
import vn.baucu.turnout.control.AreaStore;
import vn.baucu.turnout.control.DeclarationStore;
import vn.baucu.turnout.control.OverviewQueries;
import vn.baucu.turnout.control.ReportChecks;
import vn.baucu.turnout.control.ReportStore;
import vn.baucu.turnout.control.ReportedArea;
import vn.baucu.turnout.control.SumStore;
import vn.baucu.turnout.control.WindowStore;
import vn.baucu.turnout.entity.AreaSeries;
import vn.baucu.turnout.entity.Report;
import vn.baucu.turnout.entity.SlotWindow;

/** A unit's word that its report of a slot is complete, or which areas are missing and why. */
@Stateless
@UseCase
public class TurnoutDeclarations {
  @Inject private CurrentCaller current;
  @Inject private ElectionClock clock;
  @Inject private Timetables timetables;
  @Inject private OverviewQueries queries;
  @Inject private AreaStore areas;
  @Inject private SumStore sums;
  @Inject private ReportStore reports;
  @Inject private ReportChecks checks;
  @Inject private WindowStore windows;
  @Inject private DeclarationStore declarations;
  @Inject private Audit audit;
  @Inject private Formats format;

  /**
   * Sends the unit's report of a slot. It can be sent again until the window closes; what was said
   * of a missing area holds until it reports.
   *
   * @param seen voters who voted as whoever sends sees them, by the number of the area; areas
   *     without a report are absent
   * @param missing why an area has no report, by its number
   * @throws Refusal STALE where other figures stand than those seen; RULE where an area is missing
   *     without a reason, where an odd figure has no note, or outside the window
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public Declared declare(
      @InScope UnitCode unit,
      LocalDateTime slot,
      Map<Integer, Long> seen,
      Map<Integer, String> missing) {
    Caller caller = current.get();
    OverviewQueries.Unit found = queries.unit(current.electionId(), unit.unit());
    List<ReportedArea> owned = areas.ofUnit(found.id());
    if (owned.isEmpty()) {
      throw Refusal.rule("turnout.noAreas", found.name());
    }
    NavigableMap<LocalDateTime, Long> unitVoted = sums.lock(found.id());
    Timetable timetable = timetables.current();
    if (!timetable.slots().contains(slot)) {
      throw Refusal.unknown("turnout.unknownSlot", slot);
    }
    LocalDateTime now = clock.now();
    requireOpen(found.id(), owned, timetable, slot, now);
    Map<Integer, List<Report>> byArea = reports.ofUnit(found.id());
    requireSeen(owned, byArea, slot, seen);

    Map<Integer, String> said = new HashMap<>(declarations.missing(found.id(), slot));
    said.putAll(missing);
    Map<ReportedArea, String> reasons = requireReasons(owned, byArea, slot, said);
    requireNotes(owned, byArea, slot, unitVoted, timetable);
    declarations.declare(found.id(), slot, caller.accountId(), now, reasons);
    sums.tell(found.id());
    int reported = owned.size() - reasons.size();
    audit.record(
        "turnout.declare",
        AuditSubject.of(unit).at(slot),
        null,
        AuditValue.of(AuditField.REPORTED, reported).and(AuditField.AREAS, owned.size()),
        reasons.isEmpty() ? null : words(reasons));
    return new Declared(slot, owned.size(), reported, now);
  }

  private void requireOpen(
      int unitId,
      List<ReportedArea> owned,
      Timetable timetable,
      LocalDateTime slot,
      LocalDateTime now) {
    LocalDateTime reopened = windows.reopened(unitId).get(slot);
    boolean open =
        owned.stream()
            .map(area -> SlotWindow.of(timetable, slot, area.pollOpens(), reopened).at(now))
            .anyMatch(
                state -> state == SlotWindow.State.OPEN || state == SlotWindow.State.REOPENED);
    if (!open) {
      SlotWindow window = SlotWindow.of(timetable, slot, owned.get(0).pollOpens(), reopened);
      WindowStore.Opener opener = windows.opener(unitId);
      throw Refusal.outOfTime(
          now.isBefore(window.opens()) ? "turnout.windowNotYet" : "turnout.windowClosed",
          format.slot(slot),
          format.dateTime(window.opens()),
          format.dateTime(window.closes()),
          format.whom(opener.unit(), opener.phone()));
    }
  }

  private static void requireSeen(
      List<ReportedArea> owned,
      Map<Integer, List<Report>> byArea,
      LocalDateTime slot,
      Map<Integer, Long> seen) {
    String moved =
        owned.stream()
            .filter(
                area -> {
                  Report report = of(byArea, area, slot);
                  Long voted = report == null ? null : Long.valueOf(report.voted());
                  return !Objects.equals(voted, seen.get(area.number()));
                })
            .map(ReportedArea::label)
            .collect(Collectors.joining(", "));
    if (!moved.isEmpty()) {
      throw Refusal.stale("turnout.figuresMoved", moved);
    }
  }

  private static Map<ReportedArea, String> requireReasons(
      List<ReportedArea> owned,
      Map<Integer, List<Report>> byArea,
      LocalDateTime slot,
      Map<Integer, String> missing) {
    Map<ReportedArea, String> reasons = new LinkedHashMap<>();
    List<String> without = new ArrayList<>();
    for (ReportedArea area : owned) {
      if (of(byArea, area, slot) == null) {
        String reason = TextLimit.REASON.optional(missing.get(area.number()));
        if (reason == null) {
          without.add(area.label());
        } else {
          reasons.put(area, reason);
        }
      }
    }
    if (!without.isEmpty()) {
      throw Refusal.rule("turnout.missingNeedsReason", String.join(", ", without));
    }
    return reasons;
  }

  private void requireNotes(
      List<ReportedArea> owned,
      Map<Integer, List<Report>> byArea,
      LocalDateTime slot,
      NavigableMap<LocalDateTime, Long> unitVoted,
      Timetable timetable) {
    SumStore.Turnout sum = sums.below(owned.get(0).districtId(), slot);
    TurnoutReport.Turnout district = new TurnoutReport.Turnout(sum.voted(), sum.voters());
    List<Finding> odd = new ArrayList<>();
    List<String> where = new ArrayList<>();
    for (ReportedArea area : owned) {
      Report report = of(byArea, area, slot);
      if (report == null || report.note() != null) {
        continue;
      }
      AreaSeries series =
          new AreaSeries(
              timetable.slots(),
              byArea.get(area.id()).stream()
                  .collect(Collectors.toMap(Report::slot, Report::voted)));
      List<Finding> explain =
          checks
              .check(
                  area, slot, report.voted(), series, unitVoted, district, timetable.thresholds())
              .stream()
              .filter(finding -> finding.severity() == Severity.EXPLAIN)
              .toList();
      if (!explain.isEmpty()) {
        odd.addAll(explain);
        where.add(area.label());
      }
    }
    if (!odd.isEmpty()) {
      throw Refusal.findings(odd, "turnout.noteNeeded", String.join(", ", where));
    }
  }

  private static Report of(
      Map<Integer, List<Report>> byArea, ReportedArea area, LocalDateTime slot) {
    return byArea.getOrDefault(area.id(), List.of()).stream()
        .filter(report -> report.slot().equals(slot))
        .findFirst()
        .orElse(null);
  }

  private static String words(Map<ReportedArea, String> reasons) {
    return reasons.entrySet().stream()
        .map(entry -> entry.getKey().label() + ": " + entry.getValue())
        .collect(Collectors.joining("; "));
  }
}
