package vn.baucu.turnout.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Timetable;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.InScope;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;
import vn.baucu.turnout.control.AreaStore;
import vn.baucu.turnout.control.BoardQueries;
import vn.baucu.turnout.control.DeclarationStore;
import vn.baucu.turnout.control.OverviewQueries;
import vn.baucu.turnout.control.ReportStore;
import vn.baucu.turnout.control.ReportedArea;
import vn.baucu.turnout.entity.LiveSlot;
import vn.baucu.turnout.entity.Report;

/** Boards: turnout of a unit with what lies below it, slot by slot, and who is late. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class TurnoutBoards {
  @Inject private CurrentCaller current;
  @Inject private ElectionClock clock;
  @Inject private Timetables timetables;
  @Inject private OverviewQueries overview;
  @Inject private BoardQueries queries;
  @Inject private AreaStore areas;
  @Inject private ReportStore reports;
  @Inject private DeclarationStore declarations;

  /**
   * The board of a unit.
   *
   * @param slot one of the election's slots, or null for the live one
   * @throws Refusal UNKNOWN where there is no such slot
   */
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public TurnoutBoard board(@InScope UnitCode unit, LocalDateTime slot) {
    OverviewQueries.Unit found = overview.unit(current.electionId(), unit.unit());
    Timetable timetable = timetables.current();
    LocalDateTime now = clock.now();
    LocalDateTime shown = shown(timetable, slot, now, found);
    List<BoardRow> rows = unitRows(found);
    boolean ofAreas = rows.isEmpty();
    if (ofAreas) {
      rows = areaRows(found, timetable.slots());
    }
    int index = timetable.slots().indexOf(shown);
    LocalDateTime previous = index == 0 ? null : timetable.slots().get(index - 1);
    TurnoutLine total = total(found, rows, shown);
    long minutes = Math.max(0, Duration.between(shown, now).toMinutes());
    boolean begun = !now.isBefore(timetable.window(shown).from()) || total.areasReported() > 0;
    return new TurnoutBoard(
        queries.parent(found.id()),
        now,
        shown,
        previous,
        timetable.window(shown).to(),
        timetable.slots(),
        total,
        previous == null ? null : rows.stream().mapToLong(row -> row.voted(previous)).sum(),
        rows.stream()
            .map(
                row ->
                    new TurnoutBoard.Row(
                        row.line(shown), previous == null ? null : row.voted(previous)))
            .toList(),
        series(rows, timetable.slots().subList(0, index + 1)),
        !begun
            ? List.of()
            : ofAreas ? lateAreas(found, rows, shown, minutes) : late(found, shown, minutes),
        queries.full(found.id(), shown),
        firstFull(rows, timetable.slots()));
  }

  private LocalDateTime shown(
      Timetable timetable, LocalDateTime slot, LocalDateTime now, OverviewQueries.Unit unit) {
    if (slot == null) {
      return LiveSlot.of(timetable, now, overview.latestReported(unit.id()));
    }
    if (!timetable.slots().contains(slot)) {
      throw Refusal.unknown("turnout.unknownSlot", slot);
    }
    return slot;
  }

  private List<BoardRow> unitRows(OverviewQueries.Unit unit) {
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
                    bySlot.getOrDefault(base.code(), Map.of())))
        .toList();
  }

  private List<BoardRow> areaRows(OverviewQueries.Unit unit, List<LocalDateTime> slots) {
    Map<Integer, List<Report>> byArea = reports.ofUnit(unit.id());
    List<BoardRow> rows = new ArrayList<>();
    for (ReportedArea area : areas.ofUnit(unit.id())) {
      rows.add(
          BoardRow.ofArea(unit.code(), area, byArea.getOrDefault(area.id(), List.of()), slots));
    }
    return rows;
  }

  private static TurnoutLine total(
      OverviewQueries.Unit unit, List<BoardRow> rows, LocalDateTime slot) {
    List<TurnoutLine> lines = rows.stream().map(row -> row.line(slot)).toList();
    return TurnoutLine.sum(unit.code(), unit.name(), lines);
  }

  private static List<TurnoutBoard.Point> series(List<BoardRow> rows, List<LocalDateTime> slots) {
    List<TurnoutBoard.Point> points = new ArrayList<>();
    for (LocalDateTime slot : slots) {
      List<TurnoutLine> ranked =
          rows.stream()
              .map(row -> row.line(slot))
              .filter(line -> line.voters() > 0)
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

  private List<TurnoutBoard.Late> late(
      OverviewQueries.Unit unit, LocalDateTime slot, long minutes) {
    return queries.behind(unit.id(), slot).stream()
        .map(
            b ->
                new TurnoutBoard.Late(
                    b.code(),
                    b.name(),
                    b.above(),
                    null,
                    b.missing(),
                    b.phone(),
                    minutes,
                    null,
                    0,
                    0,
                    null))
        .toList();
  }

  private List<TurnoutBoard.Late> lateAreas(
      OverviewQueries.Unit unit, List<BoardRow> rows, LocalDateTime slot, long minutes) {
    Map<Integer, String> reasons = declarations.missing(unit.id(), slot);
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
                    unit.phone(),
                    minutes,
                    row.lastReported(slot),
                    row.voted(slot),
                    row.voters(),
                    reasons.get(row.area())))
        .toList();
  }

  private static LocalDateTime firstFull(List<BoardRow> rows, List<LocalDateTime> slots) {
    return slots.stream()
        .filter(slot -> rows.stream().anyMatch(row -> row.line(slot).areasFull() > 0))
        .findFirst()
        .orElse(null);
  }
}
