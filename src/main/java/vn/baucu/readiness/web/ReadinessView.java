package vn.baucu.readiness.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Elections;
import vn.baucu.readiness.boundary.CheckedPair;
import vn.baucu.readiness.boundary.Checklist;
import vn.baucu.readiness.boundary.Declarations;
import vn.baucu.readiness.boundary.Readiness;
import vn.baucu.readiness.boundary.ReadinessBoard;
import vn.baucu.readiness.boundary.ReadinessBoard.Cell;
import vn.baucu.readiness.boundary.ReadinessBoard.Line;
import vn.baucu.readiness.boundary.ReadinessState;
import vn.baucu.readiness.boundary.SelfCheck;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.ready.ReadyItem;

/** How ready a unit is: those below it in a table, or its own checklist with its declaration. */
@Named
@ViewScoped
public class ReadinessView implements Serializable {
  /** Items named in the sentence at the head of the page. */
  private static final int NAMED = 2;

  @Inject private Readiness readiness;
  @Inject private Declarations declarations;
  @Inject private SelfCheck check;
  @Inject private ReadinessWords words;
  @Inject private ElectionClock clock;
  @Inject private Elections elections;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;
  private String unit;
  private String own;
  private String show;
  private String item;
  private int version;
  private String note;
  private String reason;
  private String rehearsal;
  private transient ReadinessBoard board;
  private transient Checklist checklist;
  private transient SelfCheck.Found found;
  private transient List<CheckedPair> wrong;
  private LocalDateTime asOf;

  /** Reads the unit in the address, else the caller's own. */
  public void load() {
    unit = unit == null ? caller.get().unitCode() : unit;
    board = null;
    checklist = null;
    read();
    version = checklist == null ? 0 : checklist.version();
    rehearsal = checklist == null ? null : checklist.rehearsal();
  }

  private void read() {
    asOf = clock.now();
    board = readiness.board(new UnitCode(unit));
    if (isList()) {
      checklist = readiness.checklist(new UnitCode(unit));
    }
  }

  /** Whether the checklist of one unit is shown, not the table of those below it. */
  public boolean isList() {
    return getBoard().isLeaf() || own != null;
  }

  /** Declares the unit ready. */
  public void declare() {
    declarations.declare(new UnitCode(unit), version, note);
    done("readiness.declared");
  }

  /** Confirms what the unit has declared. */
  public void confirm() {
    declarations.confirm(new UnitCode(unit), version);
    done("readiness.confirmed");
  }

  /** Returns it. */
  public void giveBack() {
    declarations.giveBack(new UnitCode(unit), version, reason);
    done("readiness.givenBack");
  }

  /** Keeps what the unit says of its rehearsal. */
  public void rehearse() {
    declarations.rehearse(new UnitCode(unit), version, rehearsal);
    done("readiness.rehearsalSaved");
  }

  /** Runs the self-check. */
  public void runCheck() {
    check.run();
    done("readiness.checkDone");
  }

  private void done(String key) {
    note = null;
    reason = null;
    found = null;
    wrong = null;
    load();
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(messages.of(key, getBoard().name())));
  }

  public ReadinessBoard getBoard() {
    if (board == null) {
      read();
    }
    return board;
  }

  public Checklist getChecklist() {
    if (checklist == null && isList()) {
      checklist = readiness.checklist(new UnitCode(unit));
    }
    return checklist;
  }

  /** The lines that are to be shown. */
  public List<Line> getLines() {
    return getBoard().lines().stream().filter(this::isShown).toList();
  }

  private boolean isShown(Line line) {
    Cell cell = item == null || item.isBlank() ? null : cell(line);
    if (item != null
        && !item.isBlank()
        && (cell == null || cell.look() == ReadinessBoard.Look.FULL)) {
      return false;
    }
    return switch (show == null ? "" : show) {
      case "missing" -> !line.isReady();
      case "done" -> line.isReady();
      case "waiting" -> line.state() == ReadinessState.DECLARED;
      default -> true;
    };
  }

  private Cell cell(Line line) {
    return line.cells().entrySet().stream()
        .filter(each -> each.getKey().key().equals(item))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** How many lines are missing something, or all. */
  public long count(String which) {
    return getBoard().lines().stream()
        .filter(line -> which.equals("missing") ? !line.isReady() : line.isReady())
        .count();
  }

  /** The items of which most is missing, in words; empty where nothing is. */
  public String getMostMissing() {
    return words.list(
        getBoard().whole().cells().entrySet().stream()
            .filter(each -> each.getValue().missing() > 0)
            .sorted(
                Comparator.comparingInt(
                    (Map.Entry<ReadyItem, Cell> each) -> -each.getValue().missing()))
            .limit(NAMED)
            .map(each -> words.missing(each.getKey(), each.getValue()))
            .toList());
  }

  /** The address with another filter. */
  public String with(String showing, String missing) {
    return "readiness.xhtml?unit=" + unit + "&show=" + showing + "&item=" + missing;
  }

  /** Whether the reader sees the whole election, and so its self-check. */
  public boolean isWhole() {
    Role role = caller.get().role();
    return !isList()
        && getBoard().parent() == null
        && (role == Role.CITY_COMMITTEE || role == Role.OBSERVER || role == Role.ADMINISTRATOR);
  }

  public boolean isChecker() {
    return caller.get().role() == Role.CITY_COMMITTEE
        && (caller.get().entry() || caller.get().approval());
  }

  /** What the self-check found last; null where it was never run. */
  public SelfCheck.Found getFound() {
    if (found == null && isWhole()) {
      found = check.last().orElse(null);
    }
    return found;
  }

  /** What does not resolve, where the self-check found something. */
  public List<CheckedPair> getWrong() {
    if (wrong == null) {
      boolean told = getFound() != null && getFound().wrong() > 0;
      wrong = told && caller.get().role() == Role.CITY_COMMITTEE ? check.wrong() : List.of();
    }
    return wrong;
  }

  /** Where a pair is, from the unit above down to the level, and what is wrong with it. */
  public String words(CheckedPair pair) {
    return words.problem(pair, elections.current().levels().get(pair.level()));
  }

  public LocalDateTime getAsOf() {
    return asOf;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getOwn() {
    return own;
  }

  public void setOwn(String own) {
    this.own = own;
  }

  public String getShow() {
    return show == null ? "" : show;
  }

  public void setShow(String show) {
    this.show = show;
  }

  public String getItem() {
    return item == null ? "" : item;
  }

  public void setItem(String item) {
    this.item = item;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getRehearsal() {
    return rehearsal;
  }

  public void setRehearsal(String rehearsal) {
    this.rehearsal = rehearsal;
  }
}
