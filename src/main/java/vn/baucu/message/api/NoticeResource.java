package vn.baucu.message.api;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
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
import java.util.UUID;
import vn.baucu.message.boundary.Notices;
import vn.baucu.message.boundary.ReceivedNotice;
import vn.baucu.message.boundary.Receiver;
import vn.baucu.message.boundary.Said;
import vn.baucu.message.boundary.SentNotice;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Json;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.api.Answers;
import vn.baucu.shared.api.Body;
import vn.baucu.shared.api.Idempotent;
import vn.baucu.shared.api.Paging;
import vn.baucu.shared.database.Retried;

/** Notices between the levels: those received, those sent with who has not read, sending one. */
@Retried
@Path("notices")
@Produces(MediaType.APPLICATION_JSON)
public class NoticeResource {
  @Inject private Notices notices;
  @Inject private CurrentCaller caller;

  @GET
  public Response received(@BeanParam Paging paging, @Context Request request) {
    return Answers.digested(
        request, Answers.page(notices.received(), paging, NoticeResource::json));
  }

  @GET
  @Path("sent")
  public Response sent(@BeanParam Paging paging, @Context Request request) {
    return Answers.digested(request, Answers.page(notices.sent(), paging, NoticeResource::json));
  }

  /** Sends one to receivers by their codes: {@code 11296}, or {@code 11296/3} for a team. */
  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  public Response send(String text) {
    Body body = Body.of(text, "words", "to");
    Said said =
        notices.send(
            new UnitCode(caller.get().unitCode()),
            UUID.randomUUID().toString(),
            body.text("words"),
            body.list("to"));
    return Response.ok(Json.createObjectBuilder().add("id", said.id()).build().toString()).build();
  }

  /** Says that the caller has read one. */
  @POST
  @Idempotent
  @Path("{id}/readings")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response read(@PathParam("id") int id, String text) {
    Body.of(text);
    notices.read(id);
    return Response.ok("{}").build();
  }

  private static JsonObject json(ReceivedNotice notice) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", notice.id())
            .add("from", notice.from())
            .add("by", notice.by())
            .add("words", notice.words())
            .add("at", notice.at().toString())
            .add("read", notice.readAt() != null);
    return json.build();
  }

  private static JsonObject json(SentNotice notice) {
    JsonArrayBuilder unread = Json.createArrayBuilder();
    notice.unread().stream().map(Receiver::code).forEach(unread::add);
    return Json.createObjectBuilder()
        .add("id", notice.id())
        .add("by", notice.by())
        .add("words", notice.words())
        .add("at", notice.at().toString())
        .add("receivers", notice.receivers())
        .add("unread", unread)
        .build();
  }
}
