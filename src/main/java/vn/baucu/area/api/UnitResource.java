package vn.baucu.area.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.baucu.area.boundary.UnitRow;
import vn.baucu.area.boundary.UnitTree;
import vn.baucu.shared.Json;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.api.Answers;
import vn.baucu.shared.api.Paging;
import vn.baucu.shared.database.Retried;

/** The administrative tree. */
@Retried
@Path("units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units", description = "Administrative units with their polling areas and voters")
public class UnitResource {
  @Inject private UnitTree tree;

  @GET
  @Operation(summary = "Units right below a unit; without parent the caller's own unit")
  public Response list(
      @QueryParam("parent") String parent, @BeanParam Paging paging, @Context Request request) {
    List<UnitRow> units =
        parent == null ? List.of(tree.top()) : tree.children(new UnitCode(parent));
    return Answers.digested(request, Answers.page(units, paging, UnitResource::json));
  }

  @GET
  @Path("{code}")
  @Operation(summary = "One unit")
  public Response get(@PathParam("code") String code, @Context Request request) {
    return Answers.digested(request, json(tree.get(new UnitCode(code))));
  }

  private static JsonObject json(UnitRow unit) {
    return Json.createObjectBuilder()
        .add("code", unit.code())
        .add("name", unit.name())
        .add("kind", unit.kind().name())
        .add("parent", unit.parent() == null ? JsonValue.NULL : Json.createValue(unit.parent()))
        .add("children", unit.children())
        .add("areas", unit.areas())
        .add("voters", unit.voters())
        .build();
  }
}
