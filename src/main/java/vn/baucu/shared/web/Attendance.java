package vn.baucu.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;

/**
 * Whether a person is still there. For the container every request is a sign of life; but an open
 * page asks for itself anew, listens to streams and sends again what waits, and would keep the
 * session of whoever forgot it for ever. So a session lives from one act of a person to the next:
 * what a page does alone says so and keeps nothing, as the dialog on the page has it (session.js).
 */
@ApplicationScoped
public class Attendance {
  /** The header of a request that a page makes by itself. */
  public static final String HEADER = "X-Page-Alone";

  private static final String LAST = "vn.baucu.lastAct";

  private Clock real;

  protected Attendance() {}

  @Inject
  public Attendance(Clock real) {
    this.real = real;
  }

  /** Whether no person asks for this: a page by itself, or a stream that it listens to. */
  public static boolean isAlone(HttpServletRequest request) {
    String accepted = request.getHeader("Accept");
    return request.getHeader(HEADER) != null
        || accepted != null && accepted.startsWith("text/event-stream");
  }

  /** Begins a session with the sign-in of a person. */
  public void begins(HttpSession session) {
    session.setAttribute(LAST, real.millis());
  }

  /**
   * Notes a sign of life.
   *
   * @param byPerson whether a person acts
   * @return whether the session lives on; false where nobody has acted for as long as it may last
   */
  public boolean keeps(HttpSession session, boolean byPerson) {
    int longest = session.getMaxInactiveInterval();
    Object last = session.getAttribute(LAST);
    if (longest > 0 && last instanceof Long acted && real.millis() - acted > longest * 1000L) {
      return false;
    }
    if (byPerson) {
      begins(session);
    }
    return true;
  }
}
