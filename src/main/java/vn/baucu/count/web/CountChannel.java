package vn.baucu.count.web;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.baucu.count.boundary.CountEntry;
import vn.baucu.count.boundary.CountSubmission;
import vn.baucu.count.boundary.CountView;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Json;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.TypedFigure;
import vn.baucu.shared.api.Body;
import vn.baucu.shared.database.RequestKey;
import vn.baucu.shared.database.Retries;
import vn.baucu.shared.web.PageToken;

/**
 * What the entry page says while somebody types: {@code draft} saves fields, {@code complete} ends
 * an entry, {@code explain}, {@code retype}, {@code settle}, {@code submit} and {@code through} are
 * what may follow.
 *
 * <p>Plain requests behind the sign-in of pages rather than a postback of Faces, so that what was
 * typed can wait in the browser while the line is cut, and be sent without a view that has expired
 * meanwhile.
 */
@WebServlet("/app/count/channel/*")
public class CountChannel extends HttpServlet {
  private static final Logger LOG = Logger.getLogger(CountChannel.class.getName());
  private static final int LONGEST_BODY = 100_000;
  private static final int LONGEST_FIGURE = 12;
  private static final Set<String> HELD = Set.of("count.held", "count.begunMeanwhile");
  private static final String VERSION = "version";
  private static final String VALUES = "values";
  private static final String TEXT = "text";
  private static final String CODE = "code";
  private static final String PHONED_BY = "phonedBy";
  private static final String BALLOT = "ballot";

  @Inject private transient CountEntry entry;
  @Inject private transient CountSubmission submission;
  @Inject private transient PageToken token;
  @Inject private transient CountWords words;
  @Inject private transient Formats format;
  @Inject private transient Retries retries;
  @Inject private transient RequestKey sent;
  @Inject private transient CurrentCaller caller;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!token.getValue().equals(request.getHeader(PageToken.HEADER))) {
      write(response, 403, words.refused(Refusal.denied("shared.notSignedIn")));
      return;
    }
    String text =
        new String(request.getInputStream().readNBytes(LONGEST_BODY), StandardCharsets.UTF_8);
    Body body = bodyOf(response, text);
    if (body == null) {
      return;
    }
    String act = request.getPathInfo() == null ? "" : request.getPathInfo();
    answer(
        response,
        () -> {
          sent.take(caller.get().accountId(), request.getHeader(RequestKey.HEADER));
          return retries.run(() -> heldBy(body, () -> act(act, body)), () -> standing(act, body));
        });
  }

  /** What an act that is stored already is answered: how the minutes stand now. */
  private JsonObject standing(String act, Body body) {
    CountView view = entry.view(key(body));
    return act.equals("/draft") && view.draft() != null
        ? words.draft(view)
        : words.done(view, "shared.storedNow");
  }

  /** Says who has the minutes, and since when, where somebody else has them. */
  private JsonObject heldBy(Body body, Supplier<JsonObject> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      Refusal refusal = refusalIn(e);
      if (refusal == null || !HELD.contains(refusal.key())) {
        throw e;
      }
      CountView.Holder holder = entry.view(key(body)).holder();
      if (holder == null || holder.mine()) {
        throw e;
      }
      throw Refusal.stale(
          "count.heldNow",
          holder.name(),
          format.shortTime(holder.since()),
          format.shortTime(holder.until()));
    }
  }

  private JsonObject act(String act, Body body) {
    MinutesKey key = key(body);
    return switch (act) {
      case "/draft" ->
          words.saved(
              entry.saveDraft(
                  key,
                  new CountEntry.Seen(version(body), body.optionalText(BALLOT)),
                  values(body),
                  body.optionalText(PHONED_BY)));
      case "/complete" -> words.done(entry.complete(key, version(body)), "count.done.complete");
      case "/explain" ->
          words.done(
              entry.explain(key, body.text(CODE), body.optionalText(TEXT)), "count.done.explain");
      case "/retype" ->
          words.done(
              entry.retype(
                  key,
                  version(body),
                  List.copyOf(body.texts(VALUES).keySet()),
                  body.optionalText(TEXT)),
              "count.done.retype");
      case "/settle" ->
          words.done(
              entry.settle(key, version(body), values(body), body.optionalText(TEXT)),
              "count.done.settle");
      case "/submit" ->
          words.done(
              submission.submit(
                  key,
                  new CountSubmission.Submission(
                      version(body), Map.of(), body.optionalText(PHONED_BY))),
              "count.done.submit");
      case "/through" ->
          words.done(
              submission.letThrough(
                  key,
                  version(body),
                  body.text(CODE),
                  body.optionalText(TEXT),
                  body.optionalText("document")),
              "count.done.through");
      default -> throw Refusal.unknown("shared.unknownPage");
    };
  }

  private Body bodyOf(HttpServletResponse response, String text) throws IOException {
    try {
      return Body.of(
          text,
          "level",
          "unit",
          "area",
          "round",
          VERSION,
          VALUES,
          TEXT,
          CODE,
          PHONED_BY,
          BALLOT,
          "document");
    } catch (Refusal refusal) {
      write(response, refusal.kind().status(), words.refused(refusal));
      return null;
    }
  }

  private static MinutesKey key(Body body) {
    try {
      return new MinutesKey(
          ElectionLevel.valueOf(body.text("level")),
          body.text("unit"),
          Math.toIntExact(body.number("area")),
          PathNames.round(body.optionalText("round")));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw Refusal.unknown("count.unknownAddress");
    }
  }

  private static int version(Body body) {
    try {
      return Math.toIntExact(body.number(VERSION));
    } catch (ArithmeticException e) {
      throw Refusal.stale("count.stale");
    }
  }

  /** Values by field as they were typed: a figure, or nothing for a blank. */
  private static Map<String, Long> values(Body body) {
    Map<String, Long> values = new HashMap<>();
    body.texts(VALUES)
        .forEach((field, text) -> values.put(field, TypedFigure.read(text, LONGEST_FIGURE)));
    return values;
  }

  private void answer(HttpServletResponse response, Supplier<JsonObject> work) throws IOException {
    try {
      write(response, 200, work.get());
    } catch (EJBAccessException | AccessLocalException e) {
      write(response, 403, words.sentence("shared.outOfRole"));
    } catch (RuntimeException e) {
      Refusal refusal = refusalIn(e);
      if (refusal != null) {
        write(response, refusal.kind().status(), words.refused(refusal));
        return;
      }
      String id = UUID.randomUUID().toString().substring(0, 8);
      LOG.log(Level.SEVERE, e, () -> "unexpected " + id);
      write(response, 500, words.sentence("shared.unexpected", id));
    }
  }

  private static Refusal refusalIn(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      if (cause instanceof jakarta.persistence.OptimisticLockException) {
        return Refusal.stale("count.stale");
      }
    }
    return null;
  }

  private static void write(HttpServletResponse response, int status, JsonObject body)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    try (var writer = Json.createWriter(response.getWriter())) {
      writer.writeObject(body);
    }
  }
}
