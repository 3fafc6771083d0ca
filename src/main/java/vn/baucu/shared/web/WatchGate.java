package vn.baucu.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
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
  private static final String ACCEPT = "Accept";
  private static final String JSON = "application/json";
  private static final String YAML = "application/yaml;charset=UTF-8";

  @Inject private transient ClientAddress address;
  @Inject private transient OwnQuestion own;

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
    if (metrics && mayMeasure(request)) {
      chain.doFilter(request, response);
    } else if (!metrics && mayRead(request)) {
      describe(request, response, chain);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /**
   * The description as what it is: YAML, where the server says that it is a plain text, or JSON
   * where that is asked for.
   */
  private static void describe(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String wanted = String.valueOf(request.getHeader(ACCEPT));
    String made = wanted.contains("json") && !wanted.contains("yaml") ? JSON : "text/plain";
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public String getHeader(String name) {
            return name.equalsIgnoreCase(ACCEPT) ? made : super.getHeader(name);
          }

          @Override
          public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(ACCEPT)
                ? Collections.enumeration(List.of(made))
                : super.getHeaders(name);
          }
        },
        new HttpServletResponseWrapper(response) {
          @Override
          public void setContentType(String type) {
            super.setContentType(named(type));
          }

          @Override
          public void setHeader(String name, String value) {
            super.setHeader(name, isType(name) ? named(value) : value);
          }

          @Override
          public void addHeader(String name, String value) {
            super.addHeader(name, isType(name) ? named(value) : value);
          }
        });
  }

  private static boolean isType(String header) {
    return header.equalsIgnoreCase("Content-Type");
  }

  private static String named(String type) {
    return type != null && type.startsWith("text/plain") ? YAML : type;
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
      case "accounts" -> request.getUserPrincipal() != null || own.is(request);
      default -> false;
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
