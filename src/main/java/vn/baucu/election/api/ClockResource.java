package vn.baucu.election.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import vn.baucu.election.boundary.ClockReading;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.shared.Json;
import vn.baucu.shared.RealClock;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.api.Answers;
import vn.baucu.shared.api.Body;
import vn.baucu.shared.api.Idempotent;
import vn.baucu.shared.database.Retried;

/** The election's clock; a rehearsal's can be set. */
@Retried
@Path("clock")
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {
  @Inject private ElectionClock clock;

  @GET
  public Response read(@Context Request request) {
    return Answers.digested(request, json(clock.read()));
  }

  @PUT
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  public Response set(String body) {
    Body fields = Body.of(body, "now", "speed");
    LocalDateTime now = time(fields.text("now"));
    Integer speed = fields.optionalInteger("speed");
    return Response.ok(json(clock.set(now, speed == null ? 1 : speed)).toString()).build();
  }

  /** An instant with offset, or a local time of Hai Phong. */
  private static LocalDateTime time(String text) {
    try {
      return OffsetDateTime.parse(text).atZoneSameInstant(RealClock.ZONE).toLocalDateTime();
    } catch (DateTimeException notAnInstant) {
      try {
        return LocalDateTime.parse(text);
      } catch (DateTimeParseException e) {
        throw Refusal.invalid("shared.invalidBody", "now");
      }
    }
  }

  private static JsonObject json(ClockReading reading) {
    JsonValue now =
        Json.createValue(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                reading.now().atZone(RealClock.ZONE).toOffsetDateTime()));
    return Json.createObjectBuilder().add("now", now).add("speed", reading.speed()).build();
  }
}
