package vn.baucu.turnout.boundary;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.baucu.turnout.control.ReportedArea;
import vn.baucu.turnout.entity.AreaSeries;
import vn.baucu.turnout.entity.Report;

/**
 * A unit or a polling area over all slots, as boards are made of.
 *
 * @param opens when the area's own poll opens; null of a unit
 */
record BoardRow(
    String unit,
    String name,
    Integer area,
    int areas,
    long voters,
    LocalDateTime opens,
    Map<LocalDateTime, Figures> bySlot) {

  private static final Figures NOTHING = new Figures(0, 0, 0, null);

  /** Figures of one slot. */
  record Figures(long voted, int areasReported, int areasFull, LocalDateTime lastReportAt) {}

  /** The row of a polling area. */
  static BoardRow ofArea(
      String unit, ReportedArea area, List<Report> reports, List<LocalDateTime> slots) {
    Map<LocalDateTime, Report> own =
        reports.stream().collect(Collectors.toMap(Report::slot, report -> report));
    AreaSeries series =
        new AreaSeries(
            slots, reports.stream().collect(Collectors.toMap(Report::slot, Report::voted)));
    Map<LocalDateTime, Figures> bySlot = new HashMap<>();
    LocalDateTime last = null;
    for (LocalDateTime slot : slots) {
      Report report = own.get(slot);
      last = report == null ? last : report.reportedAt();
      long voted = series.counted(slot);
      int full = area.voters() > 0 && voted >= area.voters() ? 1 : 0;
      bySlot.put(slot, new Figures(voted, report == null ? 0 : 1, full, last));
    }
    return new BoardRow(
        unit, area.place(), area.number(), 1, area.voters(), area.pollOpens(), bySlot);
  }

  /** Who had voted by a slot. */
  long voted(LocalDateTime slot) {
    return bySlot.getOrDefault(slot, NOTHING).voted();
  }

  /** The row in one slot. */
  TurnoutLine line(LocalDateTime slot) {
    Figures figures = bySlot.getOrDefault(slot, NOTHING);
    return new TurnoutLine(
        unit,
        name,
        area,
        figures.lastReportAt(),
        voters,
        figures.voted(),
        areas,
        figures.areasReported(),
        figures.areasFull());
  }

  /** The last slot up to one that was reported, or null. */
  LocalDateTime lastReported(LocalDateTime slot) {
    return bySlot.entrySet().stream()
        .filter(entry -> !entry.getKey().isAfter(slot) && entry.getValue().areasReported() > 0)
        .map(Map.Entry::getKey)
        .max(LocalDateTime::compareTo)
        .orElse(null);
  }
}
