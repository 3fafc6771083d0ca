package vn.baucu.desk.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.baucu.desk.boundary.FindJson;
import vn.baucu.desk.boundary.Finder;
import vn.baucu.election.boundary.Elections;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Json;
import vn.baucu.shared.find.FindWords;

/** Units, areas, candidates, minutes and accounts by the beginnings of words. */
@Path("find")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "find", description = "What may be opened, by name")
public class FindResource {
  @Inject private Finder finder;
  @Inject private Elections elections;

  @GET
  @Operation(summary = "What has words that begin as those of q, within the caller's scope")
  public JsonObject find(@QueryParam("q") String typed) {
    List<Finder.Group> groups = finder.find(FindWords.of(typed));
    Map<ElectionLevel, String> levels = groups.isEmpty() ? Map.of() : elections.current().levels();
    return Json.createObjectBuilder().add("groups", FindJson.of(groups, levels)).build();
  }
}
