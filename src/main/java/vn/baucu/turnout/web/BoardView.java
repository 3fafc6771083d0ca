package vn.baucu.turnout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.baucu.area.boundary.UnitName;
import vn.baucu.area.boundary.UnitTree;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitCode;
import vn.baucu.turnout.boundary.LateCalls;
import vn.baucu.turnout.boundary.TurnoutBoard;
import vn.baucu.turnout.boundary.TurnoutBoards;
import vn.baucu.turnout.boundary.TurnoutLine;

/** The board of a unit; how it is filtered and sorted stands in the address. */
@Named
@RequestScoped
public class BoardView {
  /** So many late reporters are shown at once; the rest is a press away. */
  private static final int LATE_SHOWN = 12;

  private static final List<String> FILTERS = List.of("all", "todo", "done");

  private static final Map<String, Comparator<TurnoutBoard.Row>> SORTS =
      Map.of(
          "name", Comparator.comparing(row -> order(row.line())),
          "missing", Comparator.comparing((TurnoutBoard.Row row) -> -row.line().missing()),
          "voters", Comparator.comparing((TurnoutBoard.Row row) -> -row.line().voters()),
          "voted", Comparator.comparing((TurnoutBoard.Row row) -> -row.line().voted()));

  @Inject private TurnoutBoards boards;
  @Inject private LateCalls lateCalls;
  @Inject private Messages messages;
  @Inject private UnitTree tree;
  @Inject private CurrentCaller current;
  @Inject private Formats format;
  @Inject private Extremes extremes;

  private String unit;
  private String slot;
  private String show = "all";
  private String sort = "percent";
  private boolean allLate;
  private TurnoutBoard board;
  private LateCalls.Calls calls;
  private BoardChart chart;
  private BoardTiles tiles;
  private List<UnitName> path;

  /** Loads the board of the unit in the address, else of the caller's own. */
  public void load() {
    unit = unit == null ? current.get().unitCode() : unit;
    board =
        boards.board(
            new UnitCode(unit), SlotText.parse(slot), allLate ? Integer.MAX_VALUE : LATE_SHOWN);
    calls = lateCalls.of(new UnitCode(unit), board);
    path = tree.path(new UnitCode(unit));
  }

  static String order(TurnoutLine line) {
    return line.area() == null ? line.unit() : "%05d".formatted(line.area());
  }

  /** The rows as filtered and sorted; worst first unless asked otherwise. */
  public List<TurnoutBoard.Row> getRows() {
    List<TurnoutBoard.Row> rows =
        board.worstFirst().stream()
            .filter(
                row ->
                    switch (show) {
                      case "todo" -> row.line().missing() > 0;
                      case "done" -> row.line().missing() == 0;
                      default -> true;
                    })
            .collect(Collectors.toList());
    Comparator<TurnoutBoard.Row> order = SORTS.get(sort);
    if (order != null) {
      rows.sort(order);
    }
    return rows;
  }

  /** The filters of the rows, in the order shown. */
  public List<String> getFilters() {
    return FILTERS;
  }

  /** All that chart, map and rows are written from. */
  public String getShown() {
    return new Shown(
            address("", null),
            isDrilled(),
            board.slots(),
            board.slot(),
            board.previous(),
            board.total(),
            board.votedBefore(),
            board.rows(),
            board.series())
        .toString();
  }

  private record Shown(
      String address,
      boolean drilled,
      List<LocalDateTime> slots,
      LocalDateTime slot,
      LocalDateTime previous,
      TurnoutLine total,
      Long votedBefore,
      List<TurnoutBoard.Row> rows,
      List<TurnoutBoard.Point> series) {}

  /** How many rows a filter shows. */
  public long count(String filter) {
    return board.rows().stream()
        .filter(row -> !filter.equals("todo") || row.line().missing() > 0)
        .filter(row -> !filter.equals("done") || row.line().missing() == 0)
        .count();
  }

  /** The first late reporters, or all where asked. */
  public List<TurnoutBoard.Late> getLate() {
    List<TurnoutBoard.Late> first = board.late().first();
    return allLate ? first : first.stream().limit(LATE_SHOWN).toList();
  }

