package vn.baucu.desk.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import vn.baucu.desk.boundary.FindJson;
import vn.baucu.desk.boundary.Finder;
import vn.baucu.election.boundary.Elections;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.find.FindWords;

/**
 * What the search box of every page asks while somebody types. A plain request, since a postback
 * would build whatever page it stands on anew for each letter.
 */
@WebServlet("/app/find")
public class FindChannel extends HttpServlet {
  @Inject private transient Finder finder;
  @Inject private transient Elections elections;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<Finder.Group> groups = finder.find(FindWords.of(request.getParameter("q")));
    Map<ElectionLevel, String> levels = groups.isEmpty() ? Map.of() : elections.current().levels();
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(FindJson.of(groups, levels).toString());
  }
}
