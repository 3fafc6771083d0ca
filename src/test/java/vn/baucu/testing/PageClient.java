package vn.baucu.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody's session with the pages, without a browser. Redirects are answers, none is followed.
 */
public final class PageClient {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MOST_READ = 1 << 20;
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\"[^>]*?name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"");

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI root;

  private PageClient(URI root) {
    this.root = root;
  }

  /**
   * An answer.
   *
   * @param type its media type, or empty
   * @param body as far as it came at once: of a stream of events nothing
   */
  public record Answer(int status, String type, String body) {}

  /** A session of somebody who has not signed in. */
  public static PageClient of(URI root) {
    return new PageClient(root);
  }

  /** Signs in by the form. */
  public PageClient signIn(String username, String password) {
    Map<String, String> form = hidden(get("login.xhtml").body());
    form.put("username", username);
    form.put("password", password);
    form.put("go", "go");
    Answer answer = post("login.xhtml", form);
    if (answer.status() != 302) {
      throw new IllegalStateException(username + ": " + answer);
    }
    return this;
  }

  /** The hidden fields of a page's forms. */
  public static Map<String, String> hidden(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher field = HIDDEN.matcher(page);
    while (field.find()) {
      fields.put(field.group(1), field.group(2));
    }
    return fields;
  }

  /** GET of a path with its query. */
  public Answer get(String path) {
    return send(request(path));
  }

  /** POST of a form. */
  public Answer post(String path, Map<String, String> form) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
  }

  /** A request to complete. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(root.resolve(path)).timeout(PATIENCE);
  }

  /** Sends what {@link #request} began. */
  public Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
      String type = answer.headers().firstValue("Content-Type").orElse("");
      try (InputStream body = answer.body()) {
        String text =
            type.startsWith("text/event-stream")
                ? ""
                : new String(body.readNBytes(MOST_READ), StandardCharsets.UTF_8);
        return new Answer(answer.statusCode(), type, text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** A text as it stands in an address. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
