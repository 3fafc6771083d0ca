package vn.baucu.turnout.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.UnitCode;
import vn.baucu.turnout.boundary.TurnoutOverview;

/**
 * Server-sent events of a board: a word whenever the turnout of its unit has moved, or something
 * opened or closed, after which the board asks for itself anew. With {@code of=time} only the
 * latter, for the desk. No figure goes through it. Who may not see the unit, or the area, gets no
 * stream.
 */
@WebServlet(urlPatterns = "/app/turnout/stream", asyncSupported = true)
public class BoardStream extends HttpServlet {
  @Inject private transient TurnoutOverview overview;
  @Inject private transient CurrentCaller caller;
  @Inject private transient OpenBoards boards;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OpenBoards.Subject subject =
        new OpenBoards.Subject(
            identity(request), caller.electionId(), "time".equals(request.getParameter("of")));
    boards.open(request, response, subject);
  }

  private int identity(HttpServletRequest request) {
    String unit = String.valueOf(request.getParameter("unit"));
    String area = request.getParameter("area");
    if (area == null) {
      return overview.identity(new UnitCode(unit));
    }
    try {
      return overview.identity(new AreaKey(unit, Integer.parseInt(area)));
    } catch (NumberFormatException e) {
      throw Refusal.unknown("shared.unknownPage");
    }
  }
}
