package vn.baucu.shared.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.baucu.law.Finding;
import vn.baucu.law.LawText;
import vn.baucu.shared.FindingJson;
import vn.baucu.shared.Json;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;

/** Problem details of RFC 9457, titles in Vietnamese; a broken rule carries its findings. */
@ApplicationScoped
public class Problem {
  /** The media type of a problem. */
  public static final String TYPE = "application/problem+json";

  /** Seconds after which somebody who was told 503 may ask again. */
  public static final String RETRY_AFTER = "2";

  @Inject private Messages messages;

  /** The answer to a refusal. */
  public Response of(Refusal refusal) {
    return answer(refusal.kind().status(), messages.of(refusal), refusal.key(), refusal.findings());
  }

  /** The answer of a status and a sentence. */
  public Response of(int status, String key, Object... arguments) {
    return answer(status, messages.of(key, arguments), key, List.of());
  }

  /** Writes a problem where no resource has been reached yet. */
  public void write(HttpServletResponse response, int status, String key, Object... arguments) {
    try {
      byte[] body =
          body(status, messages.of(key, arguments), key, List.of())
              .toString()
              .getBytes(StandardCharsets.UTF_8);
      response.setStatus(status);
      response.setContentType(TYPE);
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
      response.flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Response answer(int status, String title, String key, List<Finding> findings) {
    return Response.status(status)
        .header("Retry-After", status == 503 ? RETRY_AFTER : null)
        .type(TYPE)
        .entity(body(status, title, key, findings).toString())
        .build();
  }

  private static JsonObject body(int status, String title, String key, List<Finding> findings) {
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("type", "urn:baucu:problem:" + key)
            .add("title", title)
            .add("status", status);
    if (!findings.isEmpty()) {
      body.add("findings", findings(findings));
    }
    return body.build();
  }

  /** Findings as the API shows them everywhere. */
  public static JsonArrayBuilder findings(List<Finding> findings) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Finding finding : findings) {
      array.add(
          Json.createObjectBuilder()
              .add("code", finding.code())
              .add("severity", finding.severity().name())
              .add("fields", Json.createArrayBuilder(finding.fields()))
              .add("numbers", FindingJson.numbers(finding.numbers()))
              .add("article", finding.article())
              .add("title", LawText.title(finding))
              .add("detail", LawText.typist(finding)));
    }
    return array;
  }
}
