package vn.baucu.turnout.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.baucu.area.boundary.AreaUse;
import vn.baucu.area.boundary.AreasHeld;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.law.MapAct;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Refusal;
import vn.baucu.turnout.control.ReportStore;
import vn.baucu.turnout.control.SumStore;
import vn.baucu.turnout.entity.AreaSeries;
import vn.baucu.turnout.entity.Report;
import vn.baucu.voters.boundary.ElectoralMapChanged;

/**
 * Areas that have reported: what was reported goes along with them where the act allows it, and
 * stops it where it does not ({@link MapAct}). The sums of a unit follow its areas.
 */
@ApplicationScoped
class MapWatch implements AreaUse {
  @Inject private SumStore sums;
  @Inject private ReportStore reports;
  @Inject private ElectionClock clock;
  @Inject private CurrentCaller caller;

  void hold(@Observes AreasHeld event) {
    if (event.areas().isEmpty()) {
      return;
    }
    // The rows that whoever reports in the unit locks first.
    sums.lock(event.unitId());
    List<Integer> reported = reports.reported(event.areas());
    if (reported.isEmpty()) {
      return;
    }
    String first = String.valueOf(reported.get(0));
    if (!event.act().takesTurnoutAlong()) {
      throw Refusal.rule("turnout.map." + event.act(), first);
    }
    if (!event.order().decided()) {
      throw Refusal.rule("turnout.map.city", first);
    }
    event.closed().forEach((goes, into) -> let(goes, into, event.order().why()));
  }

  /** Lets what an area has reported go into another; or go, where nobody has voted there. */
  private void let(int goes, Integer into, String why) {
    Map<LocalDateTime, Report> gone = bySlot(goes);
    Map<LocalDateTime, Report> there = into == null ? Map.of() : bySlot(into);
    AreaSeries series = series(gone);
    if (into == null && gone.values().stream().anyMatch(report -> report.voted() > 0)) {
      throw Refusal.rule("turnout.map.voted", reports.numberOf(goes));
    }
    if (into != null && !series.isReportedAs(series(there))) {
      throw Refusal.rule("turnout.map.slots", reports.numberOf(into), reports.numberOf(goes));
    }
    AreaSeries both = series.plus(series(there));
    Integer by = caller.get().accountId();
    LocalDateTime now = clock.now();
    gone.forEach((slot, report) -> reports.let(goes, report, both.counted(slot), by, now, why));
    there.forEach((slot, report) -> reports.put(into, report, both.counted(slot), by, now, why));
    reports.letMissing(goes, into);
  }

  private Map<LocalDateTime, Report> bySlot(int area) {
    return reports.ofArea(area).stream().collect(Collectors.toMap(Report::slot, each -> each));
  }

  private static AreaSeries series(Map<LocalDateTime, Report> reports) {
    return new AreaSeries(
        List.of(),
        reports.values().stream().collect(Collectors.toMap(Report::slot, Report::voted)));
  }

  void follow(@Observes ElectoralMapChanged event) {
    sums.rebuildUnit(event.unitId());
  }

  @Override
  public List<Used> of(Set<Integer> areas) {
    return List.of(new Used("turnout.map.reports", reports.count(areas)));
  }
}
