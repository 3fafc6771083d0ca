package vn.baucu.message.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.UUID;
import vn.baucu.law.ElectionLevel;
import vn.baucu.message.boundary.NewRequest;
import vn.baucu.message.boundary.RequestData;
import vn.baucu.message.boundary.Said;
import vn.baucu.message.boundary.UnitRequests;
import vn.baucu.message.entity.RequestKind;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Json;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.api.Answers;
import vn.baucu.shared.api.Body;
import vn.baucu.shared.api.Idempotent;
import vn.baucu.shared.api.Paging;
import vn.baucu.shared.api.Parameters;
import vn.baucu.shared.database.Retried;

/** Requests of a unit to the committee above: asking, and answering those of the units below. */
@Retried
@Path("requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RequestResource {
  @Inject private UnitRequests requests;
  @Inject private CurrentCaller caller;

  /** Those of the caller's own unit. */
  @GET
  public Response own(@BeanParam Paging paging, @Context Request request) {
    return Answers.digested(request, Answers.page(requests.own(), paging, RequestResource::json));
  }

  /** Those that wait for the caller's answer. */
  @GET
  @Path("waiting")
  public Response waiting(@BeanParam Paging paging, @Context Request request) {
    return Answers.digested(
        request, Answers.page(requests.toAnswer(), paging, RequestResource::json));
  }

  @POST
  @Idempotent
  public Response ask(String text) {
    Body body = Body.of(text, "kind", "slot", "level", "area", "reason");
    NewRequest wanted =
        new NewRequest(
            one(RequestKind.class, "kind", body.text("kind")),
            Parameters.slot("slot", body.optionalText("slot")),
            one(ElectionLevel.class, "level", body.optionalText("level")),
            body.optionalInteger("area"),
            body.optionalText("reason"));
    Said said =
        requests.ask(new UnitCode(caller.get().unitCode()), UUID.randomUUID().toString(), wanted);
    return Response.ok(Json.createObjectBuilder().add("id", said.id()).build().toString()).build();
  }

  @POST
  @Idempotent
  @Path("{unit}/{id}/grant")
  public Response grant(@PathParam("unit") String unit, @PathParam("id") int id, String text) {
    requests.grant(new UnitCode(unit), id, Body.of(text, "answer").optionalText("answer"));
    return Response.ok("{}").build();
  }

  @POST
  @Idempotent
  @Path("{unit}/{id}/refuse")
  public Response refuse(@PathParam("unit") String unit, @PathParam("id") int id, String text) {
    requests.refuse(new UnitCode(unit), id, Body.of(text, "answer").optionalText("answer"));
    return Response.ok("{}").build();
  }

  /** Says that the unit has read the answer. */
  @POST
  @Idempotent
  @Path("{id}/seen")
  public Response see(@PathParam("id") int id, String text) {
    Body.of(text);
    requests.see(id);
    return Response.ok("{}").build();
  }

  @POST
  @Idempotent
  @Path("{id}/withdraw")
  public Response withdraw(@PathParam("id") int id, String text) {
    Body.of(text);
    requests.withdraw(id);
    return Response.ok("{}").build();
  }

  private static <E extends Enum<E>> E one(Class<E> type, String name, String value) {
    return value == null
        ? null
        : Arrays.stream(type.getEnumConstants())
            .filter(each -> each.name().equals(value))
            .findFirst()
            .orElseThrow(() -> Refusal.invalid("shared.invalidBody", name));
  }

  private static JsonObject json(RequestData request) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", request.id())
            .add("unit", request.unit())
            .add("kind", request.kind().name())
            .add("reason", request.reason())
            .add("askedBy", request.askedBy())
            .add("askedAt", request.askedAt().toString())
            .add("state", request.state().name());
    optional(json, "slot", request.slot());
    optional(json, "level", request.level());
    if (request.area() != null) {
      json.add("area", request.area());
    }
    optional(json, "answer", request.answer());
    optional(json, "answeredBy", request.answeredBy());
    optional(json, "answeredAt", request.answeredAt());
    return json.build();
  }

  private static void optional(JsonObjectBuilder json, String name, Object value) {
    if (value != null) {
      json.add(name, value.toString());
    }
  }
}
