package vn.baucu.turnout.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.election.entity.Timetable;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.turnout.control.AreaStore;
import vn.baucu.turnout.control.BoardQueries;
import vn.baucu.turnout.control.OverviewQueries;
import vn.baucu.turnout.control.ReportStore;
import vn.baucu.turnout.control.ReportedArea;
import vn.baucu.turnout.entity.Report;
import vn.baucu.turnout.entity.SlotWindow;

/** Makes boards of the figures alone, or takes the one it made of the same figures. */
@ApplicationScoped
class BoardMaker {
  @Inject private CurrentCaller current;
  @Inject private BoardQueries queries;
  @Inject private AreaStore areas;
  @Inject private ReportStore reports;
  @Inject private RecentTurnout recent;

  /** The board of a unit in a slot, without what the clock and the telephone book say. */
  TurnoutBoard of(OverviewQueries.State unit, Timetable timetable, LocalDateTime slot) {
    RecentTurnout.Key key =
        new RecentTurnout.Key(current.get().electionVersion(), unit.id(), unit.revision(), slot);
    return recent.boards().get(key, () -> make(unit, timetable, slot));
  }

  private TurnoutBoard make(OverviewQueries.State unit, Timetable timetable, LocalDateTime slot) {
    List<LocalDateTime> slots = timetable.slots();
    List<BoardRow> units = unitRows(unit);
    boolean ofAreas = units.isEmpty();
    List<BoardRow> rows = ofAreas ? areaRows(unit, slots) : units;
    int index = slots.indexOf(slot);
    LocalDateTime previous = index == 0 ? null : slots.get(index - 1);
    Map<String, Integer> phoned =
        ofAreas ? queries.phonedAreas(unit.id(), slot) : queries.phonedBelow(unit.id(), slot);
    List<TurnoutBoard.Late> late =
        ofAreas ? lateAreas(unit, rows, timetable, slot) : lateUnits(unit, timetable, slot);
    return new TurnoutBoard(
        unit.parent(),
        null,
        slot,
        previous,
        timetable.window(slot).to(),
        null,
        slots,
        total(unit, rows, slot),
        previous == null ? null : rows.stream().mapToLong(row -> row.voted(previous)).sum(),
        rows.stream()
            .map(
                row ->
                    new TurnoutBoard.Row(
                        row.line(slot),
                        previous == null ? null : row.voted(previous),
                        phoned.getOrDefault(ofAreas ? row.area().toString() : row.unit(), 0)))
            .toList(),
        series(rows, slots.subList(0, index + 1)),
        new TurnoutBoard.LateList(late, late.size()),
        queries.full(unit.id(), slot),
        firstFull(rows, slots));
  }

  private List<BoardRow> unitRows(OverviewQueries.State unit) {
    Map<String, Map<LocalDateTime, BoardRow.Figures>> bySlot = new HashMap<>();
    for (BoardQueries.Cell cell : queries.cells(unit.id())) {
      bySlot
          .computeIfAbsent(cell.code(), code -> new HashMap<>())
          .put(
              cell.slot(),
              new BoardRow.Figures(
                  cell.voted(), cell.areasReported(), cell.areasFull(), cell.lastReportAt()));
    }
    return queries.bases(unit.id()).stream()
        .map(
            base ->
                new BoardRow(
                    base.code(),
                    base.name(),
                    null,
                    base.areas(),
                    base.voters(),
                    null,
                    bySlot.getOrDefault(base.code(), Map.of())))
        .toList();
  }

  private List<BoardRow> areaRows(OverviewQueries.State unit, List<LocalDateTime> slots) {
    Map<Integer, List<Report>> byArea = reports.ofUnit(unit.id());
    List<BoardRow> rows = new ArrayList<>();
    for (ReportedArea area : areas.ofUnit(unit.id())) {
      rows.add(
          BoardRow.ofArea(unit.code(), area, byArea.getOrDefault(area.id(), List.of()), slots));
    }
    return rows;
  }

  private static TurnoutLine total(
      OverviewQueries.State unit, List<BoardRow> rows, LocalDateTime slot) {
    List<TurnoutLine> lines = rows.stream().map(row -> row.line(slot)).toList();
    return TurnoutLine.sum(unit.code(), unit.name(), lines);
  }

  private static List<TurnoutBoard.Point> series(List<BoardRow> rows, List<LocalDateTime> slots) {
    List<TurnoutBoard.Point> points = new ArrayList<>();
    for (LocalDateTime slot : slots) {
      List<TurnoutLine> ranked =
          rows.stream()
              .map(row -> row.line(slot))
              .filter(line -> line.voters() > 0 && line.known() != null)
              .sorted(TurnoutBoard.Row::compareShare)
              .toList();
      points.add(
          new TurnoutBoard.Point(
              slot,
              rows.stream().mapToLong(row -> row.voted(slot)).sum(),
              rows.stream().mapToInt(row -> row.line(slot).areasReported()).sum(),
              ranked.isEmpty() ? null : share(ranked.get(0)),
              ranked.isEmpty() ? null : share(ranked.get(ranked.size() - 1))));
    }
    return points;
  }

  private static TurnoutBoard.Share share(TurnoutLine line) {
    return new TurnoutBoard.Share(line.voted(), line.voters());
  }

  private List<TurnoutBoard.Late> lateUnits(
      OverviewQueries.State unit, Timetable timetable, LocalDateTime slot) {
    LocalDateTime due = timetable.window(slot).to();
    return queries.behind(unit.id(), slot).stream()
        .map(
            b ->
                new TurnoutBoard.Late(
                    b.code(),
                    b.name(),
                    b.above(),
                    null,
                    b.missing(),
                    null,
                    due,
                    0,
                    b.lastSlot(),
                    b.lastVoted(),
                    b.voters(),
                    List.of()))
        .toList();
  }

  private static List<TurnoutBoard.Late> lateAreas(
      OverviewQueries.State unit, List<BoardRow> rows, Timetable timetable, LocalDateTime slot) {
    return rows.stream()
        .filter(row -> row.line(slot).areasReported() == 0)
        .map(
            row ->
                new TurnoutBoard.Late(
                    unit.code(),
                    row.name(),
                    unit.name(),
                    row.area(),
                    1,
                    null,
                    SlotWindow.of(timetable, slot, row.opens(), null).closes(),
                    0,
                    row.lastReported(slot),
                    row.voted(slot),
                    row.voters(),
                    List.of()))
        .toList();
  }

  private static LocalDateTime firstFull(List<BoardRow> rows, List<LocalDateTime> slots) {
    return slots.stream()
        .filter(slot -> rows.stream().anyMatch(row -> row.line(slot).areasFull() > 0))
        .findFirst()
        .orElse(null);
  }
}
