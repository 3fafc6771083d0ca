package vn.baucu.result.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.baucu.election.boundary.Elections;
import vn.baucu.law.Consequence;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.result.boundary.CouncilRow;
import vn.baucu.result.boundary.Councils;
import vn.baucu.result.boundary.ResultPage;
import vn.baucu.result.boundary.ResultStatus;
import vn.baucu.result.boundary.Results;
import vn.baucu.result.boundary.UnitResult;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.SearchText;

/** All results in the caller's scope: the bodies that are elected, or their electoral units. */
@Named("resultList")
@RequestScoped
public class ResultsView {
  /** Rows on a page. */
  private static final int SIZE = 45;

  @Inject private Results results;
  @Inject private Councils councils;
  @Inject private Elections elections;
  @Inject private ResultWords words;

  private String level;
  private String owner;
  private String status;
  private String show;
  private String round;
  private String search;
  private int page;
  private Map<ElectionLevel, String> levels;
  private List<CouncilRow> bodies;
  private ResultPage units;

  /** Reads the page of the list that the address names. */
  public void load() {
    levels = elections.current().levels();
    ElectionLevel of = level == null ? null : PathNames.level(level);
    page = Math.max(0, page);
    Round ofRound = PathNames.round(round);
    if (isUnits()) {
      units =
          results.list(new Results.Choice(ofRound, of, owner, status()), (long) page * SIZE, SIZE);
    }
    bodies = councils.list(ofRound, null);
  }

  /** Whether electoral units are listed, not bodies. */
  public boolean isUnits() {
    return "units".equals(show) || status != null || owner != null;
  }

  /** The levels elected, with their names. */
  public Map<ElectionLevel, String> getLevels() {
    return levels;
  }

  /** The bodies of the page. */
  public List<CouncilRow> getBodies() {
    return ofLevel().stream().skip((long) page * SIZE).limit(SIZE).toList();
  }

  /** The electoral units of the page. */
  public List<UnitResult> getUnitRows() {
    return units.items();
  }

  /** How many there are in all. */
  public int getTotal() {
    return isUnits() ? units.total() : ofLevel().size();
  }

  public int getPages() {
    return (getTotal() + SIZE - 1) / SIZE;
  }

  public ResultStatus[] getStatuses() {
    return ResultStatus.values();
  }

  /** The address of this list up to the number of its page. */
  public String getHref() {
    StringBuilder href = new StringBuilder("results.xhtml?");
    append(href, "level", level);
    append(href, "owner", owner);
    append(href, "status", status);
    append(href, "q", search == null ? null : URLEncoder.encode(search, StandardCharsets.UTF_8));
    append(href, "show", "units".equals(show) ? show : null);
    append(href, "round", round);
    return href.toString();
  }

  /** How many electoral units of all levels have every area in, are official, and are. */
  public int getDetermined() {
    return bodies.stream().mapToInt(row -> row.determined() + row.official()).sum();
  }

  public int getOfficial() {
    return bodies.stream().mapToInt(CouncilRow::official).sum();
  }

  public int getUnitCount() {
    return bodies.stream().mapToInt(CouncilRow::units).sum();
  }

  public int getAreas() {
    return bodies.stream().mapToInt(CouncilRow::areas).sum();
  }

  public int getAccepted() {
    return bodies.stream().mapToInt(CouncilRow::accepted).sum();
  }

  /** Whether something follows from a result. */
  public boolean follows(UnitResult unit) {
    return unit.consequence() != Consequence.NONE;
  }

  private List<CouncilRow> ofLevel() {
    SearchText wanted = SearchText.of(search);
    return bodies.stream()
        .filter(row -> level == null || row.level().name().equals(level))
        .filter(row -> wanted.finds(words.bodyName(row.level(), row.ownerName()), row.ownerName()))
        .toList();
  }

  private ResultStatus status() {
    if (status == null) {
      return null;
    }
    return Arrays.stream(ResultStatus.values())
        .filter(each -> each.name().equals(status))
        .findFirst()
        .orElseThrow(() -> Refusal.unknown("shared.unknownPage"));
  }

  private static void append(StringBuilder href, String name, String value) {
    if (value != null) {
      href.append(name).append('=').append(value).append('&');
    }
  }

  public String getLevel() {
    return level;
  }

  public void setLevel(String level) {
    this.level = level;
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = owner;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }

  public String getRound() {
    return round;
  }

  public void setRound(String round) {
    this.round = round;
  }

  /** What names the round in other addresses of this list. */
  public String getRoundQuery() {
    return PathNames.query(PathNames.round(round));
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}
