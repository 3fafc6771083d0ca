package vn.baucu.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import vn.baucu.shared.Json;
import vn.baucu.shared.Messages;
import vn.baucu.shared.api.Problem;
import vn.baucu.shared.database.DatabaseState;
import vn.baucu.shared.database.DatabaseState.Phase;

/**
 * What a request is answered while the database is away: 503, in the form it asked for, within
 * milliseconds. Written without Faces, whose pages ask the database for their frame.
 */
@ApplicationScoped
public class Unavailable {
  /** The attribute of a request whose sign-in could not be looked at. */
  public static final String ATTRIBUTE = Unavailable.class.getName();

  /** What is served all the same: what a page is made of, and whether the server is ready. */
  private static final Pattern NEEDS_NOTHING =
      Pattern.compile("/(jakarta\\.faces\\.resource/.*|health(/.*)?|metrics(/.*)?|openapi|ready)");

  private static final String PAGE = "/WEB-INF/unavailable.html";
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'none'";

  @Inject private DatabaseState database;
  @Inject private Messages messages;
  @Inject private Problem problem;

  /** Whether a request is served also without the database. */
  public boolean needsNothing(HttpServletRequest request) {
    return NEEDS_NOTHING.matcher(path(request)).matches();
  }

  /** Answers a request that is not served now: a document, a sentence for a script, or a page. */
  public void answer(HttpServletRequest request, HttpServletResponse response) {
    // A phase that is open again since: what was sent has met a broken connection all the same.
    Phase phase = database.phase() == Phase.OPEN ? Phase.AWAY : database.phase();
    String key = "shared.database." + phase;
    response.setHeader("Retry-After", Problem.RETRY_AFTER);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    try {
      if (path(request).startsWith("/api/")) {
        problem.write(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, key);
      } else if (String.valueOf(request.getHeader("Accept")).contains("text/html")
          && request.getHeader("Faces-Request") == null) {
        page(request, response, key);
      } else {
        sentence(response, key);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sentence(HttpServletResponse response, String key) throws IOException {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json;charset=UTF-8");
    try (JsonWriter writer = Json.createWriter(response.getWriter())) {
      writer.writeObject(Json.createObjectBuilder().add("sentence", messages.get(key)).build());
    }
  }

  private void page(HttpServletRequest request, HttpServletResponse response, String key)
      throws IOException {
    boolean asked = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    String html;
    try (InputStream in = request.getServletContext().getResourceAsStream(PAGE)) {
      html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    html =
        html.replace("{root}", request.getContextPath())
            .replace("{title}", messages.get(key + ".title"))
            .replace("{sentence}", messages.get(key))
            .replace("{next}", messages.get("shared.database." + (asked ? "again" : "back")))
            .replace("{button}", messages.get("shared.database.button"))
            .replace("{asked}", Boolean.toString(asked));
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Content-Security-Policy", POLICY);
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().write(html);
    response.flushBuffer();
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
