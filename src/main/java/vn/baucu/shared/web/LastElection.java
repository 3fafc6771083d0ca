package vn.baucu.shared.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/**
 * The election chosen last in a browser, kept beside the session until the browser is closed: who
 * signs in again after a time-out is back where he was. It names an election and opens none: the
 * account must have an assignment in it.
 */
public final class LastElection {
  private static final String COOKIE = "baucu-election";

  private LastElection() {}

  /** The code of the election chosen last, where one was. */
  public static Optional<String> of(HttpServletRequest request) {
    return Arrays.stream(Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]))
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .findFirst();
  }

  /** Keeps the election chosen now; a code has letters and digits, dots and dashes only. */
  public static void keep(String code, HttpServletRequest request, HttpServletResponse response) {
    set(code, -1, request, response);
  }

  /** Forgets it: who signs out begins anew. */
  public static void forget(HttpServletRequest request, HttpServletResponse response) {
    set("", 0, request, response);
  }

  private static void set(
      String value, int seconds, HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = new Cookie(COOKIE, value);
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Strict");
    response.addCookie(cookie);
  }
}
