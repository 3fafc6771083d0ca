package vn.baucu.member.api;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.baucu.member.boundary.BodyKeys;
import vn.baucu.member.boundary.BodyRow;
import vn.baucu.member.boundary.BodySheet;
import vn.baucu.member.boundary.MemberText;
import vn.baucu.member.boundary.Members;
import vn.baucu.shared.Json;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.api.Answers;
import vn.baucu.shared.api.Paging;
import vn.baucu.shared.database.Retried;

/** Members of committees, boards and teams. */
@Retried
@Path("members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "members", description = "Committees, boards and teams with their members")
public class MemberResource {
  @Inject private Members members;

  @GET
  @Path("{unit}")
  @Operation(summary = "The bodies a unit keeps, with how many members they have and should have")
  public Response bodies(
      @PathParam("unit") String unit, @BeanParam Paging paging, @Context Request request) {
    return Answers.digested(
        request,
        Answers.page(members.bodies(new UnitCode(unit)), paging, row -> json(row).build()));
  }

  @GET
  @Path("{unit}/{body}")
  @Operation(
      summary = "One body: committee, team-<area>, or <level>-<number> for a board of the unit's")
  public Response body(
      @PathParam("unit") String unit, @PathParam("body") String body, @Context Request request) {
    BodySheet sheet = members.sheet(BodyKeys.read(unit, body));
    JsonArrayBuilder people = Json.createArrayBuilder();
    sheet.members().forEach(member -> people.add(json(member, sheet)));
    return Answers.digested(
        request, json(sheet.row()).add("version", sheet.version()).add("members", people).build());
  }

  private static JsonObjectBuilder json(BodyRow row) {
    JsonArrayBuilder hints = Json.createArrayBuilder();
    row.hints().forEach(hint -> hints.add(hint.name()));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("unit", row.place().unit())
            .add("body", BodyKeys.name(row.place()))
            .add("kind", row.body().name())
            .add("name", row.name())
            .add("inOffice", row.members());
    return (row.range() == null
            ? json.add("least", JsonValue.NULL).add("most", JsonValue.NULL)
            : json.add("least", row.range().least()).add("most", row.range().most()))
        .add("hints", hints);
  }

  private static JsonObjectBuilder json(MemberText member, BodySheet sheet) {
    return Json.createObjectBuilder()
        .add("office", member.office().name())
        .add("name", member.name())
        .add("born", member.born())
        .add("gender", word(member.gender()))
        .add("job", member.job())
        .add("phone", member.phone())
        .add("beginsOn", word(member.beginsOn()))
        .add("endsOn", word(member.endsOn()))
        .add("inOffice", member.serves(sheet.today()))
        .add("note", member.note());
  }

  private static JsonValue word(Object value) {
    return value == null ? JsonValue.NULL : Json.createValue(Objects.toString(value));
  }
}
