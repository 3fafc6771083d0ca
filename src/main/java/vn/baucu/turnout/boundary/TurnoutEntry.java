package vn.baucu.turnout.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Timetable;
import vn.baucu.law.Finding;
import vn.baucu.law.TurnoutReport;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.InScope;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.Roles;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.Unscoped;
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

/** The grid a unit types its reports in, and the one row of it a polling team does. */
@Stateless
@UseCase
public class TurnoutEntry {
  @Inject private CurrentCaller current;
  @Inject private ElectionClock clock;
  @Inject private Timetables timetables;
  @Inject private OverviewQueries queries;
  @Inject private AreaStore areas;
  @Inject private ReportStore reports;
  @Inject private SumStore sums;
  @Inject private WindowStore windows;
  @Inject private DeclarationStore declarations;
  @Inject private ReportChecks checks;

  /**
   * The grid of a unit.
   *
   * @throws Refusal RULE where the unit owns no polling areas
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER})
  public EntryGrid grid(@InScope UnitCode unit) {
    OverviewQueries.Unit found = queries.unit(current.electionId(), unit.unit());
    return grid(found, areas.ofUnit(found.id()), null);
  }

  /**
   * The grid of one area: its row only.
   *
   * @param slot the open slot that is to be reported; the usual one where null or not open
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.TEAM})
  public EntryGrid area(@InScope AreaKey key, LocalDateTime slot) {
    OverviewQueries.Unit found = queries.unit(current.electionId(), key.unit());
    return grid(found, List.of(areas.get(current.electionId(), key)), slot);
  }

  /**
   * What the caller has sent of turnout, by slot: a unit its declarations, a polling team its own
   * reports; empty for whoever sends none.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @PermitAll
  @Unscoped("what the caller himself has sent")
  public List<Declared> sent() {
    Caller who = current.get();
    if (who.unit() == null || !who.entry()) {
      return List.of();
    }
    if (who.role() == Role.POLLING_TEAM) {
      return area(new AreaKey(who.unitCode(), who.areaNumber()), null)
          .rows()
          .get(0)
          .cells()
          .stream()
          .filter(cell -> cell.voted() != null)
          .map(cell -> new Declared(cell.slot(), 1, 1, cell.reportedAt()))
          .toList();
    }
    if (!windows.owns(who.unit().unitId())) {
      return List.of();
    }
    EntryGrid own = grid(new UnitCode(who.unitCode()));
    return own.columns().stream()
        .filter(column -> column.declaredAt() != null)
        .map(
            column ->
                new Declared(
                    column.slot(), own.rows().size(), column.declared(), column.declaredAt()))
        .toList();
  }

  private EntryGrid grid(OverviewQueries.Unit unit, List<ReportedArea> shown, LocalDateTime asked) {
    if (shown.isEmpty()) {
      throw Refusal.rule("turnout.noAreas", unit.name());
    }
    LocalDateTime now = clock.now();
    Timetable timetable = timetables.current();
    Map<LocalDateTime, LocalDateTime> reopened = windows.reopened(unit.id());
    Map<LocalDateTime, LocalDateTime> declared = declarations.ofUnit(unit.id());
    Map<LocalDateTime, Map<Integer, String>> excuses = declarations.excuses(unit.id());
    Map<Integer, List<Report>> byArea = reports.ofUnit(unit.id());
    List<EntryGrid.Column> columns =
        timetable.slots().stream()
            .map(slot -> column(slot, timetable, shown, reopened, declared, excuses, byArea, now))
            .toList();
    EntryGrid.Column open = openColumn(columns, asked);
    List<EntryGrid.Row> rows = rows(unit, shown, byArea, timetable, reopened, excuses, open, now);
    WindowStore.Opener opener = windows.opener(unit.id());
    return new EntryGrid(
        unit.code(),
        unit.name(),
        opener.unit(),
        current.get().unit().unitId() != unit.id(),
        now,
        columns,
        rows,
        open,
        opener.unit(),
        opener.phone());
  }

  /** The slot asked for where it is open, else the regular one before one opened again. */
  private static EntryGrid.Column openColumn(List<EntryGrid.Column> columns, LocalDateTime slot) {
    EntryGrid.Column open = null;
    for (EntryGrid.Column column : columns) {
      if (column.isOpen() && column.slot().equals(slot)) {
        return column;
      }
      boolean regular = column.state() == SlotWindow.State.OPEN;
      if (regular || column.isOpen() && open == null) {
        open = column;
      }
    }
    return open;
  }

