package vn.baucu.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import vn.baucu.shared.Messages;
import vn.baucu.shared.api.Problem;

/**
 * What a page of another site, or of another port of this host, sends is refused: the sign-in,
 * which no session protects yet, as well as all that pages send. Programs name no origin.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class OwnOrigin extends HttpFilter {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  @Inject private transient PublicAddress address;
  @Inject private transient Problem problem;
  @Inject private transient Messages messages;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String origin = request.getHeader("Origin");
    if (origin == null
        || request.getMethod().equals("GET")
        || request.getMethod().equals("HEAD")
        || isOwn(origin, address.of(request))) {
      chain.doFilter(request, response);
    } else if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
      problem.write(response, HttpServletResponse.SC_FORBIDDEN, "shared.foreignOrigin");
    } else {
      request.setAttribute(RefusalHandler.SENTENCE, messages.get("shared.foreignOrigin"));
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /**
   * Whether an origin is this server: scheme, host and port. Who writes no port means the scheme's;
   * "null" and what cannot be read is not.
   *
   * @param own the address pages of this server are opened at
   */
  static boolean isOwn(String origin, URI own) {
    try {
      URI named = URI.create(origin);
      return named.getHost() != null
          && named.getHost().equalsIgnoreCase(own.getHost())
          && own.getScheme().equalsIgnoreCase(named.getScheme())
          && port(named) == port(own);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
  }
}
