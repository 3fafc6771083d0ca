package vn.baucu.voters.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.baucu.area.boundary.UnitRow;
import vn.baucu.area.boundary.UnitTree;
import vn.baucu.election.boundary.Preparation;
import vn.baucu.law.AreaKind;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.UnitCode;
import vn.baucu.voters.boundary.AreaLine;
import vn.baucu.voters.boundary.AreaMap;
import vn.baucu.voters.boundary.AreaSheet;
import vn.baucu.voters.boundary.SeenArea;

/** The polling areas of a unit in one table: typed and saved as a whole, merged and closed. */
@Named
@ViewScoped
public class AreasView implements Serializable {
  /** Empty rows for new areas. */
  private static final int SPARE = 6;

  @Inject private AreaMap map;
  @Inject private UnitTree tree;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;

  private String unit;
  private String reason;
  private String document;
  private transient AreaSheet sheet;
  private List<UnitRow> below = List.of();
  private List<AreaRow> rows = List.of();

  /** Which act on the chosen areas is asked about. */
  public enum Act {
    MERGE,
    CLOSE
  }

  private Act asked;

  /** Reads the areas of the unit in the address, else of the caller's own. */
  public void load() {
    unit = unit == null ? caller.get().unitCode() : unit;
    below = tree.children(new UnitCode(unit));
    sheet = map.sheet(new UnitCode(unit));
    asked = null;
    rows = new ArrayList<>();
    sheet.lines().forEach(line -> rows.add(AreaRow.of(line, sheet.levels().keySet())));
    if (isChangeable()) {
      for (int i = 0; i < SPARE; i++) {
        rows.add(AreaRow.empty(sheet, sheet.nextNumber() + i));
      }
    }
  }

  /** Saves what is typed. */
  public void save() {
    List<AreaLine> lines =
        rows.stream().filter(AreaRow::isTyped).map(AreaRow::line).collect(Collectors.toList());
    if (lines.isEmpty()) {
      throw Refusal.rule("voters.nothingTyped");
    }
    map.save(new UnitCode(unit), lines, reason, document);
    done("voters.areasSaved", lines.size());
  }

  /** Asks about merging the chosen areas. */
  public void askMerge() {
    require(chosen().size() >= 2, "voters.mergeTwo");
    asked = Act.MERGE;
  }

  /** Asks about closing the chosen area. */
  public void askClose() {
    require(chosen().size() == 1, "voters.closeOne");
    asked = Act.CLOSE;
  }

  private void require(boolean right, String otherwise) {
    asked = null;
    if (!right) {
      throw Refusal.rule(otherwise);
    }
    if (rows.stream().anyMatch(AreaRow::isTyped)) {
      throw Refusal.rule("voters.saveFirst");
    }
  }

  /** Merges the chosen areas, or closes the one that is chosen. */
  public void confirm() {
    List<SeenArea> areas = chosen().stream().map(AreaRow::seenArea).toList();
    if (asked == Act.MERGE) {
      map.merge(new UnitCode(unit), areas, reason, document);
      done("voters.areasMerged", getNumbers());
    } else if (asked == Act.CLOSE && areas.size() == 1) {
      map.close(new UnitCode(unit), areas.get(0), reason, document);
      done("voters.areaClosed", getNumbers());
    }
  }

  /** Leaves the chosen areas as they are. */
  public void leave() {
    asked = null;
  }

  private void done(String key, Object argument) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(messages.of(key, argument)));
    reason = null;
    document = null;
    load();
  }

  private List<AreaRow> chosen() {
    return rows.stream().filter(row -> row.isChosen() && !row.isNew()).toList();
  }

  /** The chosen numbers, as a sentence lists them. */
  public String getNumbers() {
    return chosen().stream()
        .map(row -> String.valueOf(row.before().number()))
        .collect(Collectors.joining(", "));
  }

  /** The number that stays when the chosen areas are merged. */
  public String getStays() {
    return String.valueOf(chosen().get(0).before().number());
  }

  /** Voters of the chosen areas together; null where those of one are not known. */
  public Long getTogether() {
    List<Long> voters = chosen().stream().map(AreaRow::getVoters).toList();
    return voters.stream().allMatch(Objects::nonNull)
        ? (Long) voters.stream().mapToLong(Long::longValue).sum()
        : null;
  }

  /** How many areas there are after what is asked about. */
  public int getLeft() {
    int areas = (int) rows.stream().filter(row -> !row.isNew()).count();
    return asked == Act.MERGE ? areas - chosen().size() + 1 : areas - 1;
  }

  public Act getAsked() {
    return asked;
  }

  /** Whether the areas vote at hours of their own. */
  public boolean isOtherHours(AreaRow row) {
    return row.getDay() != null
        && row.getOpens() != null
        && row.getCloses() != null
        && !(row.getDay().atTime(row.getOpens()).equals(getSheet().opens())
            && row.getDay().atTime(row.getCloses()).equals(getSheet().closes()));
  }

  public boolean isChangeable() {
    return getSheet().owner() && getSheet().door() != Preparation.Door.CLOSED;
  }

  public boolean isDocumented() {
    return getSheet().door() == Preparation.Door.WITH_DOCUMENT;
  }

  /** What the areas were when the page was made. */
  public int getState() {
    return getSheet().lines().stream()
        .map(line -> line.state().toString())
        .collect(Collectors.joining())
        .hashCode();
  }

  public AreaSheet getSheet() {
    if (sheet == null) {
      sheet = map.sheet(new UnitCode(unit));
    }
    return sheet;
  }

  public AreaKind[] getKinds() {
    return AreaKind.values();
  }

  public List<AreaRow> getRows() {
    return rows;
  }

  /** The units below, where the unit has no areas of its own. */
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

  public String getDocument() {
    return document;
  }

  public void setDocument(String document) {
    this.document = document;
  }
}
