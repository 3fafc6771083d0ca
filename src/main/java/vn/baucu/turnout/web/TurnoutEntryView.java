package vn.baucu.turnout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import vn.baucu.area.boundary.UnitRow;
import vn.baucu.area.boundary.UnitTree;
import vn.baucu.law.Finding;
import vn.baucu.law.LawText;
import vn.baucu.law.Severity;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.UnitCode;
import vn.baucu.turnout.boundary.EntryGrid;
import vn.baucu.turnout.boundary.TurnoutEntry;

/** The grid of a unit, and the page of one polling area. */
@Named("turnoutEntryView")
@RequestScoped
public class TurnoutEntryView {
  @Inject private TurnoutEntry entry;
  @Inject private UnitTree tree;
  @Inject private CurrentCaller current;
  @Inject private EntryJson json;
  @Inject private Formats format;
  @Inject private Messages messages;

  private String unit;
  private Integer area;
  private String slot;
  private EntryGrid grid;
  private List<UnitRow> below = List.of();

  /** Loads the grid of the unit in the address, else of the caller's own. */
  public void load() throws IOException {
    Caller caller = current.get();
    if (caller.areaNumber() != null) {
      ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
      external.redirect(external.getRequestContextPath() + "/app/turnout/area.xhtml");
      return;
    }
    unit = unit == null ? caller.unitCode() : unit;
    below = tree.children(new UnitCode(unit));
    if (below.isEmpty()) {
      grid = entry.grid(new UnitCode(unit));
    }
  }

  /** Loads the one row of the area in the address, else of the caller's own. */
  public void loadArea() {
    Caller caller = current.get();
    unit = unit == null ? caller.unitCode() : unit;
    area = area == null ? caller.areaNumber() : area;
    grid = entry.area(new AreaKey(unit, area == null ? 1 : area), SlotText.parse(slot));
  }

  /** The one row of the page of an area. */
  public EntryGrid.Row getRow() {
    return grid.rows().get(0);
  }

  /** The cell of the open slot in a row; null where no slot is open. */
  public EntryGrid.Cell now(EntryGrid.Row row) {
    return grid.current() == null ? null : row.at(grid.current().slot());
  }

  /** The slot the shares are of: the open one, else the last with a report; null without one. */
  public LocalDateTime getShareSlot() {
    if (grid.current() != null) {
      return grid.current().slot();
    }
    LocalDateTime last = null;
    for (EntryGrid.Column column : grid.columns()) {
      last = column.reported() > 0 ? column.slot() : last;
    }
    return last;
  }

  /** The last report before the open slot, or of all; null where there is none. */
  public EntryGrid.Cell before(EntryGrid.Row row) {
    EntryGrid.Cell last = null;
    for (EntryGrid.Cell cell : row.cells()) {
      boolean earlier = grid.current() == null || cell.slot().isBefore(grid.current().slot());
      last = cell.voted() != null && earlier ? cell : last;
    }
    return last;
  }

  /** Reports of a row before the open slot, the latest first. */
  public List<EntryGrid.Cell> past(EntryGrid.Row row) {
    return row.cells().stream()
        .filter(cell -> cell.voted() != null && !cell.open())
        .sorted((a, b) -> b.slot().compareTo(a.slot()))
        .toList();
  }

  /** The share a row reported in the {@linkplain #getShareSlot slot}, a dash without a report. */
  public String percent(EntryGrid.Row row) {
    return percent(List.of(row));
  }

  /** The share of all areas that reported in the {@linkplain #getShareSlot slot}. */
  public String getTotalPercent() {
    return percent(grid.rows());
  }

  private String percent(List<EntryGrid.Row> rows) {
    LocalDateTime of = getShareSlot();
    long voted = 0;
    long voters = 0;
    for (EntryGrid.Row row : rows) {
      EntryGrid.Cell cell = of == null ? null : row.at(of);
      if (cell != null && cell.voted() != null) {
        voted += cell.voted();
        voters += row.voters();
      }
    }
    return voters == 0 ? Formats.UNKNOWN : format.percent(voted, voters);
  }

  /** When the unit sent a slot, and how many of its areas stood in it; empty before. */
  public String sent(EntryGrid.Column column) {
    return column.declaredAt() == null
        ? ""
        : messages.of(
            "turnout.sent",
            format.shortTime(column.declaredAt()),
            column.declared(),
            grid.rows().size());
  }

  /** Findings of a row that are worth a line, as the page's script reads them. */
  public String findings(EntryGrid.Row row, EntryGrid.Cell cell) {
    List<Finding> shown =
        cell.voted() == null || now(row) == null || !now(row).slot().equals(cell.slot())
            ? List.of()
            : row.findings();
    JsonObject list = json.findings(shown);
    return list.getJsonArray("findings").toString();
  }

  /** The worst finding of a row, or null. */
  public Finding worst(EntryGrid.Row row) {
    return row.findings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .findFirst()
        .orElse(null);
  }

  /** A finding as one line: its code, title and what to do. */
  public String title(Finding finding) {
    return LawText.title(finding);
  }

  /** What to do about a finding. */
  public String text(Finding finding) {
    return LawText.typist(finding);
  }

  /** When the next slot opens, in words. */
  public String getNextWords() {
    EntryGrid.Column next = grid.next();
    return next == null
        ? messages.get("turnout.noMoreSlots")
        : messages.of("turnout.nextOpens", format.slot(next.slot()), format.dateTime(next.opens()));
  }

  /** What of the page hangs on time: another word, and it is another page. */
  public String getTimes() {
    return grid.columns().stream()
        .map(
            column ->
                "%s-%s-%s-%s"
                    .formatted(column.slot(), column.state(), column.opens(), column.closes()))
        .collect(Collectors.joining(" "));
  }

  /** The slots that can be typed now. */
  public String getOpen() {
    return grid.open().stream()
        .map(column -> column.slot().toString())
        .collect(Collectors.joining(" "));
  }

  /** Where the page is told that something opened or closed, or that a figure was saved. */
  public String getFollow() {
    String of = "/app/turnout/stream?of=entry&unit=" + unit;
    return area == null ? of : of + "&area=" + area;
  }

  public EntryGrid getGrid() {
    return grid;
  }

  /** The units below, where the unit owns no areas itself. */
  public List<UnitRow> getBelow() {
    return below;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public Integer getArea() {
    return area;
  }

  public void setArea(Integer area) {
    this.area = area;
  }

  public String getSlot() {
    return slot;
  }

  public void setSlot(String slot) {
    this.slot = slot;
  }
}
