package vn.baucu.candidate.api;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.baucu.candidate.boundary.CandidateColumn;
import vn.baucu.candidate.boundary.CandidateList;
import vn.baucu.candidate.boundary.CandidateLists;
import vn.baucu.candidate.boundary.Decided;
import vn.baucu.candidate.boundary.ListPublication;
import vn.baucu.candidate.boundary.SeenCandidate;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.Json;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.api.Answers;
import vn.baucu.shared.api.Body;
import vn.baucu.shared.api.Idempotent;
import vn.baucu.shared.api.Problem;
import vn.baucu.shared.database.Retried;

/**
 * The official list of an electoral unit, made by the rules of the pages. Columns bear the names of
 * {@code candidates.csv}; a person is named by the position on the ballot.
 */
@Retried
@Path("electoral-units/{level}/{owner}/{number}/candidates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "candidates", description = "Official lists: read, made, put in order, published")
public class CandidateResource {
  private static final String VERSION = "version";
  private static final String REASON = "reason";
  private static final String DOCUMENT = "document";
  private static final String DATE = "date";

  private static final String[] COLUMNS =
      Stream.of(CandidateColumn.values()).map(CandidateColumn::word).toArray(String[]::new);

  @Inject private CandidateLists lists;
  @Inject private ListPublication publication;

  @PathParam("level")
  private String level;

  @PathParam("owner")
  private String owner;

  @PathParam("number")
  private String number;

  @GET
  @Operation(summary = "The list with every column and all that the law finds")
  public Response list(@Context Request request) {
    return Answers.digested(request, json());
  }

  @POST
  @Idempotent
  @Operation(summary = "Puts a person on the list, behind all others")
  public Response add(String text) {
    Body body = person(text);
    lists.add(key(), columns(body), body.optionalText(REASON), body.optionalText(DOCUMENT));
    return answer();
  }

  @PUT
  @Idempotent
  @Operation(summary = "Puts a whole list in the place of one that is not published, all or none")
  public Response replace(String text) {
    Body body = Body.of(text, VERSION, "candidates", REASON, DOCUMENT);
    lists.replace(
        key(),
        body.integer(VERSION),
        body.objects("candidates", COLUMNS).stream().map(CandidateResource::columns).toList(),
        body.optionalText(REASON),
        body.optionalText(DOCUMENT));
    return answer();
  }

  @PUT
  @Idempotent
  @Path("{position}")
  @Operation(summary = "Changes what the list says of a person; columns left out are emptied")
  public Response change(@PathParam("position") String position, String text) {
    Body body = person(text);
    lists.change(
        key(),
        seen(position, body),
        columns(body),
        body.optionalText(REASON),
        body.optionalText(DOCUMENT));
    return answer();
  }

  @POST
  @Idempotent
  @Path("{position}/remove")
  @Operation(summary = "Takes a person off a list that is not published; those behind move up")
  public Response remove(@PathParam("position") String position, String text) {
    Body body = Body.of(text, VERSION, REASON, DOCUMENT);
    lists.remove(
        key(), seen(position, body), body.optionalText(REASON), body.optionalText(DOCUMENT));
    return answer();
  }

  @PUT
  @Idempotent
  @Path("order")
  @Operation(summary = "Puts the list into another order, with why where it is not the alphabet's")
  public Response order(String text) {
    Body body = Body.of(text, VERSION, "positions", "why", REASON, DOCUMENT);
    List<Integer> positions =
        body.numbers("positions").stream()
            .map(each -> each == null || each > Integer.MAX_VALUE ? -1 : each.intValue())
            .toList();
    lists.order(
        key(),
        body.integer(VERSION),
        positions,
        body.optionalText("why"),
        body.optionalText(REASON),
        body.optionalText(DOCUMENT));
    return answer();
  }

  @POST
  @Idempotent
  @Path("publication")
  @Operation(summary = "Publishes the list; its committee changes it no more")
  public Response publish(String text) {
    Body body = Body.of(text, VERSION, DOCUMENT, DATE, REASON);
    publication.publish(
        key(),
        body.integer(VERSION),
        body.optionalText(DOCUMENT),
        date(body),
        body.optionalText(REASON));
    return answer();
  }

  @POST
  @Idempotent
  @Path("{position}/strike")
  @Operation(summary = "Strikes a name out of a published list (the city)")
  public Response strike(@PathParam("position") String position, String text) {
    Body body = Body.of(text, VERSION, DOCUMENT, DATE, REASON);
    publication.strikeOut(
        key(),
        seen(position, body),
        body.optionalText(DOCUMENT),
        date(body),
        body.optionalText(REASON));
    return answer();
  }

  @POST
  @Idempotent
  @Path("{position}/restore")
  @Operation(summary = "Lets a name that was struck out stand again (the city)")
  public Response restore(@PathParam("position") String position, String text) {
    Body body = Body.of(text, VERSION, DOCUMENT, REASON);
    publication.restore(
        key(), seen(position, body), body.optionalText(DOCUMENT), body.optionalText(REASON));
    return answer();
  }

  @PUT
  @Idempotent
  @Path("seats")
  @Operation(summary = "Lets fewer be elected by a published list (the city)")
  public Response seats(String text) {
    Body body = Body.of(text, VERSION, "seats", DOCUMENT, REASON);
    publication.reduceSeats(
        key(),
        body.integer(VERSION),
        body.integer("seats"),
        body.optionalText(DOCUMENT),
        body.optionalText(REASON));
    return answer();
  }

  private ElectoralUnitKey key() {
    return new ElectoralUnitKey(PathNames.level(level), owner, PathNames.number(number));
  }

  private static SeenCandidate seen(String position, Body body) {
    return new SeenCandidate(PathNames.number(position), body.integer(VERSION));
  }

  private static Body person(String text) {
    return Body.of(
        text,
        Stream.concat(Stream.of(VERSION, REASON, DOCUMENT), Stream.of(COLUMNS))
            .toArray(String[]::new));
  }

  private static Map<CandidateColumn, String> columns(Body body) {
    Map<CandidateColumn, String> columns = new EnumMap<>(CandidateColumn.class);
    for (CandidateColumn column : CandidateColumn.values()) {
      columns.put(column, body.optionalText(column.word()));
    }
    return columns;
  }

  private static LocalDate date(Body body) {
    String text = body.optionalText(DATE);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("shared.invalidBody", DATE);
    }
  }

  private Response answer() {
    return Response.ok(json().toString()).build();
  }

  private JsonObject json() {
    CandidateList list = lists.list(key());
    JsonArrayBuilder persons = Json.createArrayBuilder();
    list.lines().forEach(line -> persons.add(json(line)));
    return Json.createObjectBuilder()
        .add("level", level)
        .add("owner", owner)
        .add("number", list.unit().key().number())
        .add("seats", list.unit().seats())
        .add(VERSION, list.version())
        .add("published", json(list.published()))
        .add("orderReason", text(list.orderReason()))
        .add("findings", Problem.findings(list.findings()))
        .add("candidates", persons)
        .build();
  }

  private static JsonObjectBuilder json(CandidateList.Line line) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("position", line.position())
            .add(VERSION, line.version())
            .add("alphabetical", line.alphabetical())
            .add("struckOut", json(line.struck()))
            .add("findings", Problem.findings(line.findings()));
    line.text().values().forEach((column, value) -> json.add(column.word(), value));
    JsonArrayBuilder elsewhere = Json.createArrayBuilder();
    for (CandidateList.Place place : line.elsewhere()) {
      elsewhere.add(
          Json.createObjectBuilder()
              .add("level", place.level().name())
              .add("ownerName", place.owner())
              .add("number", place.number())
              .add("position", place.position()));
    }
    return json.add("elsewhere", elsewhere);
  }

  private static JsonValue json(Decided by) {
    return by == null
        ? JsonValue.NULL
        : Json.createObjectBuilder()
            .add(DOCUMENT, by.document())
            .add(DATE, by.day().toString())
            .add(REASON, text(by.reason()))
            .build();
  }

  private static JsonValue text(String text) {
    return text == null ? JsonValue.NULL : Json.createValue(text);
  }
}
