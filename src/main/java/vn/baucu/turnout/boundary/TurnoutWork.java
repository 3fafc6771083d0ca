package vn.baucu.turnout.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.baucu.election.boundary.Moment;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Phase;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.work.WorkItem;
import vn.baucu.shared.work.WorkSource;
import vn.baucu.turnout.control.DeclarationStore;
import vn.baucu.turnout.control.WindowStore;
import vn.baucu.turnout.entity.SlotWindow;

/**
 * What turnout asks of the caller: who owns areas is asked for its open, re-opened and missed
 * slots, a polling team for its own area, and the committees above from the close of a window on
 * for whoever below is late.
 */
@Stateless
@LocalBean
@Local(WorkSource.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class TurnoutWork implements WorkSource {
  private static final String ENTRY = "/app/turnout/entry.xhtml?unit=%s&slot=%s";
  private static final String AREA = "/app/turnout/area.xhtml?slot=%2$s";
  private static final String REOPEN = "/app/message/requests.xhtml?kind=SLOT&slot=%s";
  private static final String CALLS = "/app/turnout/calls.xhtml?unit=%s&slot=%s";

  @Inject private CurrentCaller current;
  @Inject private Timetables timetables;
  @Inject private TurnoutEntry entry;
  @Inject private TurnoutOverview overview;
  @Inject private WindowStore windows;
  @Inject private DeclarationStore declarations;
  @Inject private Formats format;

  @Override
  @PermitAll
  @Unscoped("what waits for the caller himself")
  public List<WorkItem> work() {
    Caller who = current.get();
    if (who.unit() == null) {
      return List.of();
    }
    return switch (who.role()) {
      case POLLING_TEAM ->
          who.entry()
              ? ofOwn(who, entry.area(new AreaKey(who.unitCode(), who.areaNumber()), null))
              : List.of();
      case CITY_COMMITTEE, DISTRICT_COMMITTEE, COMMUNE_COMMITTEE ->
          windows.owns(who.unit().unitId()) ? ofUnit(who) : ofBelow(who);
      default -> List.of();
    };
  }

  private List<WorkItem> ofUnit(Caller who) {
    return who.entry() ? ofOwn(who, entry.grid(new UnitCode(who.unitCode()))) : List.of();
  }

  private List<WorkItem> ofOwn(Caller who, EntryGrid grid) {
    List<WorkItem> items = new ArrayList<>();
    Map<LocalDateTime, WindowStore.Reopening> reopened = windows.reopenings(who.unit().unitId());
    for (EntryGrid.Column column : grid.open()) {
      open(who, grid, column, reopened.get(column.slot())).ifPresent(items::add);
    }
    missed(who, grid).ifPresent(items::add);
    return items;
  }

  private Optional<WorkItem> open(
      Caller who, EntryGrid grid, EntryGrid.Column column, WindowStore.Reopening reopening) {
    List<EntryGrid.Row> silent = silent(grid, column.slot(), true);
    boolean again = column.state() == SlotWindow.State.REOPENED && reopening != null;
    boolean sent = column.declaredAt() != null;
    if (again && (!sent || column.declaredAt().isBefore(reopening.at()))) {
      int areas = silent.isEmpty() ? grid.rows().size() : silent.size();
      return Optional.of(
          item(TurnoutSituation.REOPENED, who, grid, column, areas)
              .since(reopening.at(), reopening.by(), reopening.reason()));
    }
    if (!silent.isEmpty()) {
      return Optional.of(item(TurnoutSituation.REPORT, who, grid, column, silent.size()));
    }
    return sent || who.role() == Role.POLLING_TEAM
        ? Optional.empty()
        : Optional.of(item(TurnoutSituation.SEND, who, grid, column, grid.rows().size()));
  }

  private WorkItem item(
      TurnoutSituation situation, Caller who, EntryGrid grid, EntryGrid.Column column, int areas) {
    return WorkItem.of(
            situation,
            areas,
            address(who, column.slot()),
            format.slot(column.slot()),
            format.integer(grid.rows().size()))
        .due(column.closes())
        .since(column.opens(), null, null);
  }

  /** The latest slot that closed without a figure, where no later one made up for it. */
  private Optional<WorkItem> missed(Caller who, EntryGrid grid) {
    EntryGrid.Column last = null;
    for (EntryGrid.Column column : grid.columns()) {
      last = column.state() == SlotWindow.State.CLOSED ? column : last;
    }
    if (last == null || !isTurnout(timetables.moment())) {
      return Optional.empty();
    }
    LocalDateTime slot = last.slot();
    long silent =
        silent(grid, slot, false).stream().filter(row -> isSilentSince(row, slot)).count();
    boolean team = who.role() == Role.POLLING_TEAM;
    return silent == 0
        ? Optional.empty()
        : Optional.of(
            WorkItem.of(
                    team ? TurnoutSituation.MISSED_BY_TEAM : TurnoutSituation.MISSED,
                    (int) silent,
                    team ? address(who, slot) : REOPEN.formatted(slot),
                    format.slot(slot),
                    format.whom(grid.opener(), grid.openerPhone()))
                .since(last.closes(), null, null));
  }

  private static boolean isTurnout(Moment moment) {
    return moment.timetable().openAt(moment.now()).contains(Phase.TURNOUT);
  }

  private static boolean isSilentSince(EntryGrid.Row row, LocalDateTime slot) {
    return row.cells().stream()
        .filter(cell -> !cell.slot().isBefore(slot))
        .allMatch(cell -> cell.voted() == null);
  }

  /** Areas without a figure in a slot that nobody has excused. */
  private List<EntryGrid.Row> silent(EntryGrid grid, LocalDateTime slot, boolean openOnly) {
    return grid.rows().stream()
        .filter(
            row ->
                row.cells().stream()
                    .anyMatch(
                        cell ->
                            cell.slot().equals(slot)
                                && cell.voted() == null
                                && cell.excuse() == null
                                && (cell.open() || !openOnly)))
        .toList();
  }

  private static String address(Caller who, LocalDateTime slot) {
    String page = who.role() == Role.POLLING_TEAM ? AREA : ENTRY;
    return page.formatted(who.unitCode(), slot);
  }

  private List<WorkItem> ofBelow(Caller who) {
    Moment moment = timetables.moment();
    Optional<LocalDateTime> closed =
        moment.timetable().slots().stream()
            .filter(slot -> !moment.now().isBefore(moment.timetable().window(slot).to()))
            .reduce((earlier, later) -> later);
    if (closed.isEmpty() || !isTurnout(moment)) {
      return List.of();
    }
    LocalDateTime slot = closed.get();
    TurnoutView view = overview.view(new UnitCode(who.unitCode()), slot);
    Map<String, Integer> excused = declarations.excusedBelow(who.unit().unitId(), slot);
    List<Integer> late =
        view.children().stream()
            .map(line -> line.missing() - excused.getOrDefault(line.unit(), 0))
            .filter(areas -> areas > 0)
            .toList();
    return late.isEmpty()
        ? List.of()
        : List.of(
            WorkItem.of(
                    TurnoutSituation.LATE_BELOW,
                    late.stream().mapToInt(Integer::intValue).sum(),
                    CALLS.formatted(who.unitCode(), slot),
                    format.slot(slot),
                    format.integer(late.size()))
                .since(moment.timetable().window(slot).to(), null, null));
  }
}
