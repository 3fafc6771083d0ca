package vn.baucu.candidate.api;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
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
import vn.baucu.candidate.boundary.CandidateRow;
import vn.baucu.candidate.boundary.ElectoralUnitDetail;
import vn.baucu.candidate.boundary.ElectoralUnitRow;
import vn.baucu.candidate.boundary.ElectoralUnits;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.Json;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.api.Answers;
import vn.baucu.shared.api.Paging;
import vn.baucu.shared.api.Parameters;
import vn.baucu.shared.database.Retried;

/** Electoral units with their seats and candidates. */
@Retried
@Path("electoral-units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "electoral units", description = "Seats and candidates in ballot order")
public class ElectoralUnitResource {
  @Inject private ElectoralUnits units;

  @GET
  @Operation(summary = "Electoral units the caller may read, by level, owner and number")
  public Response list(
      @QueryParam("level") String level,
      @QueryParam("owner") String owner,
      @BeanParam Paging paging,
      @Context Request request) {
    return Answers.digested(
        request,
        Answers.page(
            units.list(Parameters.word(ElectionLevel.class, "level", level), owner),
            paging,
            unit -> json(unit).build()));
  }

  @GET
  @Path("{level}/{owner}/{number}")
  @Operation(summary = "One electoral unit with its candidates and a page of its polling areas")
  public Response get(
      @PathParam("level") String level,
      @PathParam("owner") String owner,
      @PathParam("number") String number,
      @BeanParam Paging paging,
      @Context Request request) {
    ElectoralUnitDetail detail =
        units.get(
            new ElectoralUnitKey(PathNames.level(level), owner, PathNames.number(number)),
            paging.offset(),
            paging.size());
    JsonArrayBuilder candidates = Json.createArrayBuilder();
    detail.candidates().forEach(candidate -> candidates.add(json(candidate)));
    JsonArrayBuilder areas = Json.createArrayBuilder();
    detail.areas().forEach(area -> areas.add(json(area)));
    return Answers.digested(
        request,
        json(detail.unit())
            .add("candidates", candidates)
            .add("areas", Answers.page(areas, paging, detail.areaTotal()))
            .build());
  }

  private static JsonObjectBuilder json(ElectoralUnitRow unit) {
    return Json.createObjectBuilder()
        .add("level", unit.key().level().name())
        .add("owner", unit.key().owner())
        .add("number", unit.key().number())
        .add("name", unit.name())
        .add("ownerName", unit.ownerName())
        .add("seats", unit.seats())
        .add("candidateCount", unit.candidates());
  }

  private static JsonObjectBuilder json(CandidateRow candidate) {
    return Json.createObjectBuilder()
        .add("position", candidate.position())
        .add("name", candidate.name())
        .add("dateOfBirth", candidate.dateOfBirth())
        .add("gender", candidate.gender())
        .add("ethnicity", candidate.ethnicity())
        .add("hometown", candidate.hometown())
        .add("occupation", candidate.occupation())
        .add("workplace", candidate.workplace())
        .add("selfNominated", candidate.selfNominated());
  }

  private static JsonObjectBuilder json(ElectoralUnitDetail.Area area) {
    return Json.createObjectBuilder()
        .add("unit", area.unit())
        .add("area", area.number())
        .add("name", area.name())
        .add("voters", area.voters() == null ? JsonValue.NULL : Json.createValue(area.voters()));
  }
}