  /** The same by the unit above them, in the order of the first of each. */
  public List<LateGroup> getLateGroups() {
    Map<String, List<TurnoutBoard.Late>> groups =
        getLate().stream()
            .collect(
                Collectors.groupingBy(
                    late -> late.group() == null ? "" : late.group(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return groups.entrySet().stream()
        .map(group -> new LateGroup(group.getKey(), missing(group.getKey()), group.getValue()))
        .toList();
  }

  /** Areas without a report in a unit of this board. */
  private int missing(String name) {
    return board.rows().stream()
        .map(TurnoutBoard.Row::line)
        .filter(line -> line.area() == null && line.name().equals(name))
        .mapToInt(TurnoutLine::missing)
        .findFirst()
        .orElse(board.total().missing());
  }

  /**
   * Late reporters of one unit.
   *
   * @param missing areas of it without a report, also those not listed
   */
  public record LateGroup(String name, int missing, List<TurnoutBoard.Late> late) {}

  /** What the last call to somebody late came to; null where nobody has called. */
  public String called(TurnoutBoard.Late late) {
    LateCalls.Call call = calls.of(late);
    if (call == null) {
      return null;
    }
    String at = messages.of("turnout.call.called", format.shortTime(call.at()));
    return call.promised() == null
        ? at
        : at
            + ", "
            + messages.of(
                call.broken() ? "turnout.call.broken" : "turnout.call.promised",
                format.shortTime(call.promised()));
  }

  /** Whether the caller sees the list of calls. */
  public boolean isCalling() {
    return current.get().role() != Role.ADMINISTRATOR;
  }

  /** How many late reporters there are beyond those shown. */
  public int getMoreLate() {
    return board.late().all() - getLate().size();
  }

  /** Whether a row leads anywhere: an area's page is for those who type. */
  public boolean isDrilled() {
    Role role = current.get().role();
    return !board.ofAreas() || role != Role.OBSERVER && role != Role.ADMINISTRATOR;
  }

  /** What a row is called. */
  public String name(TurnoutLine line) {
    return line.area() == null
        ? line.name()
        : messages.of("turnout.areaHeading", line.area().toString(), line.name());
  }

  /** Who has the lowest share, and what it is. */
  public String getLowest() {
    return extremes.ofLines(Extremes.End.LOWEST, board.lowest(), this::name);
  }

  /** Who has the highest share, and what it is. */
  public String getHighest() {
    return extremes.ofLines(Extremes.End.HIGHEST, board.highest(), this::name);
  }

  /** Where a row leads: its board, or the page of its area. */
  public String drill(TurnoutLine line) {
    return line.area() == null
        ? "/app/turnout/board.xhtml?unit=" + line.unit()
        : "/app/turnout/area.xhtml?unit=" + line.unit() + "&area=" + line.area();
  }

  /** The address of this board with one thing changed; the rest as it is. */
  public String address(String name, String value) {
    StringBuilder address = new StringBuilder("/app/turnout/board.xhtml?unit=").append(unit);
    append(address, "slot", name.equals("slot") ? value : slot);
    append(address, "show", name.equals("show") ? value : show);
    append(address, "sort", name.equals("sort") ? value : sort);
    append(address, "late", name.equals("late") ? value : allLate ? "all" : null);
    return address.toString();
  }

  private static void append(StringBuilder address, String name, String value) {
    if (value != null) {
      address.append('&').append(name).append('=').append(value);
    }
  }

  /** Whether the window of the slot shown is over. */
  public boolean isClosed() {
    return !board.now().isBefore(board.closes());
  }

  public TurnoutBoard getBoard() {
    return board;
  }

  /** Made when the page draws it: mostly it is drawn already. */
  public BoardChart getChart() {
    if (chart == null) {
      chart = new BoardChart(board, format);
    }
    return chart;
  }

  /** Made when the page draws them. */
  public BoardTiles getTiles() {
    if (tiles == null) {
      tiles = new BoardTiles(board);
    }
    return tiles;
  }

  /** The units above this one that the caller may open, from the root down. */
  public List<UnitName> getAbove() {
    return path.stream().filter(step -> step.inScope() && !step.code().equals(unit)).toList();
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getSlot() {
    return slot;
  }

  public void setSlot(String slot) {
    this.slot = slot;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show != null && FILTERS.contains(show) ? show : FILTERS.get(0);
  }

  public String getSort() {
    return sort;
  }

  public void setSort(String sort) {
    this.sort = sort != null && SORTS.containsKey(sort) ? sort : "percent";
  }

  public String getLateShown() {
    return allLate ? "all" : null;
  }

  public void setLateShown(String shown) {
    allLate = "all".equals(shown);
  }
}
