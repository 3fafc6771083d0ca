package vn.baucu.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may read what the server says of itself. Its figures ({@code /metrics}): whoever asks on the
 * machine itself, or shows the token of the environment. The description of the API ({@code
 * /openapi}): whom the environment says. For everybody else there is nothing there.
 */
@WebFilter(
    urlPatterns = {"/metrics", "/metrics/*", "/openapi", "/openapi/*"},
    asyncSupported = true)
public class WatchGate extends HttpFilter {
  private static final String BEARER = "Bearer ";

  @Inject private transient ClientAddress address;

  @Inject
  @ConfigProperty(name = "BAUCU_METRICS_TOKEN")
  private transient Optional<String> token;

  @Inject
  @ConfigProperty(name = "BAUCU_OPENAPI", defaultValue = "accounts")
  private transient String readers;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean metrics = request.getServletPath().startsWith("/metrics");
    if (metrics ? mayMeasure(request) : mayRead(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private boolean mayMeasure(HttpServletRequest request) {
    return address.isOnMachine(request) || showsToken(request.getHeader("Authorization"));
  }

  private boolean showsToken(String header) {
    return header != null
        && header.startsWith(BEARER)
        && token.isPresent()
        && MessageDigest.isEqual(
            bytes(header.substring(BEARER.length()).trim()), bytes(token.get()));
  }

  private boolean mayRead(HttpServletRequest request) {
    return switch (readers) {
      case "everybody" -> true;
      case "accounts" -> request.getUserPrincipal() != null;
      default -> false;
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
