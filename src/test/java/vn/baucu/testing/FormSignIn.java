package vn.baucu.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs in by the form without a browser, for tests that need a session and no page. */
public final class FormSignIn {
  private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("(name|value)=\"([^\"]*)\"");

  private FormSignIn() {}

  /**
   * The cookies of the session, for the header {@code Cookie}.
   *
   * @throws IllegalStateException where the form does not let in
   */
  public static String cookie(URI root, String username, String password) {
    HttpResponse<String> answer = send(root, username, password);
    String cookies =
        answer.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
            .collect(Collectors.joining("; "));
    if (answer.statusCode() != 302 || cookies.isEmpty()) {
      throw new IllegalStateException("not signed in: " + answer);
    }
    return cookies;
  }

  /** The answer to the form. */
  public static HttpResponse<String> send(URI root, String username, String password) {
    return send(root, username, password, null);
  }

  /** The same as a proxy passes it on that knows the client's address; null where there is none. */
  public static HttpResponse<String> send(
      URI root, String username, String password, String forwarded) {
    ApiClient client = ApiClient.of(root);
    Map<String, String> fields = fields(client.get("login.xhtml").body());
    fields.put("username", username);
    fields.put("password", password);
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        client
            .request("login.xhtml")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return client.send(forwarded == null ? request : request.header("X-Forwarded-For", forwarded));
  }

  private static Map<String, String> fields(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher inputs = INPUT.matcher(page);
    while (inputs.find()) {
      Map<String, String> found = new LinkedHashMap<>();
      Matcher attributes = ATTRIBUTE.matcher(inputs.group());
      while (attributes.find()) {
        found.put(attributes.group(1), attributes.group(2));
      }
      if (found.containsKey("name")) {
        fields.put(found.get("name"), found.getOrDefault("value", ""));
      }
    }
    return fields;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
