package vn.baucu.turnout.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.baucu.election.entity.Timetable;
import vn.baucu.law.Finding;
import vn.baucu.law.LawText;
import vn.baucu.law.TurnoutChecks;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Refusal;
import vn.baucu.turnout.control.ReportStore;
import vn.baucu.turnout.control.ReportedArea;
import vn.baucu.turnout.control.SumStore;
import vn.baucu.turnout.control.WindowStore;
import vn.baucu.turnout.entity.AreaSeries;
import vn.baucu.turnout.entity.Report;
import vn.baucu.turnout.entity.SlotWindow;

/** What taking a report in asks and does, whoever brings it: a person or a package. */
@ApplicationScoped
class ReportTaking {
  @Inject private WindowStore windows;
  @Inject private ReportStore reports;
  @Inject private SumStore sums;
  @Inject private Formats format;

  /**
   * The window of an area's slot. Whether it was opened again is asked only where it is not open by
   * itself.
   */
  SlotWindow window(ReportedArea area, LocalDateTime slot, Timetable timetable, LocalDateTime now) {
    SlotWindow window = SlotWindow.of(timetable, slot, area.pollOpens(), null);
    return window.at(now) == SlotWindow.State.OPEN
        ? window
        : SlotWindow.of(
            timetable, slot, area.pollOpens(), windows.reopened(area.unitId()).get(slot));
  }

  /**
   * T103: inside the window or its further opening.
   *
   * @param correctsFromAbove whether a committee above corrects what is over
   * @return the refusal outside, which says who can open it again
   */
  Optional<Refusal> outside(
      ReportedArea area,
      LocalDateTime slot,
      SlotWindow window,
      LocalDateTime now,
      boolean correctsFromAbove) {
    boolean reopened = window.at(now) == SlotWindow.State.REOPENED || correctsFromAbove;
    return TurnoutChecks.window(now, window.opens(), window.closes(), reopened)
        .map(
            finding -> {
              WindowStore.Opener opener = windows.opener(area.unitId());
              return Refusal.outOfTime(
                  List.of(finding),
                  now.isBefore(window.opens()) ? "turnout.windowNotYet" : "turnout.windowClosed",
                  format.slot(slot),
                  format.dateTime(window.opens()),
                  format.dateTime(window.closes()),
                  format.whom(opener.unit(), opener.phone()));
            });
  }

  /** Refuses where a finding blocks. */
  void refuseBlocked(List<Finding> findings) {
    List<Finding> blocking = findings.stream().filter(Finding::blocks).toList();
    if (!blocking.isEmpty()) {
      throw Refusal.findings(
          findings, "turnout.blocked", blocking.get(0).code(), LawText.typist(blocking.get(0)));
    }
  }

  /**
   * Writes a report, and lets the sums of the area's unit follow, which are locked.
   *
   * @param old the report it takes the place of, which is kept; or null
   * @param series the area's reports before it
   */
  void write(ReportedArea area, Report old, Report report, boolean correction, AreaSeries series) {
    if (old == null) {
      reports.insert(area.id(), report);
    } else {
      reports.replace(area.id(), old, report, correction);
    }
    sums.apply(
        area.unitId(),
        series.change(report.slot(), report.voted(), area.voters()),
        report.reportedAt());
  }
}
