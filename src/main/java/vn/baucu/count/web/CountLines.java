package vn.baucu.count.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.baucu.count.boundary.CountMoved;
import vn.baucu.count.boundary.CountWatch;
import vn.baucu.shared.web.OpenLines;

/** The pages of this node that follow counts: where minutes stand, or the sums of accepted ones. */
@ApplicationScoped
public class CountLines implements CountWatch.Listening {
  private final OpenLines<Subject> lines = new OpenLines<>();

  /**
   * What a page follows.
   *
   * @param unit identity of the unit
   * @param sums whether only its accepted sums, as pages of results do
   */
  record Subject(int unit, boolean sums) {}

  void open(HttpServletRequest request, HttpServletResponse response, Subject subject)
      throws IOException {
    lines.open(request, response, subject);
  }

  void tell(@Observes CountMoved moved) {
    lines.tell(
        subject -> (subject.sums() ? moved.sums() : moved.standings()).contains(subject.unit()));
  }

  @Override
  public boolean isWanted() {
    return !lines.isEmpty();
  }
}
