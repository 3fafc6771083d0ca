package vn.baucu.result.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.baucu.law.PollHours;
import vn.baucu.law.Round;
import vn.baucu.result.boundary.Rounds;
import vn.baucu.result.boundary.Signing;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.api.Body;
import vn.baucu.shared.api.Idempotent;
import vn.baucu.shared.database.Retried;

/** Further rounds of electoral units. */
@Retried
@Path("rounds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "results", description = "Results of electoral units, with the reasons of the law")
public class RoundResource {
  @Inject private Rounds rounds;

  /** Begins a round of a whole unit; the hours of its poll are those of the law. */
  @POST
  @Idempotent
  @Operation(summary = "Begin a re-election or a supplementary election of an electoral unit")
  public Response begin(String text) {
    Body body =
        Body.of(text, "level", "owner", "number", "unit", "area", "round", "day", "decision");
    ElectoralUnitKey key =
        new ElectoralUnitKey(
            PathNames.level(body.text("level")), body.text("owner"), body.integer("number"));
    Round round =
        Round.named(body.text("round"))
            .orElseThrow(() -> Refusal.invalid("shared.invalidBody", "round"));
    if (body.optionalText("unit") != null || body.optionalInteger("area") != null) {
      throw Refusal.rule("result.denied.notFurther");
    }
    Map<String, String> decision = body.texts("decision");
    rounds.begin(
        key,
        round,
        null,
        new Rounds.Poll(day("day", body.text("day")), PollHours.OPENING, PollHours.CLOSING),
        new Signing(decision.get("number"), day("decision.date", decision.get("date")), null));
    return Response.status(Response.Status.CREATED)
        .entity(ResultJson.of(rounds.course(key)).toString())
        .build();
  }

  private static LocalDate day(String name, String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("shared.invalidBody", name);
    }
  }
}
