package vn.baucu.turnout.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.area.boundary.UnitRow;
import vn.baucu.area.boundary.UnitTree;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.UnitCode;
import vn.baucu.voters.boundary.AreaTotals;
import vn.baucu.voters.boundary.FinalTotal;
import vn.baucu.voters.boundary.FinalTotals;
import vn.baucu.voters.boundary.UnitTotals;

/** Final voter totals of a unit's areas: typed as one table, declared in one act. */
@Named
@ViewScoped
public class TotalsView implements Serializable {
  @Inject private FinalTotals totals;
  @Inject private UnitTree tree;
  @Inject private CurrentCaller current;
  @Inject private Messages messages;
  @Inject private Formats format;

  private String unit;
  private String reason;
  private transient UnitTotals shown;
  private List<UnitRow> below = List.of();
  private List<Line> lines = List.of();

  /** An area with what is typed for it. */
  public record Line(int number, String name, List<Typed> cells) implements Serializable {
    /** The number as lists show it: {@code 03}. */
    public String label() {
      return String.valueOf(number);
    }
  }

  /** The total of one level. */
  public static final class Typed implements Serializable {
    private final ElectionLevel level;
    private final String before;
    private final Long seen;
    private Long total;

    private Typed(ElectionLevel level, String before, Long seen, Long total) {
      this.level = level;
      this.before = before;
      this.seen = seen;
      this.total = total;
    }

    public ElectionLevel getLevel() {
      return level;
    }

    /** The total before the final one, as shown. */
    public String getBefore() {
      return before;
    }

    public Long getTotal() {
      return total;
    }

    public void setTotal(Long total) {
      this.total = total;
    }
  }

  /** Loads the totals of the unit in the address, else of the caller's own. */
  public void load() {
    unit = unit == null ? current.get().unitCode() : unit;
    below = tree.children(new UnitCode(unit));
    lines = new ArrayList<>();
    shown = totals.totals(new UnitCode(unit));
    for (AreaTotals area : shown.areas()) {
      List<Typed> cells = new ArrayList<>();
      for (ElectionLevel level : shown.levels().keySet()) {
        AreaTotals.LevelTotal total = area.levels().get(level);
        cells.add(
            total == null
                ? null
                : new Typed(
                    level,
                    format.integer(total.before()),
                    total.finalTotal(),
                    total.finalTotal() == null ? total.before() : total.finalTotal()));
      }
      lines.add(new Line(area.number(), area.name(), cells));
    }
  }

  /** Declares what was typed. */
  public void declare() {
    List<FinalTotal> given = new ArrayList<>();
    for (Line line : lines) {
      for (Typed cell : line.cells()) {
        if (cell != null) {
          given.add(new FinalTotal(line.number(), cell.level, cell.total, cell.seen));
        }
      }
    }
    totals.declare(new UnitCode(unit), given, reason);
    reason = null;
    load();
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(messages.of("voters.declared", lines.size())));
  }

  /** What the totals were when the page was made: typed anew later, they may have moved on. */
  public int getState() {
    return getShown().areas().toString().hashCode();
  }

  public UnitTotals getShown() {
    if (shown == null) {
      shown = totals.totals(new UnitCode(unit));
    }
    return shown;
  }

  /** Areas with what is typed for them. */
  public List<Line> getLines() {
    return lines;
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

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
