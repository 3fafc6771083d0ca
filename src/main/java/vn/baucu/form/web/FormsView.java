package vn.baucu.form.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.baucu.count.boundary.CountOverview;
import vn.baucu.count.boundary.OverviewUnit;
import vn.baucu.count.boundary.StatusCounts;
import vn.baucu.election.boundary.Elections;
import vn.baucu.form.boundary.AreaForms;
import vn.baucu.form.boundary.AreaForms.AreaForm;
import vn.baucu.form.boundary.AreaForms.Standing;
import vn.baucu.form.boundary.BodyForms;
import vn.baucu.form.boundary.BodyForms.BodyForm;
import vn.baucu.form.boundary.BodyForms.ListForm;
import vn.baucu.form.boundary.Forms;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.law.VoterStage;
import vn.baucu.result.boundary.Results;
import vn.baucu.result.boundary.UnitResult;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.Messages;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Role;
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
  @Inject private BodyForms bodyForms;
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
  private List<BodyForm> bodies = List.of();
  private List<ListForm> lists = List.of();
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
    if (of.isOfElectionDay() && !results.isEmpty()) {
      bodies = bodyForms.bodies(code);
      lists = bodyForms.lists(code);
    }
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

  /** The bodies that the unit elects; none in a further round, which they sum up as well. */
  public List<BodyForm> getBodies() {
    return bodies;
  }

  /** Whether the whole city is shown, whose reports the caller may print. */
  public boolean isCity() {
    return isFirst()
        && board.parentCode() == null
        && (caller.get().role() == Role.CITY_COMMITTEE || caller.get().role() == Role.OBSERVER);
  }

  /** The stages of voter lists. */
  public VoterStage[] getStages() {
    return VoterStage.values();
  }

  /** Whether it is the round of election day that is shown. */
  public boolean isFirst() {
    return sums().isOfElectionDay();
  }

  /**
   * Whether the unit elects deputies of the National Assembly, whose winners have lists by unit.
   */
  public boolean isAssembly() {
    return bodies.stream().anyMatch(body -> body.level().isNationalAssembly());
  }

  /** The list of candidates of an electoral unit. */
  public ListForm list(UnitResult result) {
    return lists.stream()
        .filter(list -> list.key().equals(result.key()))
        .findFirst()
        .orElse(new ListForm(result.key(), false, 0));
  }

  /** How a list would be printed, in words. */
  public String listWords(ListForm list) {
    return messages.get(
        list.persons() == 0
            ? "form.noList"
            : list.published() ? "form.published" : "form.notPublished");
  }

  /** How a body's summary would be printed, and for what it waits. */
  public String summary(BodyForm body) {
    List<String> words = new ArrayList<>();
    words.add(messages.get("form.body." + body.summary()));
    waiting(words, "form.waitsFor", body.undetermined());
    waiting(words, "form.pending", body.pending());
    return String.join("; ", words);
  }

  /** How a list of the elected would be printed, and for what it waits. */
  public String elected(BodyForm body) {
    if (body.level().isNationalAssembly()) {
      return messages.get("form.electedByUnit");
    }
    List<String> words = new ArrayList<>();
    words.add(messages.get("form.body." + body.elected()));
    waiting(words, "form.waitsFor", body.undetermined());
    return String.join("; ", words);
  }

  private void waiting(List<String> words, String key, List<Integer> units) {
    if (!units.isEmpty()) {
      words.add(
          messages.of(key, units.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
  }

  /** What names a body in the address of its documents. */
  public String bodyQuery(BodyForm body) {
    return "level=%s&owner=%s".formatted(body.level(), body.owner());
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
