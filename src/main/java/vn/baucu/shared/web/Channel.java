package vn.baucu.shared.web;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.baucu.law.Finding;
import vn.baucu.law.LawText;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Json;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Refusals;
import vn.baucu.shared.database.RequestKey;
import vn.baucu.shared.database.Retries;

/**
 * The door for what scripts of pages send and are answered, in JSON: plain requests behind the
 * sign-in of pages rather than postbacks of Faces, so that what was typed can wait in the browser
 * while the line is cut, and be sent without a view that has expired meanwhile.
 *
 * <p>Who calls and in which election is known before; here the word of the session is asked for,
 * acts are tried again where only the moment was against them, and what is refused is answered
 * {@code {"key", "sentence", "findings"}} with its status, what nobody expected with its number.
 */
public abstract class Channel extends HttpServlet {
  @Inject private transient PageToken token;
  @Inject private transient Messages messages;
  @Inject private transient Retries retries;
  @Inject private transient RequestKey key;
  @Inject private transient CurrentCaller caller;
  @Inject private transient Refusals refusals;

  /**
   * Reads what is sent.
   *
   * @return the act; it may be done several times until it succeeds
   */
  protected abstract Act act(HttpServletRequest request) throws IOException;

  /**
   * What is to be done.
   *
   * @param work does it, and gives the answer
   * @param standing the answer where it was stored before and its answer was lost: what stands now
   */
  public record Act(Supplier<JsonObject> work, Supplier<JsonObject> standing) {

    /** One whose work can be done any number of times. */
    public static Act of(Supplier<JsonObject> work) {
      return new Act(work, work);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!token.getValue().equals(request.getHeader(PageToken.HEADER))) {
      Refusal ended = Refusal.denied("shared.notSignedIn");
      write(response, ended.kind().status(), told(ended).build());
      return;
    }
    answer(request, response, this::act);
  }

  /** What reads a request and gives what is to be done. */
  @FunctionalInterface
  protected interface Reading {
    Act of(HttpServletRequest request) throws IOException;
  }

  /** Answers a request with what comes of it. */
  protected final void answer(
      HttpServletRequest request, HttpServletResponse response, Reading reading)
      throws IOException {
    try {
      Act act = reading.of(request);
      key.take(caller.get().accountId(), request.getHeader(RequestKey.HEADER));
      write(response, HttpServletResponse.SC_OK, retries.run(act.work()::get, act.standing()::get));
    } catch (RuntimeException thrown) {
      refuse(request, response, thrown);
    }
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, RuntimeException thrown)
      throws IOException {
    Optional<Refusal> refusal = refusals.of("channel", asked(request), thrown);
    if (refusal.isEmpty()) {
      String number = refusals.unexpected(thrown);
      write(response, 500, sentence(messages.of("shared.unexpected", number)));
      return;
    }
    JsonObjectBuilder body = told(refusal.get());
    addTo(body, thrown);
    write(response, refusal.get().kind().status(), body.build());
  }

  private JsonObjectBuilder told(Refusal refusal) {
    return Json.createObjectBuilder()
        .add("key", refusal.key())
        .add("sentence", messages.of(refusal))
        .add("findings", findings(refusal.findings()));
  }

  /** Says more beside a refusal, such as what stands now; nothing where this is not overridden. */
  protected void addTo(JsonObjectBuilder body, RuntimeException thrown) {}

  /** Findings beside a refusal. */
  protected JsonArrayBuilder findings(List<Finding> findings) {
    return told(findings);
  }

  /** Findings as the scripts of pages show them. */
  public static JsonArrayBuilder told(List<Finding> findings) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (Finding finding : findings) {
      list.add(
          Json.createObjectBuilder()
              .add("code", finding.code())
              .add("severity", finding.severity().name())
              .add("word", LawText.severity(finding.severity()))
              .add("title", LawText.title(finding))
              .add("text", LawText.typist(finding)));
    }
    return list;
  }

  /** The text of a request, as far as one is taken. */
  protected static String text(HttpServletRequest request, int most) throws IOException {
    return new String(request.getInputStream().readNBytes(most), StandardCharsets.UTF_8);
  }

  /** What is named behind the address of the channel; empty where nothing is. */
  protected static String named(HttpServletRequest request) {
    return request.getPathInfo() == null ? "" : request.getPathInfo();
  }

  private static String asked(HttpServletRequest request) {
    return request.getMethod() + " " + request.getServletPath() + named(request);
  }

  private static JsonObject sentence(String sentence) {
    return Json.createObjectBuilder().add("sentence", sentence).build();
  }

  private static void write(HttpServletResponse response, int status, JsonObject body)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    try (JsonWriter writer = Json.createWriter(response.getWriter())) {
      writer.writeObject(body);
    }
  }
}
