package vn.baucu.result.api;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.baucu.law.StructureGroup;
import vn.baucu.law.StructureSum;
import vn.baucu.result.boundary.StructureReport;
import vn.baucu.result.boundary.Structures;
import vn.baucu.shared.Json;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.api.Answers;
import vn.baucu.shared.api.Parameters;
import vn.baucu.shared.database.Retried;

/** Statistics of candidates and winners. */
@Retried
@Path("structure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "structure", description = "Statistics of candidates and of winners, by body")
public class StructureResource {
  @Inject private Structures structures;

  /** Of whom. */
  public enum Of {
    CANDIDATES,
    WINNERS
  }

  @GET
  @Path("{unit}")
  @Operation(
      summary =
          "The bodies that a unit and those below it elect; winners are those of certified results."
              + " Of a group, unknown is of how many more persons it is not known")
  public Response get(
      @PathParam("unit") String unit, @QueryParam("of") String of, @Context Request request) {
    boolean winners = Parameters.word(Of.class, "of", of) == Of.WINNERS;
    StructureReport report = structures.report(new UnitCode(unit), winners);
    JsonArrayBuilder levels = Json.createArrayBuilder();
    for (StructureReport.Level level : report.levels()) {
      JsonArrayBuilder bodies = Json.createArrayBuilder();
      for (StructureReport.Body body : level.bodies()) {
        bodies.add(json(body.sum()).add("owner", body.owner()).add("ownerName", body.ownerName()));
      }
      levels.add(
          json(level.sum())
              .add("level", level.level().name())
              .add("units", level.units())
              .add(winners ? "certified" : "published", level.counted())
              .add("bodies", bodies));
    }
    return Answers.digested(
        request,
        Json.createObjectBuilder()
            .add("of", (winners ? Of.WINNERS : Of.CANDIDATES).name())
            .add("ageOn", report.day().toString())
            .add("levels", levels)
            .build());
  }

  private static JsonObjectBuilder json(StructureSum sum) {
    JsonObjectBuilder groups = Json.createObjectBuilder();
    for (StructureGroup group : StructureGroup.values()) {
      groups.add(
          group.name(),
          Json.createObjectBuilder()
              .add("persons", sum.members().get(group))
              .add("unknown", sum.unknown().get(group)));
    }
    return Json.createObjectBuilder().add("persons", sum.persons()).add("groups", groups);
  }
}
