package vn.baucu.result.api;

import jakarta.inject.Inject;
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
import vn.baucu.law.ElectionLevel;
import vn.baucu.result.boundary.ResultPage;
import vn.baucu.result.boundary.ResultStatus;
import vn.baucu.result.boundary.Results;
import vn.baucu.result.boundary.Rounds;
import vn.baucu.result.boundary.UnitResult;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.api.Answers;
import vn.baucu.shared.api.Paging;
import vn.baucu.shared.api.Parameters;
import vn.baucu.shared.database.Retried;

/** Results of electoral units. */
@Retried
@Path("results")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "results", description = "Results of electoral units, with the reasons of the law")
public class ResultResource {
  @Inject private Results results;
  @Inject private Rounds rounds;
  @Inject private ResultJson json;

  @GET
  @Operation(summary = "Results of one round in the caller's scope")
  public Response list(
      @QueryParam("level") String level,
      @QueryParam("owner") String owner,
      @QueryParam("status") String status,
      @QueryParam("round") String round,
      @BeanParam Paging paging,
      @Context Request request) {
    ResultPage page =
        results.list(
            new Results.Choice(
                Parameters.round(round),
                Parameters.word(ElectionLevel.class, "level", level),
                owner,
                Parameters.word(ResultStatus.class, "status", status)),
            paging.offset(),
            paging.size());
    String tag = page.tag() + '.' + paging.size();
    return Answers.tagged(request, tag, () -> json.of(page, paging, tag));
  }

  @GET
  @Path("{level}/{owner}/{number}")
  @Operation(summary = "The result of one electoral unit in one round")
  public Response get(
      @PathParam("level") String level,
      @PathParam("owner") String owner,
      @PathParam("number") String number,
      @QueryParam("round") String round,
      @Context Request request) {
    UnitResult result =
        results.find(
            new ElectoralUnitKey(PathNames.level(level), owner, PathNames.number(number)),
            Parameters.round(round));
    return Answers.tagged(request, result.tag(), () -> json.of(result));
  }

  @GET
  @Path("{level}/{owner}/{number}/rounds")
  @Operation(summary = "The rounds of one electoral unit, and what they come to together")
  public Response rounds(
      @PathParam("level") String level,
      @PathParam("owner") String owner,
      @PathParam("number") String number,
      @Context Request request) {
    return Answers.digested(
        request,
        ResultJson.of(
            rounds.course(
                new ElectoralUnitKey(PathNames.level(level), owner, PathNames.number(number)))));
  }
}
