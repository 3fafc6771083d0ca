package vn.baucu.desk.web;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import vn.baucu.desk.boundary.FindJson;
import vn.baucu.desk.boundary.Finder;
import vn.baucu.election.boundary.Elections;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Json;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.find.FindWords;
import vn.baucu.shared.web.Channel;

/** What the search box of every page asks while somebody types. */
@WebServlet("/app/find")
public class FindChannel extends Channel {
  @Inject private transient Finder finder;
  @Inject private transient Elections elections;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, asked -> Act.of(() -> found(asked.getParameter("q"))));
  }

  private JsonObject found(String typed) {
    List<Finder.Group> groups = finder.find(FindWords.of(typed));
    Map<ElectionLevel, String> levels = groups.isEmpty() ? Map.of() : elections.current().levels();
    return Json.createObjectBuilder().add("groups", FindJson.of(groups, levels)).build();
  }

  @Override
  protected Act act(HttpServletRequest request) {
    throw Refusal.unknown("shared.unknownPage");
  }
}
