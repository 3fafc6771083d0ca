package vn.baucu.count.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.baucu.count.boundary.CountOverview;
import vn.baucu.count.boundary.CountStatus;
import vn.baucu.count.boundary.OverviewArea;
import vn.baucu.count.boundary.OverviewUnit;
import vn.baucu.count.boundary.StatusCounts;
import vn.baucu.election.boundary.Elections;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.UnitCode;

/**
 * Where the minutes stand: a unit, what is right below it, and what of that is opened; or the
 * minutes of one status as a list. All of it stands in the address.
 */
@Named("countOverview")
@RequestScoped
public class OverviewView {
  private static final int PAGE = 45;

  @Inject private CountOverview overview;
  @Inject private Elections elections;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;
  @Inject private Formats format;
  @Inject private Clock clock;

  private String unit;
  private String open;
  private String status;
  private String level;
  private String show;
  private String search;
  private int page;

  private CountOverview.Board board;
  private Map<ElectionLevel, String> levels;
  private CountOverview.Lines lines;
  private List<Row> rows;

  /**
   * A row of the tree.
   *
   * @param depth 1 for a unit right below, 2 and 3 for what is opened in it
   * @param unit the unit, or null where the row is an area
   * @param area the area, or null where the row is a unit
   * @param owner code of the unit the area belongs to
   * @param toggle address that opens or closes the row, or null
   */
  public record Row(
      int depth, OverviewUnit unit, OverviewArea area, String owner, boolean open, String toggle) {}

  /** Reads what the address names. */
  public void load() {
    if (unit == null || unit.isBlank()) {
      unit = caller.get().unitCode();
    }
    UnitCode code = new UnitCode(unit);
    levels = elections.current().levels();
    board = overview.board(code);
    CountStatus chosen = enumOf(CountStatus.class, status);
    if (chosen != null) {
      CountOverview.Choice choice =
          new CountOverview.Choice(
              chosen, enumOf(ElectionLevel.class, level), (long) page * PAGE, PAGE);
      lines = overview.lines(code, choice);
    } else {
      rows = rows();
    }
  }

  private List<Row> rows() {
    List<Row> all = new ArrayList<>();
    List<String> opened = open == null ? List.of() : Arrays.asList(open.split(","));
    if (board.whole().ownsAreas()) {
      addAreas(all, board.code(), 1);
    }
    for (OverviewUnit child : board.children()) {
      addUnit(all, child, 1, opened);
    }
    return all;
  }

  private void addUnit(List<Row> all, OverviewUnit child, int depth, List<String> opened) {
    boolean isOpen = opened.contains(child.code());
    if (!isWanted(child) && !isOpen) {
      return;
    }
    boolean opens = child.units() > 0 || child.ownsAreas();
    all.add(new Row(depth, child, null, null, isOpen, opens ? toggle(child.code(), opened) : null));
    if (!isOpen) {
      return;
    }
    if (child.units() > 0) {
      for (OverviewUnit below : overview.board(new UnitCode(child.code())).children()) {
        addUnit(all, below, depth + 1, opened);
      }
    }
    if (child.ownsAreas()) {
      addAreas(all, child.code(), depth + 1);
    }
  }

  private void addAreas(List<Row> all, String owner, int depth) {
    overview.areas(new UnitCode(owner)).stream()
        .filter(this::isWanted)
        .skip((long) page * PAGE)
        .limit(PAGE)
        .forEach(area -> all.add(new Row(depth, null, area, owner, false, null)));
  }

  private boolean isWanted(OverviewUnit child) {
    boolean named =
        search == null
            || search.isBlank()
            || child
                .name()
                .toLowerCase(Messages.VIETNAMESE)
                .contains(search.strip().toLowerCase(Messages.VIETNAMESE));
    StatusCounts all = child.all();
    return (named || child.units() > 0)
        && (!"todo".equals(show) || all.approved() < all.total())
        && (!"need".equals(show) || all.needed() > 0);
  }

  private boolean isWanted(OverviewArea area) {
    return switch (show == null ? "" : show) {
      case "todo" ->
          area.levels().values().stream().anyMatch(l -> l.status() != CountStatus.APPROVED);
      case "need" ->
          area.levels().values().stream()
              .anyMatch(
                  l ->
                      l.incident()
                          || l.status() == CountStatus.MISMATCH
                          || l.status() == CountStatus.RETURNED);
      default -> true;
    };
  }

  private String toggle(String code, List<String> opened) {
    List<String> after = new ArrayList<>(opened);
    if (!after.remove(code)) {
      after.add(code);
    }
    Map<String, String> query = query();
    query.put("open", String.join(",", after));
    return address(query) + "#u-" + code;
  }

  private Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("unit", unit);
    query.put("open", open);
    query.put("show", show);
    query.put("search", search);
    query.put("status", status);
    query.put("level", level);
    return query;
  }

  private static String address(Map<String, String> query) {
    return query.entrySet().stream()
        .filter(e -> e.getValue() != null && !e.getValue().isBlank())
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }

  /** Address of this page with one word of its query changed. */
  public String with(String name, Object value) {
    Map<String, String> query = query();
    query.put(name, value == null ? null : value.toString());
    if (name.equals("status")) {
      query.remove("open");
    }
    return address(query);
  }

  /** Address of this page but for the page number. */
  public String getPagerAddress() {
    return address(query()) + "&";
  }

  /** A unit's stacked bar in words. */
  public String words(StatusCounts counts) {
    String parts =
        counts.byStatus().entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .map(
                e ->
                    messages.get("shell.bar." + e.getKey().code()).toLowerCase(Messages.VIETNAMESE)
                        + " "
                        + format.integer(e.getValue()))
            .collect(Collectors.joining(", "));
    return parts;
  }

  private static <E extends Enum<E>> E enumOf(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(e -> e.name().equals(name == null ? "" : name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElse(null);
  }

  public CountOverview.Board getBoard() {
    return board;
  }

  public List<Row> getRows() {
    return rows;
  }

  public CountOverview.Lines getLines() {
    return lines;
  }

  public Map<ElectionLevel, String> getLevels() {
    return levels;
  }

  public CountStatus[] getStatuses() {
    return CountStatus.values();
  }

  /** Whether the unit above is the caller's to see as well. */
  public boolean isBelow() {
    return board.parentCode() != null && !board.code().equals(caller.get().unitCode());
  }

  /** How many pages the list has, or the one opened unit's areas. */
  public long getPages() {
    long total =
        lines != null ? lines.total() : board.whole().ownsAreas() ? board.whole().areas() : 0;
    return (total + PAGE - 1) / PAGE;
  }

  /** Until when the counters are: real time, since they are kept in each change's transaction. */
  public LocalDateTime getAsOf() {
    return LocalDateTime.now(clock);
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getOpen() {
    return open;
  }

  public void setOpen(String open) {
    this.open = open;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public String getLevel() {
    return level;
  }

  public void setLevel(String level) {
    this.level = level;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(0, page);
  }
}
