package vn.baucu.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Stage;

/**
 * The pages of a production server are for TLS only: who opens one without is led to it, and the
 * browser is told to come that way from then on. A training server may be used without.
 */
@WebFilter(
    urlPatterns = {"/app/*", "*.xhtml"},
    asyncSupported = true)
public class TlsOnly extends HttpFilter {
  /** Half a year (RFC 6797). */
  private static final String FROM_NOW_ON = "max-age=15768000";

  @Inject private transient Stage stage;
  @Inject private transient PublicAddress address;
  @Inject private transient Messages messages;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (stage.isTraining()) {
      chain.doFilter(request, response);
    } else if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", FROM_NOW_ON);
      chain.doFilter(request, response);
    } else {
      leadToTls(request, response);
    }
  }

  /** To the address the environment names; not to the host a request claims. */
  private void leadToTls(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (address.get().isEmpty()) {
      request.setAttribute(RefusalHandler.SENTENCE, messages.get("shared.tlsOnly"));
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    response.sendRedirect(
        "https://" + address.get().get().getAuthority() + request.getRequestURI() + query);
  }
}
