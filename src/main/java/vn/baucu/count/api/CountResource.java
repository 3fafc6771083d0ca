package vn.baucu.count.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.baucu.count.boundary.CountAcceptance;
import vn.baucu.count.boundary.CountEntry;
import vn.baucu.count.boundary.CountIncidents;
import vn.baucu.count.boundary.CountSubmission;
import vn.baucu.count.boundary.CountView;
import vn.baucu.law.CountForm;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.api.Answers;
import vn.baucu.shared.api.Body;
import vn.baucu.shared.api.Idempotent;
import vn.baucu.shared.database.Retried;

/** Count minutes: typed, submitted, accepted, returned, re-opened by the rules of the pages. */
@Retried
@Path("counts/{level}/{unit}/{area}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CountResource {
  private static final String VERSION = "version";
  private static final String COMMENT = "comment";
  private static final String PHONED_BY = "phonedBy";
  private static final String BALLOT = "ballot";
  private static final String FIELDS = "fields";

  @Inject private CountEntry entry;
  @Inject private CountSubmission submission;
  @Inject private CountAcceptance acceptance;
  @Inject private CountIncidents incidents;

  @PathParam("level")
  private String level;

  @PathParam("unit")
  private String unit;

  @PathParam("area")
  private String area;

  @QueryParam("round")
  private String round;

  @GET
  public Response view(@Context Request request) {
    return Answers.digested(request, CountJson.of(entry.view(key())));
  }

  /**
   * One entry, whole: the first, or blindly the second, as the state has it. Whoever sends back the
   * {@code ballot} that was read with it is refused where the list has changed since.
   */
  @POST
  @Idempotent
  @Path("entries")
  public Response enter(String text) {
    Body body =
        Body.of(
            text,
            Stream.concat(
                    Stream.of(VERSION, BALLOT, "votes", PHONED_BY), CountJson.FIGURES.stream())
                .toArray(String[]::new));
    CountForm form =
        new CountForm(
            body.optionalNumber("voters"),
            body.optionalNumber("voted"),
            body.optionalNumber("issued"),
            body.optionalNumber("collected"),
            body.optionalNumber("valid"),
            body.optionalNumber("invalid"),
            body.numbers("votes"));
    return answer(
        entry.enter(
            key(),
            new CountEntry.EntryForm(
                version(body), body.optionalText(BALLOT), form, body.optionalText(PHONED_BY))));
  }

  @POST
  @Idempotent
  @Path("submit")
  public Response submit(String text) {
    Body body = Body.of(text, VERSION, "explanations", COMMENT, PHONED_BY);
    Map<String, String> explanations = body.texts("explanations");
    return answer(
        submission.submit(
            key(),
            new CountSubmission.Submission(
                version(body), explanations, body.optionalText(PHONED_BY))));
  }

  @POST
  @Idempotent
  @Path("accept")
  public Response accept(String text) {
    Body body = Body.of(text, VERSION, "explanations", COMMENT);
    return answer(acceptance.accept(key(), version(body)));
  }

  @POST
  @Idempotent
  @Path("return")
  public Response giveBack(String text) {
    Body body = Body.of(text, VERSION, "explanations", COMMENT, FIELDS);
    return answer(
        acceptance.giveBack(key(), version(body), body.optionalText(COMMENT), fields(body)));
  }

  /** The caller's committee has read of the incident in these minutes. */
  @POST
  @Idempotent
  @Path("acknowledge")
  public Response acknowledge(String text) {
    incidents.acknowledge(key(), Body.of(text, "figuresVersion").integer("figuresVersion"));
    return Response.ok("{}").build();
  }

  @POST
  @Idempotent
  @Path("reopen")
  public Response reopen(String text) {
    Body body = Body.of(text, VERSION, "explanations", COMMENT, FIELDS);
    return answer(
        acceptance.reopen(key(), version(body), body.optionalText(COMMENT), fields(body)));
  }

  private static List<String> fields(Body body) {
    String fields = body.optionalText(FIELDS);
    return fields == null || fields.isBlank() ? List.of() : List.of(fields.strip().split("[ ,]+"));
  }

  private static int version(Body body) {
    long version = body.number(VERSION);
    if (version < 0 || version > Integer.MAX_VALUE) {
      throw Refusal.stale("count.stale");
    }
    return (int) version;
  }

  private MinutesKey key() {
    try {
      return new MinutesKey(
          ElectionLevel.valueOf(level), unit, Integer.parseInt(area), PathNames.round(round));
    } catch (IllegalArgumentException e) {
      throw Refusal.unknown("count.unknownAddress");
    }
  }

  private static Response answer(CountView view) {
    return Response.ok(CountJson.of(view).toString()).build();
  }
}
