package vn.baucu.desk.api;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import vn.baucu.desk.boundary.DeskWork;
import vn.baucu.desk.boundary.WorkWords;
import vn.baucu.election.boundary.Elections;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Json;
import vn.baucu.shared.api.Answers;
import vn.baucu.shared.work.WorkItem;

/** What waits for the caller, and what he waits for, in the order of his desk. */
@Path("work")
@Produces(MediaType.APPLICATION_JSON)
public class WorkResource {
  @Inject private DeskWork desk;
  @Inject private WorkWords words;
  @Inject private Elections elections;

  @GET
  public Response read(@Context Request request) {
    DeskWork.Desk has = desk.read();
    Map<ElectionLevel, String> levels = elections.current().levels();
    return Answers.digested(
        request,
        Json.createObjectBuilder()
            .add("work", list(has.work(), levels))
            .add("waits", list(has.waits(), levels))
            .build());
  }

  private JsonArrayBuilder list(List<WorkItem> items, Map<ElectionLevel, String> levels) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (WorkItem item : items) {
      WorkWords.Words said = words.of(item, levels);
      JsonObjectBuilder line =
          Json.createObjectBuilder()
              .add("situation", item.situation().key())
              .add("count", item.count())
              .add("title", said.title())
              .add("text", said.text())
              .add("page", item.address());
      optional(line, "quote", item.quote());
      optional(line, "by", item.by());
      optional(line, "since", item.since());
      optional(line, "due", item.due());
      list.add(line);
    }
    return list;
  }

  private static void optional(JsonObjectBuilder line, String name, Object value) {
    if (value != null) {
      line.add(name, value.toString());
    }
  }
}
