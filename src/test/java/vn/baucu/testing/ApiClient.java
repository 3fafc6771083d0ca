package vn.baucu.testing;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/**
 * A program that calls the server: requests with an account's name and password, or without, never
 * with a session. Redirects are answers, too: none is followed.
 */
public final class ApiClient {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String JSON = "application/json";

  /** As a proxy speaks to the server: a body that is refused unread needs no upgrade first. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI root;
  private final String authorization;
  private final boolean tls;

  private ApiClient(URI root, String authorization, boolean tls) {
    this.root = root;
    this.authorization = authorization;
    this.tls = tls;
  }

  /** A client without a name. */
  public static ApiClient of(URI root) {
    return new ApiClient(root, null, false);
  }

  /** A client of this account. */
  public static ApiClient of(URI root, String username, String password) {
    byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new ApiClient(root, "Basic " + Base64.getEncoder().encodeToString(pair), false);
  }

  /** The same, whose requests come as by a proxy that speaks TLS. */
  public ApiClient overTls() {
    return new ApiClient(root, authorization, true);
  }

  /** A request to complete, with the account in it. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(root.resolve(path)).timeout(PATIENCE);
    if (tls) {
      builder.header("X-Forwarded-Proto", "https");
    }
    return authorization == null ? builder : builder.header("Authorization", authorization);
  }

  /** Sends what {@link #request} began. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** GET. */
  public HttpResponse<String> get(String path) {
    return send(request(path));
  }

  /** POST of JSON. */
  public HttpResponse<String> post(String path, String json) {
    return send(request(path).header("Content-Type", JSON).POST(BodyPublishers.ofString(json)));
  }

  /** PUT of JSON. */
  public HttpResponse<String> put(String path, String json) {
    return send(request(path).header("Content-Type", JSON).PUT(BodyPublishers.ofString(json)));
  }

  /** POST of a file, such as a data package. */
  public HttpResponse<String> post(String path, Path file, String contentType) {
    try {
      return send(
          request(path).header("Content-Type", contentType).POST(BodyPublishers.ofFile(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A data package in a form, as browsers and programs send it; headers may be added. */
  public HttpRequest.Builder upload(String path, String fileName, byte[] zip) {
    String boundary = "----0123456789abcdef";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"package\"; filename=\""
                + fileName
                + "\"\r\nContent-Type: application/zip\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(zip);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return request(path)
        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
        .POST(BodyPublishers.ofByteArray(body.toByteArray()));
  }

  /** What an answer says, an object or an array. */
  public static JsonStructure json(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.read();
    }
  }
}
