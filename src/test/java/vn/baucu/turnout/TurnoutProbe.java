package vn.baucu.turnout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.law.VoterStage;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.UnitCode;
import vn.baucu.turnout.boundary.Declared;
import vn.baucu.turnout.boundary.Figure;
import vn.baucu.turnout.boundary.KeptReport;
import vn.baucu.turnout.boundary.QuickReports;
import vn.baucu.turnout.boundary.ReportItem;
import vn.baucu.turnout.boundary.TurnoutBoards;
import vn.baucu.turnout.boundary.TurnoutDeclarations;
import vn.baucu.turnout.boundary.TurnoutEntry;
import vn.baucu.turnout.boundary.TurnoutReports;
import vn.baucu.turnout.boundary.TurnoutWindows;
import vn.baucu.voters.boundary.AreaTotals;
import vn.baucu.voters.boundary.TotalCell;
import vn.baucu.voters.boundary.TypedTotal;
import vn.baucu.voters.boundary.VoterPart;
import vn.baucu.voters.boundary.VoterTotalSheets;
import vn.baucu.voters.boundary.VoterTotalTyping;

/** What the pages of turnout do and show beside the API, for tests that have no browser. */
@Path("test/turnout/{unit}/{slot}")
@RequestScoped
public class TurnoutProbe {
  @Inject private TurnoutReports reports;
  @Inject private TurnoutEntry entry;
  @Inject private TurnoutDeclarations declarations;
  @Inject private TurnoutWindows windows;
  @Inject private TurnoutBoards boards;
  @Inject private QuickReports quickReports;
  @Inject private VoterTotalSheets sheets;
  @Inject private VoterTotalTyping totals;

  @PathParam("unit")
  private String unit;

  @PathParam("slot")
  private String slot;

  @QueryParam("area")
  private int area;

  @QueryParam("text")
  private String text;

  /** As the grid sends a cell: with the version that was seen. */
  @POST
  @Path("cell")
  public String cell(@QueryParam("voted") long voted, @QueryParam("version") int version) {
    return String.valueOf(reports.report(key(), time(), new Figure(voted, version, text, null)));
  }

  @GET
  @Path("check")
  public String check(@QueryParam("voted") long voted) {
    return reports.check(key(), time(), voted).stream().map(f -> f.code()).toList().toString();
  }

  @GET
  @Path("history")
  public String history() {
    return reports.history(key(), time()).toString();
  }

  /** As the grid sends a slot: with the figures given, by area from the first, else those there. */
  @POST
  @Path("declare")
  public String declare(JsonObject missing, @QueryParam("seen") List<Long> given) {
    Map<Integer, Long> seen = new HashMap<>();
    if (given.isEmpty()) {
      entry
          .grid(place())
          .rows()
          .forEach(
              row ->
                  row.cells().stream()
                      .filter(cell -> cell.slot().equals(time()) && cell.voted() != null)
                      .forEach(cell -> seen.put(row.number(), cell.voted())));
    }
    for (int i = 0; i < given.size(); i++) {
      seen.put(i + 1, given.get(i));
    }
    Map<Integer, String> reasons = new HashMap<>();
    missing.forEach(
        (number, why) -> reasons.put(Integer.valueOf(number), ((JsonString) why).getString()));
    Declared declared = declarations.declare(place(), time(), seen, reasons);
    return declared.reported() + "/" + declared.areas();
  }

  @POST
  @Path("reopen")
  public String reopen() {
    return windows.reopen(place(), time(), text).toString();
  }

  @GET
  @Path("grid")
  public String grid() {
    return entry.grid(place()).toString();
  }

  @GET
  @Path("late")
  public String late() {
    return boards.board(place(), time(), 100).late().toString();
  }

  @GET
  @Path("report")
  public String report() {
    return quickReports.read(place(), time(), area == 0 ? null : area).map(this::words).orElse("");
  }

  private String words(KeptReport kept) {
    return "%d/%d corrected %s outdated %s voted %d late %d %s"
        .formatted(
            kept.version(),
            kept.versions(),
            kept.corrected(),
            kept.outdated(),
            kept.figures().total().voted(),
            kept.figures().late().size(),
            kept.texts());
  }

  @POST
  @Path("words")
  public void words() {
    Map<ReportItem, String> seen =
        quickReports.read(place(), time(), null).map(KeptReport::texts).orElse(Map.of());
    quickReports.write(place(), time(), seen, Map.of(ReportItem.COURSE, text));
  }

  /** Declares the same final total for every area of the unit, by area from the first. */
  @POST
  @Path("totals")
  public void totals(@QueryParam("total") List<Long> given, @QueryParam("seen") Long seen) {
    List<TypedTotal> all = new ArrayList<>();
    for (AreaTotals area : sheets.sheet(place()).areas()) {
      area.levels()
          .forEach(
              (level, now) ->
                  all.add(
                      new TypedTotal(
                          new TotalCell(area.number(), level, VoterPart.ALL),
                          area.number() > given.size() ? null : given.get(area.number() - 1),
                          seen == null ? now.finalTotal() : seen)));
    }
    totals.enter(place(), VoterStage.FINAL, all, Map.of(), text);
  }

  private UnitCode place() {
    return new UnitCode(unit);
  }

  private AreaKey key() {
    return new AreaKey(unit, area);
  }

  private LocalDateTime time() {
    return LocalDateTime.parse("2021-05-23T" + slot);
  }
}
