package vn.baucu.count.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.baucu.count.boundary.CountOverview;
import vn.baucu.count.boundary.CountStatus;
import vn.baucu.count.boundary.OverviewLine;
import vn.baucu.count.boundary.StatusCounts;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Elections;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Role;
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
  @Inject private ElectionClock clock;

  private final OverviewAddress address = new OverviewAddress();
  private int page;

  private CountOverview.Board board;
  private Map<ElectionLevel, String> levels;
  private CountOverview.Lines lines;
  private List<OverviewTree.Row> rows;

  /** Reads what the address names; a polling team has its area only. */
  public void load() {
    levels = elections.current().levels();
    CountStatus chosen = enumOf(CountStatus.class, getStatus());
    if (isTeam()) {
      loadArea(chosen);
      return;
    }
    if (getUnit() == null || getUnit().isBlank()) {
      setUnit(caller.get().unitCode());
    }
    UnitCode code = new UnitCode(getUnit());
    board = overview.board(code, address.round());
    if (chosen != null) {
      ElectionLevel only = enumOf(ElectionLevel.class, getLevel());
      lines =
          overview.lines(
              code,
              new CountOverview.Choice(address.round(), chosen, only, (long) page * PAGE, PAGE));
    } else {
      rows = new OverviewTree(overview, address, PAGE).below(board, page * PAGE);
    }
  }

  private void loadArea(CountStatus chosen) {
    AreaKey key = new AreaKey(caller.get().unitCode(), caller.get().areaNumber());
    setUnit(key.unit());
    CountOverview.OwnArea own = overview.ownArea(key, address.round());
    board = own.board();
    if (chosen != null) {
      List<OverviewLine> found =
          own.area().levels().values().stream().filter(l -> l.isOf(chosen)).toList();
      lines = new CountOverview.Lines(found, found.size());
    } else {
      rows = new OverviewTree(overview, address, PAGE).ofArea(key.unit(), own.area());
    }
  }

  /** Whether the caller is a polling team, which has nothing below it. */
  public boolean isTeam() {
    return caller.get().areaNumber() != null;
  }

  /** Whether the unit shown is the caller's own and its areas are, too. */
  public boolean isOwn() {
    return !isTeam()
        && getUnit().equals(caller.get().unitCode())
        && board.whole().ownsAreas()
        && caller.get().role() != Role.OBSERVER;
  }

  /** Address of the events at which the page asks for itself anew. */
  public String getFollow() {
    String of = "/app/count/stream?unit=" + getUnit();
    return isTeam() ? of + "&area=" + caller.get().areaNumber() : of;
  }

  /** Address of this page with one word of its query changed. */
  public String with(String name, Object value) {
    return address.with(name, value == null ? null : value.toString());
  }

  /** Address of this page but for the page number. */
  public String getPagerAddress() {
    return address + "&";
  }

  /** A unit's stacked bar in words; incidents are among the minutes of its parts. */
  public String words(StatusCounts counts) {
    String states =
        counts.byStatus().entrySet().stream()
            .filter(e -> e.getKey() != CountStatus.INCIDENT && e.getValue() > 0)
            .map(
                e ->
                    messages.get("shell.bar." + e.getKey().code()).toLowerCase(Messages.VIETNAMESE)
                        + " "
                        + format.integer(e.getValue()))
            .collect(Collectors.joining(", "));
    return counts.incidents() == 0
        ? states
        : states
            + "; "
            + messages.get("count.overview.among").toLowerCase(Messages.VIETNAMESE)
            + " "
            + format.integer(counts.incidents());
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

  public List<OverviewTree.Row> getRows() {
    return rows;
  }

  public CountOverview.Lines getLines() {
    return lines;
  }

  public Map<ElectionLevel, String> getLevels() {
    return levels;
  }

  /** The states, whose counts make the whole, and at last the incidents among them. */
  public List<CountStatus> getStatuses() {
    return Stream.concat(
            Arrays.stream(CountStatus.values()).filter(each -> each != CountStatus.INCIDENT),
            Stream.of(CountStatus.INCIDENT))
        .toList();
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

  /** All that the counters and rows shown are written from. */
  public String getShown() {
    return new Shown(address.toString(), page, levels, board, rows, lines).toString();
  }

  private record Shown(
      String address,
      int page,
      Map<ElectionLevel, String> levels,
      CountOverview.Board board,
      List<OverviewTree.Row> rows,
      CountOverview.Lines lines) {}

  /** Until when the counters are: now, since they are kept in each change's transaction. */
  public LocalDateTime getAsOf() {
    return clock.now();
  }

  public String getUnit() {
    return address.get(OverviewAddress.UNIT);
  }

  public void setUnit(String unit) {
    address.set(OverviewAddress.UNIT, unit);
  }

  public String getOpen() {
    return address.get(OverviewAddress.OPEN);
  }

  public void setOpen(String open) {
    address.set(OverviewAddress.OPEN, open);
  }

  public String getStatus() {
    return address.get(OverviewAddress.STATUS);
  }

  public void setStatus(String status) {
    address.set(OverviewAddress.STATUS, status);
  }

  public String getLevel() {
    return address.get(OverviewAddress.LEVEL);
  }

  public void setLevel(String level) {
    address.set(OverviewAddress.LEVEL, level);
  }

  public String getRound() {
    return address.get(OverviewAddress.ROUND);
  }

  public void setRound(String round) {
    address.set(OverviewAddress.ROUND, round);
  }

  /** What names the round in other addresses of these minutes. */
  public String getRoundQuery() {
    return PathNames.query(address.round());
  }

  public String getShow() {
    return address.get(OverviewAddress.SHOW);
  }

  public void setShow(String show) {
    address.set(OverviewAddress.SHOW, show);
  }

  public String getSearch() {
    return address.get(OverviewAddress.SEARCH);
  }

  public void setSearch(String search) {
    address.set(OverviewAddress.SEARCH, search);
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(0, page);
  }
}
