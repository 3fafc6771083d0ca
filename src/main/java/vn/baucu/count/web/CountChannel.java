package vn.baucu.count.web;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.baucu.count.boundary.CountEntry;
import vn.baucu.count.boundary.CountSubmission;
import vn.baucu.count.boundary.CountView;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.shared.Formats;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.TypedFigure;
import vn.baucu.shared.api.Body;
import vn.baucu.shared.web.Channel;

/**
 * What the entry page says while somebody types: {@code draft} saves fields, {@code complete} ends
 * an entry, {@code explain}, {@code retype}, {@code settle}, {@code submit} and {@code through} are
 * what may follow.
 */
@WebServlet("/app/count/channel/*")
public class CountChannel extends Channel {
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
  @Inject private transient CountWords words;
  @Inject private transient Formats format;

  @Override
  protected Act act(HttpServletRequest request) throws IOException {
    Body body =
        Body.of(
            text(request, LONGEST_BODY),
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
    String act = named(request);
    return new Act(() -> heldBy(body, () -> act(act, body)), () -> standing(act, body));
  }

  /** How the minutes stand now. */
  private JsonObject standing(String act, Body body) {
    CountView view = entry.view(key(body));
    return act.equals("/draft") && view.draft() != null
        ? words.draft(view)
        : words.done(view, "shared.storedNow");
  }

  @Override
  protected JsonArrayBuilder findings(List<Finding> findings) {
    return CountWords.findings(findings);
  }

  /** Says who has the minutes, and since when, where somebody else has them. */
  private JsonObject heldBy(Body body, Supplier<JsonObject> work) {
    try {
      return work.get();
    } catch (Refusal refusal) {
      if (!HELD.contains(refusal.key())) {
        throw refusal;
      }
      CountView.Holder holder = entry.view(key(body)).holder();
      if (holder == null || holder.mine()) {
        throw refusal;
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
}
