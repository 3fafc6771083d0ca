package vn.baucu.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.baucu.shared.web.PartialAnswer;
import vn.baucu.shared.web.RelativeRedirects;

/** Sends somebody who has not signed in, or whose session ended, to the sign-in page. */
@ApplicationScoped
public class SignInRedirect {
  /** The request parameter that names the page asked for. */
  public static final String FROM = "from";

  private static final String PAGE = "/login.xhtml";

  /**
   * Redirects, remembering the page asked for; a partial request of Faces is told in its tongue.
   */
  void toSignIn(HttpServletRequest request, HttpServletResponse response) {
    String target = request.getContextPath() + PAGE + "?" + FROM + "=" + encode(asked(request));
    try {
      if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
        PartialAnswer.redirect(response, target);
      } else {
        RelativeRedirects.to(response, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String asked(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String query = request.getQueryString();
    return query == null ? path : path + "?" + query;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
