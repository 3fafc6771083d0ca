package vn.baucu.election.api;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import vn.baucu.election.boundary.ElectionSummary;
import vn.baucu.election.boundary.Elections;
import vn.baucu.shared.Json;
import vn.baucu.shared.api.Answers;
import vn.baucu.shared.api.Idempotent;
import vn.baucu.shared.api.Paging;
import vn.baucu.shared.database.Retried;

/** Elections of this server. */
@Retried
@Path("elections")
@Produces(MediaType.APPLICATION_JSON)
public class ElectionResource {
  /** Slots and the bounds of phases: local times to the minute. */
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  @Inject private Elections elections;

  @GET
  public Response list(@BeanParam Paging paging, @Context Request request) {
    return Answers.digested(
        request, Answers.page(elections.list(), paging, ElectionResource::json));
  }

  @GET
  @Path("current")
  public Response current(@Context Request request) {
    return Answers.digested(request, json(elections.current()));
  }

  @POST
  @Idempotent
  @Path("{code}/default")
  public Response makeDefault(@PathParam("code") String code) {
    elections.makeDefault(code);
    return Response.noContent().build();
  }

  private static JsonObject json(ElectionSummary election) {
    JsonArrayBuilder levels = Json.createArrayBuilder();
    election
        .levels()
        .forEach(
            (level, name) ->
                levels.add(
                    Json.createObjectBuilder().add("level", level.name()).add("name", name)));
    JsonArrayBuilder phases = Json.createArrayBuilder();
    election
        .phases()
        .forEach(
            (phase, span) -> {
              JsonObjectBuilder bounds = Json.createObjectBuilder().add("phase", phase.name());
              addTime(bounds, "from", span.from());
              addTime(bounds, "to", span.to());
              phases.add(bounds);
            });
    JsonArrayBuilder slots = Json.createArrayBuilder();
    election.slots().forEach(slot -> slots.add(MINUTE.format(slot)));
    return Json.createObjectBuilder()
        .add("code", election.code())
        .add("name", election.name())
        .add("day", election.day().toString())
        .add("legalBasis", election.legalBasis().code())
        .add("rehearsal", election.rehearsal())
        .add("default", election.isDefault())
        .add("levels", levels)
        .add("phases", phases)
        .add("slots", slots)
        .build();
  }

  private static void addTime(JsonObjectBuilder object, String name, LocalDateTime time) {
    object.add(name, time == null ? JsonValue.NULL : Json.createValue(MINUTE.format(time)));
  }
}