  private EntryGrid.Column column(
      LocalDateTime slot,
      Timetable timetable,
      List<ReportedArea> shown,
      Map<LocalDateTime, LocalDateTime> reopened,
      Map<LocalDateTime, LocalDateTime> declared,
      Map<LocalDateTime, Map<Integer, String>> excuses,
      Map<Integer, List<Report>> byArea,
      LocalDateTime now) {
    SlotWindow window = null;
    for (ReportedArea area : shown) {
      SlotWindow own = SlotWindow.of(timetable, slot, area.pollOpens(), reopened.get(slot));
      boolean better = window == null || rank(own.at(now)) > rank(window.at(now));
      window = better ? own : window;
    }
    SlotWindow.State state = window.at(now);
    long voted = 0;
    int reported = 0;
    for (ReportedArea area : shown) {
      AreaSeries series = series(timetable, byArea, area);
      voted += series.counted(slot);
      reported += series.reported(slot) == null ? 0 : 1;
    }
    return new EntryGrid.Column(
        slot,
        state,
        window.opens(),
        state == SlotWindow.State.REOPENED ? window.reopenedUntil() : window.closes(),
        declared.get(slot),
        shown.size() - excuses.getOrDefault(slot, Map.of()).size(),
        voted,
        reported);
  }

  /** Of areas with different voting days the one that can report now says how a slot stands. */
  private static int rank(SlotWindow.State state) {
    return switch (state) {
      case OPEN -> 3;
      case REOPENED -> 2;
      case NOT_YET -> 1;
      case CLOSED -> 0;
    };
  }

  private List<EntryGrid.Row> rows(
      OverviewQueries.Unit unit,
      List<ReportedArea> shown,
      Map<Integer, List<Report>> byArea,
      Timetable timetable,
      Map<LocalDateTime, LocalDateTime> reopened,
      Map<LocalDateTime, Map<Integer, String>> excuses,
      EntryGrid.Column open,
      LocalDateTime now) {
    NavigableMap<LocalDateTime, Long> unitVoted = sums.read(unit.id());
    TurnoutReport.Turnout district = null;
    if (open != null) {
      SumStore.Turnout sum = sums.below(shown.get(0).districtId(), open.slot());
      district = new TurnoutReport.Turnout(sum.voted(), sum.voters());
    }
    List<EntryGrid.Row> rows = new ArrayList<>();
    for (ReportedArea area : shown) {
      Map<LocalDateTime, Report> bySlot =
          byArea.getOrDefault(area.id(), List.of()).stream()
              .collect(Collectors.toMap(Report::slot, Function.identity()));
      List<EntryGrid.Cell> cells =
          timetable.slots().stream()
              .map(
                  slot ->
                      cell(
                          slot,
                          bySlot.get(slot),
                          excuses.getOrDefault(slot, Map.of()).get(area.number()),
                          SlotWindow.of(timetable, slot, area.pollOpens(), reopened.get(slot))
                              .at(now)))
              .toList();
      List<Finding> findings =
          open == null || !bySlot.containsKey(open.slot())
              ? List.of()
              : checks.check(
                  area,
                  open.slot(),
                  bySlot.get(open.slot()).voted(),
                  series(timetable, byArea, area),
                  unitVoted,
                  district,
                  timetable.thresholds());
      rows.add(new EntryGrid.Row(area.number(), area.place(), area.voters(), cells, findings));
    }
    return rows;
  }

  private static EntryGrid.Cell cell(
      LocalDateTime slot, Report report, String excuse, SlotWindow.State state) {
    boolean open = state == SlotWindow.State.OPEN || state == SlotWindow.State.REOPENED;
    boolean future = state == SlotWindow.State.NOT_YET;
    if (report == null) {
      return new EntryGrid.Cell(slot, null, 0, open, future, false, null, null, excuse, null);
    }
    return new EntryGrid.Cell(
        slot,
        report.voted(),
        report.version(),
        open,
        future,
        report.corrected(),
        report.phonedBy(),
        report.note(),
        null,
        report.reportedAt());
  }

  private static AreaSeries series(
      Timetable timetable, Map<Integer, List<Report>> byArea, ReportedArea area) {
    return new AreaSeries(
        timetable.slots(),
        byArea.getOrDefault(area.id(), List.of()).stream()
            .collect(Collectors.toMap(Report::slot, Report::voted)));
  }
}
