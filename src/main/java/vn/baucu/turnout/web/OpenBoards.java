package vn.baucu.turnout.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.baucu.shared.web.OpenLines;
import vn.baucu.turnout.boundary.TurnoutMoved;
import vn.baucu.turnout.boundary.TurnoutWatch;

/** The pages of this node that follow turnout, or only what opens and closes. */
@ApplicationScoped
public class OpenBoards implements TurnoutWatch.Listening {
  private final OpenLines<Subject> lines = new OpenLines<>();

  /**
   * What a page follows.
   *
   * @param unitId identity of its unit
   * @param electionId identity of its election
   * @param timeOnly whether figures do not matter to it, as on the desk
   */
  record Subject(int unitId, int electionId, boolean timeOnly) {}

  /** Adds a page and greets it. */
  void open(HttpServletRequest request, HttpServletResponse response, Subject subject)
      throws IOException {
    lines.open(request, response, subject);
  }

  /** Tells the pages that are concerned; keeps quiet lines warm. */
  void tell(@Observes TurnoutMoved moved) {
    lines.tell(
        page ->
            moved.electionIds().contains(page.electionId())
                || moved.reopened().contains(page.unitId())
                || !page.timeOnly() && moved.unitIds().contains(page.unitId()));
  }

  @Override
  public boolean isWanted() {
    return !lines.isEmpty();
  }
}
