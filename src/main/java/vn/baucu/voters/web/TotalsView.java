package vn.baucu.voters.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.VoterStage;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.UnitCode;
import vn.baucu.voters.boundary.AreaTotals;
import vn.baucu.voters.boundary.ControlTotals;
import vn.baucu.voters.boundary.StageSum;
import vn.baucu.voters.boundary.TotalChange;
import vn.baucu.voters.boundary.TotalSheet;
import vn.baucu.voters.boundary.TypedTotal;
import vn.baucu.voters.boundary.VoterPart;
import vn.baucu.voters.boundary.VoterTotalSheets;
import vn.baucu.voters.boundary.VoterTotalTyping;

/**
 * Voter totals of a unit: those of its areas in one table, of which one stage is typed, or, where
 * it owns none, the control totals of the units below.
 */
@Named
@ViewScoped
public class TotalsView implements Serializable {
  @Inject private VoterTotalSheets sheets;
  @Inject private VoterTotalTyping typing;
  @Inject private CurrentCaller current;
  @Inject private Messages messages;
  @Inject private Formats format;

  private String unit;
  private String stageName;
  private VoterStage stage;
  private String reason;
  private transient TotalSheet sheet;
  private transient ControlTotals control;
  private List<TotalRow> rows = List.of();

  /** Loads the totals of the unit in the address, else of the caller's own. */
  public void load() {
    unit = unit == null ? current.get().unitCode() : unit;
    sheet = sheets.sheet(new UnitCode(unit));
    stage = stage();
    rows = new ArrayList<>();
    sheet.areas().forEach(area -> rows.add(new TotalRow(area, sheet, stage)));
  }

  /** The stage in the address; else the one whose turn it is. */
  private VoterStage stage() {
    for (VoterStage each : VoterStage.values()) {
      if (each.name().equals(stageName)) {
        return each;
      }
    }
    Set<VoterStage> open = getSheet().open();
    boolean posting = open.contains(VoterStage.POSTED) && !sheet.isComplete(VoterStage.POSTED);
    if (open.contains(VoterStage.FINAL)) {
      return VoterStage.FINAL;
    }
    if (sheet.areas().isEmpty()) {
      StageSum last = getControl().sum(sheet.widest(), VoterStage.FINAL);
      return last.entered() > 0 ? VoterStage.FINAL : VoterStage.POSTED;
    }
    if (posting) {
      return VoterStage.POSTED;
    }
    return open.contains(VoterStage.CORRECTED) || !sheet.isComplete(VoterStage.FINAL)
        ? VoterStage.CORRECTED
        : VoterStage.FINAL;
  }

  /** Saves what was typed; final totals are declared. */
  public void save() {
    List<TypedTotal> typed = new ArrayList<>();
    Map<Integer, Map<String, String>> explanations = new HashMap<>();
    Map<Integer, AreaTotals> areas =
        getSheet().areas().stream().collect(Collectors.toMap(AreaTotals::number, each -> each));
    for (TotalRow row : rows) {
      typed.addAll(row.typed());
      if (areas.containsKey(row.getNumber())) {
        row.judge(areas.get(row.getNumber()));
      }
      explanations.put(row.getNumber(), row.said());
    }
    typing.enter(new UnitCode(unit), stage, typed, explanations, reason);
    reason = null;
    int areasThen = rows.size();
    VoterStage stageThen = stage;
    load();
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(messages.of("voters.saved." + stageThen, format.integer(areasThen))));
  }

  /** What the totals were when the page was made: typed anew later, they may have moved on. */
  public int getState() {
    return (stage + " " + getSheet().areas()).hashCode();
  }

  public TotalSheet getSheet() {
    if (sheet == null) {
      sheet = sheets.sheet(new UnitCode(unit));
    }
    return sheet;
  }

  /** The control totals, where the unit owns no areas itself. */
  public ControlTotals getControl() {
    if (control == null) {
      control = sheets.control(new UnitCode(unit));
    }
    return control;
  }

  /** Whether the open stage can be typed now. */
  public boolean isChangeable() {
    return getSheet().open().contains(stage);
  }

  public VoterStage[] getStages() {
    return VoterStage.values();
  }

  public VoterStage getStage() {
    return stage;
  }

  /** The stage in the address; anything else leads to the one whose turn it is. */
  public String getStageName() {
    return stageName;
  }

  public void setStageName(String stageName) {
    this.stageName = stageName;
  }

  public List<TotalRow> getRows() {
    return rows;
  }

  /** How many rows hold what nobody has explained. */
  public long getOdd() {
    return rows.stream().filter(TotalRow::isOdd).count();
  }

  /** What somebody changed, as a sentence without the name. */
  public String words(TotalChange change) {
    String steps = change.steps().stream().map(this::words).collect(Collectors.joining(", "));
    String said = messages.of("voters.did." + change.stage(), String.valueOf(change.area()), steps);
    return change.reason() == null
        ? said
        : said + " " + messages.of("voters.didBecause", change.reason());
  }

  private String words(TotalChange.Step step) {
    String place =
        step.part() == VoterPart.ALL
            ? messages.get("voters.areas.level." + step.level())
            : messages.get("voters.part." + step.part());
    return step.before() == null
        ? messages.of("voters.didFirst", place, format.integer(step.after()))
        : messages.of(
            "voters.didChange", place, format.integer(step.before()), format.integer(step.after()));
  }

  /** Levels of the election with their names, widest first. */
  public Map<ElectionLevel, String> getLevels() {
    return getSheet().levels();
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
