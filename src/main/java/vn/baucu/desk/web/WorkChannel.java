package vn.baucu.desk.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.baucu.desk.boundary.DeskWork;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Json;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.web.Channel;
import vn.baucu.shared.web.Navigation;

/** The counts beside the entries of the rail: asked for when a page is there, never before. */
@WebServlet("/app/work")
public class WorkChannel extends Channel {
  @Inject private transient DeskWork desk;
  @Inject private transient CurrentCaller caller;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, asked -> Act.of(this::counts));
  }

  private JsonObject counts() {
    JsonObjectBuilder counts = Json.createObjectBuilder();
    RailCounts.of(desk.read().work(), Navigation.of(caller.get().role()))
        .forEach((entry, count) -> counts.add(entry.name(), count));
    return counts.build();
  }

  @Override
  protected Act act(HttpServletRequest request) {
    throw Refusal.unknown("shared.unknownPage");
  }
}
