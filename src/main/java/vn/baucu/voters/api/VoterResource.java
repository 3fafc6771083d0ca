package vn.baucu.voters.api;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.VoterStage;
import vn.baucu.law.VoterTotals;
import vn.baucu.shared.Json;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.api.Answers;
import vn.baucu.shared.api.Body;
import vn.baucu.shared.api.Idempotent;
import vn.baucu.shared.api.Parameters;
import vn.baucu.shared.api.Problem;
import vn.baucu.shared.database.Retried;
import vn.baucu.voters.boundary.AreaTotals;
import vn.baucu.voters.boundary.ControlTotals;
import vn.baucu.voters.boundary.StageSum;
import vn.baucu.voters.boundary.TotalCell;
import vn.baucu.voters.boundary.TotalSheet;
import vn.baucu.voters.boundary.TypedTotal;
import vn.baucu.voters.boundary.VoterPart;
import vn.baucu.voters.boundary.VoterTotalSheets;
import vn.baucu.voters.boundary.VoterTotalTyping;

/**
 * Voter totals, read and entered by the rules of the pages. A place in the table is named by area
 * and level, {@code 3/NATIONAL_ASSEMBLY}, or by area and sex, {@code 3/MEN}.
 */
@Retried
@Path("voters/{unit}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "voters", description = "Voter totals of polling areas: posted, corrected, final")
public class VoterResource {
  private static final String TOTALS = "totals";
  private static final String SEEN = "seen";
  private static final String EXPLANATIONS = "explanations";
  private static final String REASON = "reason";

  @Inject private VoterTotalSheets sheets;
  @Inject private VoterTotalTyping typing;

  @PathParam("unit")
  private String unit;

  @GET
  @Operation(summary = "Totals of the unit's areas, or of the units below, with exact sums")
  public Response totals(@Context Request request) {
    return Answers.digested(request, json());
  }

  @PUT
  @Idempotent
  @Path("{stage}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Enters totals of a stage; FINAL declares all areas and levels at once")
  public Response enter(@PathParam("stage") String stage, String text) {
    Body body = Body.of(text, TOTALS, SEEN, EXPLANATIONS, REASON);
    VoterStage entered = Parameters.word(VoterStage.class, "stage", stage);
    Map<String, Long> totals = body.numbersByName(TOTALS);
    Map<String, Long> seen = body.numbersByName(SEEN);
    TotalSheet sheet = sheets.sheet(new UnitCode(unit));
    List<TypedTotal> typed = new ArrayList<>();
    for (String place : places(totals.keySet(), seen.keySet())) {
      typed.add(new TypedTotal(cell(sheet, place), totals.get(place), seen.get(place)));
    }
    typing.enter(
        new UnitCode(unit),
        entered,
        typed,
        explanations(body.texts(EXPLANATIONS)),
        body.optionalText(REASON));
    return Response.ok(json().toString()).build();
  }

  private static Set<String> places(Set<String> totals, Set<String> seen) {
    Set<String> places = new TreeSet<>(totals);
    places.addAll(seen);
    return places;
  }

  private static TotalCell cell(TotalSheet sheet, String place) {
    String[] parts = parts(TOTALS, place);
    int area = PathNames.number(parts[0]);
    return switch (parts[1]) {
      case "MEN" -> new TotalCell(area, sheet.widest(), VoterPart.MEN);
      case "WOMEN" -> new TotalCell(area, sheet.widest(), VoterPart.WOMEN);
      default ->
          new TotalCell(
              area, Parameters.word(ElectionLevel.class, TOTALS, parts[1]), VoterPart.ALL);
    };
  }

  private static Map<Integer, Map<String, String>> explanations(Map<String, String> given) {
    Map<Integer, Map<String, String>> explanations = new HashMap<>();
    given.forEach(
        (place, text) -> {
          String[] parts = parts(EXPLANATIONS, place);
          explanations
              .computeIfAbsent(PathNames.number(parts[0]), area -> new HashMap<>())
              .put(parts[1], text);
        });
    return explanations;
  }

  private static String[] parts(String field, String place) {
    String[] parts = place.split("/", -1);
    if (parts.length != 2) {
      throw Refusal.invalid("shared.invalidBody", field + "." + place);
    }
    return parts;
  }

  private JsonObject json() {
    TotalSheet sheet = sheets.sheet(new UnitCode(unit));
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("unit", sheet.unit()).add("name", sheet.name());
    if (!sheet.areas().isEmpty()) {
      JsonArrayBuilder areas = Json.createArrayBuilder();
      sheet.areas().forEach(area -> areas.add(json(area, sheet)));
      return json.add("sums", sums(sheet.levels().keySet(), sheet::sum))
          .add("areas", areas)
          .build();
    }
    ControlTotals control = sheets.control(new UnitCode(unit));
    JsonArrayBuilder children = Json.createArrayBuilder();
    for (ControlTotals.Row row : control.rows()) {
      children.add(
          Json.createObjectBuilder()
              .add("unit", row.unit())
              .add("name", row.name())
              .add("sums", sums(control.levels().keySet(), row::sum)));
    }
    return json.add("sums", sums(control.levels().keySet(), control::sum))
        .add("children", children)
        .build();
  }

  private static JsonObjectBuilder json(AreaTotals area, TotalSheet sheet) {
    JsonObjectBuilder totals = Json.createObjectBuilder();
    area.levels().forEach((level, each) -> totals.add(level.name(), json(each)));
    JsonArrayBuilder explained = Json.createArrayBuilder();
    List<Finding> findings = area.findings(sheet.widest(), latest(area, sheet));
    findings.stream()
        .filter(finding -> area.explanation(finding) != null)
        .forEach(finding -> explained.add(finding.code()));
    return Json.createObjectBuilder()
        .add("area", area.number())
        .add("name", area.name())
        .add(TOTALS, totals)
        .add("men", json(area.men()))
        .add("women", json(area.women()))
        .add("findings", Problem.findings(findings))
        .add("explained", explained);
  }

  private static VoterStage latest(AreaTotals area, TotalSheet sheet) {
    VoterTotals widest = area.levels().get(sheet.widest());
    return widest != null && widest.finalTotal() != null ? VoterStage.FINAL : VoterStage.CORRECTED;
  }

  private static JsonObjectBuilder json(VoterTotals totals) {
    return Json.createObjectBuilder()
        .add("posted", number(totals.posted()))
        .add("corrected", number(totals.corrected()))
        .add("final", number(totals.finalTotal()));
  }

  private static JsonValue number(Long number) {
    return number == null ? JsonValue.NULL : Json.createValue(number);
  }

  private static JsonArrayBuilder sums(
      Set<ElectionLevel> levels, BiFunction<ElectionLevel, VoterStage, StageSum> of) {
    JsonArrayBuilder sums = Json.createArrayBuilder();
    for (ElectionLevel level : levels) {
      for (VoterStage stage : VoterStage.values()) {
        StageSum sum = of.apply(level, stage);
        sums.add(
            Json.createObjectBuilder()
                .add("level", level.name())
                .add("stage", stage.name())
                .add("areas", sum.areas())
                .add("areasEntered", sum.entered())
                .add("voters", sum.voters())
                .add("areasWithSexes", sum.sexed())
                .add("men", sum.men())
                .add("women", sum.women()));
      }
    }
    return sums;
  }
}
