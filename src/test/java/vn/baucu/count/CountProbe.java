package vn.baucu.count;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.count.boundary.BallotInventories;
import vn.baucu.count.boundary.CountAcceptance;
import vn.baucu.count.boundary.CountComparisons;
import vn.baucu.count.boundary.CountEntry;
import vn.baucu.count.boundary.CountOverview;
import vn.baucu.count.boundary.CountPapers;
import vn.baucu.count.boundary.CountQueue;
import vn.baucu.count.boundary.CountSubmission;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.InventoryChecks.InventoryLine;
import vn.baucu.law.Round;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.UnitCode;

/** What the pages of counts do and show beside the API, for tests that have no browser. */
@Path("test/counts/{level}/{unit}/{area}")
@RequestScoped
public class CountProbe {
  @Inject private CountEntry entry;
  @Inject private CountSubmission submission;
  @Inject private CountAcceptance acceptance;
  @Inject private CountPapers papers;
  @Inject private CountOverview overview;
  @Inject private CountQueue queue;
  @Inject private CountComparisons comparisons;
  @Inject private BallotInventories inventories;

  @PathParam("level")
  private ElectionLevel level;

  @PathParam("unit")
  private String unit;

  @PathParam("area")
  private int area;

  @QueryParam("round")
  private String round;

  @QueryParam("version")
  private int version;

  @QueryParam("text")
  private String text;

  @QueryParam("code")
  private String code;

  @QueryParam("document")
  private String document;

  @QueryParam("ballot")
  private String ballot;

  @QueryParam("phoned")
  private String phoned;

  @POST
  @Path("draft")
  public String draft(JsonObject values) {
    String seen = ballot == null ? entry.view(key()).contest().ballot() : ballot;
    CountEntry.Saved saved =
        entry.saveDraft(key(), new CountEntry.Seen(version, seen), figures(values), phoned);
    return String.valueOf(saved.draftVersion());
  }

  @POST
  @Path("complete")
  public String complete() {
    return entry.complete(key(), version).state().name();
  }

  @POST
  @Path("explain")
  public String explain() {
    return entry.explain(key(), code, text).state().name();
  }

  @POST
  @Path("retype")
  public String retype(@QueryParam("field") List<String> fields) {
    return entry.retype(key(), version, fields, text).state().name();
  }

  @POST
  @Path("settle")
  public String settle(JsonObject values) {
    return entry.settle(key(), version, figures(values), text).state().name();
  }

  @POST
  @Path("through")
  public String through() {
    return submission.letThrough(key(), version, code, text, document).state().name();
  }

  @POST
  @Path("submit")
  public String submit() {
    return submission
        .submit(key(), new CountSubmission.Submission(version, Map.of(), phoned))
        .state()
        .name();
  }

  @POST
  @Path("accept-clean")
  public void acceptClean() {
    acceptance.acceptClean(key(), version);
  }

  @POST
  @Path("annul")
  public String annul() {
    return acceptance.annul(key(), version, text).state().name();
  }

  /** All a page could show of the minutes, their area and their unit, in one text. */
  @GET
  @Path("everything")
  public String everything() {
    List<Object> all = new ArrayList<>();
    all.add(entry.view(key()));
    all.add(papers.list(key()));
    all.add(inventories.view(new AreaKey(unit, area)));
    UnitCode place = new UnitCode(unit);
    all.add(overview.board(place, Round.FIRST));
    all.add(overview.areas(place, Round.FIRST));
    all.add(overview.lines(place, new CountOverview.Choice(Round.FIRST, null, level, 0, 100)));
    overview.each(place, Round.FIRST, all::add);
    return all.toString();
  }

  @GET
  @Path("board")
  public String board() {
    return overview.board(new UnitCode(unit), Round.FIRST).whole().at(level).toString();
  }

  @GET
  @Path("queue")
  public String queue() {
    return queue.of(new UnitCode(unit)).toString();
  }

  /** Findings that wait for a unit, each as area and code. */
  @GET
  @Path("late")
  public String late() {
    return comparisons.waiting(new UnitCode(unit)).stream()
        .map(late -> late.key().area() + " " + late.finding().code())
        .toList()
        .toString();
  }

  @POST
  @Path("confirm")
  public String confirm() {
    comparisons.confirm(key(), code, text);
    return code;
  }

  @POST
  @Path("paper")
  public String paper(byte[] bytes) {
    return String.valueOf(papers.add(key(), new CountPapers.Upload(text, bytes, 90)).size());
  }

  /** Adds a paper in a transaction that comes to nothing. */
  @POST
  @Path("paper-undone")
  @Transactional
  public String paperUndone(byte[] bytes) {
    papers.add(key(), new CountPapers.Upload(text, bytes, 0));
    throw Refusal.rule("count.textMissing");
  }

  @POST
  @Path("paper-turn")
  public String turnPaper(@QueryParam("id") int id, @QueryParam("rotation") int rotation) {
    papers.turn(key(), id, rotation);
    return papers.list(key()).toString();
  }

  @POST
  @Path("paper-remove")
  public String removePaper(@QueryParam("id") int id) {
    return String.valueOf(papers.remove(key(), id).size());
  }

  @GET
  @Path("papers")
  public String papers() {
    return papers.list(key()).toString();
  }

  @GET
  @Path("paper")
  public String paper(@QueryParam("id") int id) throws IOException {
    CountPapers.Content content = papers.content(key(), id);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.bytes().to(bytes);
    return content.fileName() + " " + content.mediaType() + " " + bytes.size();
  }

  /** Lines as {@code received issued spoilt unused} of each level in turn, the totals last. */
  @POST
  @Path("inventory")
  public String inventory(String typed, @QueryParam("declare") boolean declare) {
    List<InventoryLine> lines =
        Arrays.stream(typed.split("/"))
            .map(line -> Arrays.stream(line.split(" ")).map(CountProbe::figure).toList())
            .map(f -> new InventoryLine(f.get(0), f.get(1), f.get(2), f.get(3)))
            .toList();
    Map<ElectionLevel, InventoryLine> levels = new EnumMap<>(ElectionLevel.class);
    for (int i = 0; i < lines.size() - 1; i++) {
      levels.put(ElectionLevel.values()[i], lines.get(i));
    }
    BallotInventories.Inventory kept =
        inventories.save(
            new AreaKey(unit, area),
            new BallotInventories.Typed(
                version, levels, lines.get(lines.size() - 1), text, declare));
    return kept.version() + " " + kept.findings().stream().map(f -> f.code()).toList();
  }

  private static Long figure(String typed) {
    return typed.equals("-") ? null : Long.valueOf(typed);
  }

  private static Map<String, Long> figures(JsonObject values) {
    Map<String, Long> figures = new HashMap<>();
    values.forEach(
        (field, value) ->
            figures.put(
                field, value instanceof JsonNumber number ? number.longValueExact() : null));
    return figures;
  }

  private MinutesKey key() {
    return new MinutesKey(level, unit, area, PathNames.round(round));
  }
}
