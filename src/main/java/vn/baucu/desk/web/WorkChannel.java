package vn.baucu.desk.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.baucu.desk.boundary.DeskWork;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Json;
import vn.baucu.shared.web.Navigation;

/** The counts beside the entries of the rail: asked for when a page is there, never before. */
@WebServlet("/app/work")
public class WorkChannel extends HttpServlet {
  @Inject private transient DeskWork desk;
  @Inject private transient CurrentCaller caller;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonObjectBuilder counts = Json.createObjectBuilder();
    RailCounts.of(desk.read().work(), Navigation.of(caller.get().role()))
        .forEach((entry, count) -> counts.add(entry.name(), count));
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(counts.build().toString());
  }
}
