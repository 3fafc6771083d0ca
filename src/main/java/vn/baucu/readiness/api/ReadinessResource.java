package vn.baucu.readiness.api;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.baucu.readiness.boundary.Checklist;
import vn.baucu.readiness.boundary.Readiness;
import vn.baucu.readiness.boundary.ReadinessBoard;
import vn.baucu.readiness.boundary.ReadinessBoard.Cell;
import vn.baucu.readiness.boundary.ReadinessBoard.Line;
import vn.baucu.shared.Json;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.api.Answers;
import vn.baucu.shared.database.Retried;

/** How ready units are for the election. */
@Retried
@Path("readiness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "readiness", description = "What is prepared and what is missing, up the tree")
public class ReadinessResource {
  @Inject private Readiness readiness;

  @GET
  @Path("{unit}")
  @Operation(summary = "A unit with all below it, and each unit right below it, worst first")
  public Response board(@PathParam("unit") String unit, @Context Request request) {
    ReadinessBoard board = readiness.board(new UnitCode(unit));
    JsonArrayBuilder lines = Json.createArrayBuilder();
    board.lines().forEach(line -> lines.add(json(line)));
    return Answers.digested(request, json(board.whole()).add("units", lines).build());
  }

  @GET
  @Path("{unit}/checklist")
  @Operation(summary = "The checklist of one unit by itself, with its declaration")
  public Response checklist(@PathParam("unit") String unit, @Context Request request) {
    Checklist list = readiness.checklist(new UnitCode(unit));
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (Checklist.Entry entry : list.entries()) {
      JsonArrayBuilder missing = Json.createArrayBuilder();
      entry.detail().missing().forEach(missing::add);
      items.add(
          json(entry.cell())
              .add("item", entry.item().key())
              .add("later", entry.later())
              .add("missingInWords", missing)
              .add("by", text(entry.by()))
              .add("at", text(entry.at())));
    }
    return Answers.digested(
        request,
        Json.createObjectBuilder()
            .add("unit", list.code())
            .add("name", list.name())
            .add("declares", list.declares())
            .add("state", list.state().name())
            .add("version", list.version())
            .add("fingerprint", text(list.fingerprint()))
            .add("items", items)
            .build());
  }

  private static JsonObjectBuilder json(Line line) {
    JsonObjectBuilder items = Json.createObjectBuilder();
    line.cells().forEach((item, cell) -> items.add(item.key(), json(cell)));
    return Json.createObjectBuilder()
        .add("unit", line.code())
        .add("name", line.name())
        .add("own", line.own())
        .add("items", items)
        .add("state", text(line.state()))
        .add("declaring", line.units())
        .add("confirmed", line.ready());
  }

  private static JsonObjectBuilder json(Cell cell) {
    return Json.createObjectBuilder()
        .add("have", cell.have())
        .add("must", cell.must())
        .add("errors", cell.errors());
  }

  private static JsonValue text(Object value) {
    return value == null ? JsonValue.NULL : Json.createValue(value.toString());
  }
}
