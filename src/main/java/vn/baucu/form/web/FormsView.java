package vn.baucu.form.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.baucu.count.boundary.CountOverview;
import vn.baucu.count.boundary.OverviewUnit;
import vn.baucu.count.boundary.StatusCounts;
import vn.baucu.election.boundary.Elections;
import vn.baucu.form.boundary.AreaForms;
import vn.baucu.form.boundary.AreaForms.AreaForm;
import vn.baucu.form.boundary.AreaForms.Standing;
import vn.baucu.form.boundary.Forms;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.result.boundary.Results;
import vn.baucu.result.boundary.UnitResult;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.Messages;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.UnitCode;

/**
 * Which documents there are: of a unit with areas one by one, with what is missing and why; of a
 * higher unit how many, unit by unit. A polling team has those of its area.
 */
@Named("formsView")
@RequestScoped
public class FormsView {
  /** Electoral units of one body; the city's council has some thirty. */
  private static final int MOST = 200;

  @Inject private Forms forms;
  @Inject private CountOverview overview;
  @Inject private Results book;
  @Inject private Elections elections;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;

  private String unit;
  private String round;
  private CountOverview.Board board;
  private List<AreaForms> areas;
  private List<UnitResult> results = List.of();
  private Map<ElectionLevel, String> levels;

  /**
   * How many documents a unit has.
   *
   * @param due how many there are to be
   * @param provisional of minutes agreed and not accepted
   */
  public record Row(String code, String name, long due, long clean, long provisional) {
    public long missing() {
      return due - clean - provisional;
    }

    /** Whether there is anything to be taken away. */
    public boolean isAny() {
      return clean + provisional > 0;
    }
  }

  /** Reads what the address names. */
  public void load() {
    levels = elections.current().levels();
    Round of = sums();
    if (isTeam()) {
      AreaKey own = new AreaKey(caller.get().unitCode(), caller.get().areaNumber());
      board = overview.ownArea(own, of).board();
      areas = forms.areas(own, of);
      return;
    }
    if (unit == null || unit.isBlank()) {
      unit = caller.get().unitCode();
    }
    UnitCode code = new UnitCode(unit);
    board = overview.board(code, of);
    areas = board.whole().ownsAreas() ? forms.areas(code, of) : List.of();
    results = book.list(new Results.Choice(of, null, unit, null), 0, MOST).items();
  }

  /** Whether the caller is a polling team, which has its area only. */
  public boolean isTeam() {
    return caller.get().areaNumber() != null;
  }

  /** Whether there is a unit above that the caller may open. */
  public boolean isBelow() {
    return !isTeam() && !board.code().equals(caller.get().unitCode());
  }

  /** The unit shown. */
  public Row getWhole() {
    return row(board.whole());
  }

  /** The units right below. */
  public List<Row> getUnits() {
    return board.children().stream().map(FormsView::row).toList();
  }

  private static Row row(OverviewUnit unit) {
    StatusCounts counts = unit.all();
    return new Row(
        unit.code(),
        unit.name(),
        counts.total(),
        counts.approved(),
        counts.submitted() + counts.entered());
  }

  /** The levels that areas here vote at, the widest first. */
  public List<ElectionLevel> getLevels() {
    List<ElectionLevel> voted = new ArrayList<>(levels.keySet());
    voted.removeIf(
        level ->
            areas.stream()
                .flatMap(area -> area.forms().stream())
                .noneMatch(form -> form.minutes().level() == level));
    return voted;
  }

  /** Name of a level. */
  public String name(ElectionLevel level) {
    return levels.get(level);
  }

  /** The document of an area at a level; null where it does not vote there. */
  public AreaForm form(AreaForms area, ElectionLevel level) {
    return area.forms().stream()
        .filter(form -> form.minutes().level() == level)
        .findFirst()
        .orElse(null);
  }

  /** Whether a document can be printed with its figures. */
  public boolean isPrintable(AreaForm form) {
    return form.standing() == Standing.CLEAN || form.standing() == Standing.PROVISIONAL;
  }

  /** Whether the inventory of an area can be printed with its figures. */
  public boolean isInventoryPrintable(AreaForms area) {
    return area.inventory() == Standing.CLEAN || area.inventory() == Standing.PROVISIONAL;
  }

  /** How it would be printed, in words. */
  public String words(AreaForm form) {
    return messages.of("form.standing." + form.standing(), form.version());
  }

  /** What names the round at the end of a query. */
  public String getRoundQuery() {
    return PathNames.query(sums());
  }

  private Round sums() {
    return PathNames.round(round).sums();
  }

  /** The results of the electoral units that the unit elects its body in. */
  public List<UnitResult> getResults() {
    return results;
  }

  /** What names a result in the address of its document. */
  public String query(UnitResult result) {
    ElectoralUnitKey key = result.key();
    return "level=%s&owner=%s&number=%d%s"
        .formatted(key.level(), key.owner(), key.number(), PathNames.query(result.round()));
  }

  public CountOverview.Board getBoard() {
    return board;
  }

  public List<AreaForms> getAreas() {
    return areas;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getRound() {
    return round;
  }

  public void setRound(String round) {
    this.round = round;
  }
}
