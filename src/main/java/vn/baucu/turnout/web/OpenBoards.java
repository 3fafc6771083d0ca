package vn.baucu.turnout.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.baucu.shared.web.OpenLines;
import vn.baucu.turnout.boundary.TurnoutMoved;

/** The boards that stand open on this node, each with its unit. */
@ApplicationScoped
public class OpenBoards {
  private final OpenLines<Integer> lines = new OpenLines<>();

  /** Adds a board and greets it. */
  public void open(HttpServletRequest request, HttpServletResponse response, int unitId) {
    lines.open(request, response, unitId);
  }

  /** Tells the boards of the units that moved; keeps quiet lines warm. */
  void tell(@Observes TurnoutMoved moved) {
    lines.tell(moved.unitIds()::contains);
  }
}
