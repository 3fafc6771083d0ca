package vn.baucu.turnout.api;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import vn.baucu.law.Percentages;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.Json;
import vn.baucu.shared.RealClock;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.api.Answers;
import vn.baucu.shared.api.Body;
import vn.baucu.shared.api.Idempotent;
import vn.baucu.shared.api.Paging;
import vn.baucu.shared.api.Parameters;
import vn.baucu.shared.api.Problem;
import vn.baucu.shared.database.Retried;
import vn.baucu.turnout.boundary.Figure;
import vn.baucu.turnout.boundary.SavedReport;
import vn.baucu.turnout.boundary.Snapshot;
import vn.baucu.turnout.boundary.TurnoutLine;
import vn.baucu.turnout.boundary.TurnoutOverview;
import vn.baucu.turnout.boundary.TurnoutReports;
import vn.baucu.turnout.boundary.TurnoutSnapshots;
import vn.baucu.turnout.boundary.TurnoutView;

/** Turnout: live figures by unit and slot, and reports of polling areas. */
@Retried
@Path("turnout")
@Produces(MediaType.APPLICATION_JSON)
public class TurnoutResource {
  private static final DateTimeFormatter SLOT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  @Inject private TurnoutOverview overview;
  @Inject private TurnoutReports reports;
  @Inject private TurnoutSnapshots snapshots;

  @GET
  public Response view(
      @QueryParam("unit") String unit, @QueryParam("slot") String slot, @Context Request request) {
    TurnoutView view =
        overview.view(
            new UnitCode(Parameters.required("unit", unit)), Parameters.slot("slot", slot));
    return Answers.tagged(request, view.tag(), () -> json(view).toString());
  }

  @GET
  @Path("snapshots")
  public Response snapshots(
      @QueryParam("unit") String unit, @BeanParam Paging paging, @Context Request request) {
    return Answers.digested(
        request,
        Answers.page(
            snapshots.series(new UnitCode(Parameters.required("unit", unit))),
            paging,
            TurnoutResource::json));
  }

  @PUT
  @Idempotent
  @Path("{unit}/{area}/{slot}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response report(
      @PathParam("unit") String unit,
      @PathParam("area") int area,
      @PathParam("slot") String slot,
      String body) {
    Body fields = Body.of(body, "voted", "reason", "phonedBy");
    Figure figure =
        new Figure(
            fields.number("voted"),
            null,
            fields.optionalText("reason"),
            fields.optionalText("phonedBy"));
    SavedReport saved =
        reports.report(new AreaKey(unit, area), Parameters.slot("slot", slot), figure);
    return Response.ok(json(saved).toString()).build();
  }

  private static JsonObject json(TurnoutView view) {
    JsonArrayBuilder children = Json.createArrayBuilder();
    view.children().forEach(child -> children.add(line(child, view.slot())));
    return line(view.total(), view.slot()).add("children", children).build();
  }

  private static JsonObjectBuilder line(TurnoutLine line, LocalDateTime slot) {
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("unit", line.unit()).add("name", line.name());
    if (line.area() != null) {
      json.add("area", line.area());
    }
    return json.add("slot", SLOT.format(slot))
        .add("asOf", instant(line.asOf()))
        .add("voters", line.voters())
        .add("voted", line.voted())
        .add("percent", percent(line.voted(), line.voters()))
        .add("areas", line.areas())
        .add("areasReported", line.areasReported());
  }

  private static JsonObject json(Snapshot snapshot) {
    return Json.createObjectBuilder()
        .add("slot", SLOT.format(snapshot.slot()))
        .add("takenAt", instant(snapshot.takenAt()))
        .add("late", snapshot.late())
        .add("voters", snapshot.voters())
        .add("voted", snapshot.voted())
        .add("areas", snapshot.areas())
        .add("areasReported", snapshot.areasReported())
        .build();
  }

  private static JsonObject json(SavedReport saved) {
    return Json.createObjectBuilder()
        .add("unit", saved.area().unit())
        .add("area", saved.area().number())
        .add("slot", SLOT.format(saved.slot()))
        .add("voted", saved.voted())
        .add("voters", saved.voters())
        .add("percent", percent(saved.voted(), saved.voters()))
        .add("reportedAt", instant(saved.reportedAt()))
        .add("corrected", saved.corrected())
        .add("findings", Problem.findings(saved.findings()))
        .build();
  }

  static JsonValue percent(long voted, long voters) {
    BigDecimal percent = Percentages.of(voted, voters);
    return percent == null ? JsonValue.NULL : Json.createValue(percent);
  }

  static JsonValue instant(LocalDateTime time) {
    return time == null
        ? JsonValue.NULL
        : Json.createValue(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(RealClock.ZONE)));
  }
}
