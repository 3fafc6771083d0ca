package vn.baucu.turnout.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.UnitCode;
import vn.baucu.turnout.boundary.TurnoutOverview;

/**
 * Server-sent events of a board: a word whenever the turnout of its unit has moved, after which the
 * board asks for itself anew. No figure goes through it. Who may not see the unit gets no stream.
 */
@WebServlet(urlPatterns = "/app/turnout/stream", asyncSupported = true)
public class BoardStream extends HttpServlet {
  @Inject private transient TurnoutOverview overview;
  @Inject private transient OpenBoards boards;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int unitId;
    try {
      unitId = overview.identity(new UnitCode(request.getParameter("unit")));
    } catch (Refusal refusal) {
      response.sendError(refusal.kind().status());
      return;
    }
    boards.open(request, response, unitId);
  }
}
