package vn.baucu.turnout.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.baucu.law.Finding;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Json;
import vn.baucu.shared.Messages;
import vn.baucu.shared.web.Channel;
import vn.baucu.turnout.boundary.Declared;
import vn.baucu.turnout.boundary.ReplacedFigure;
import vn.baucu.turnout.boundary.SavedReport;

/** What the entry pages are answered: figures beside the words they are shown in. */
@ApplicationScoped
public class EntryJson {
  @Inject private Formats format;
  @Inject private Messages messages;

  /** A report that stands. */
  JsonObject saved(SavedReport report) {
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("voted", report.voted())
            .add("version", report.version())
            .add("at", format.shortTime(report.reportedAt()))
            .add("percent", format.percent(report.voted(), report.voters()))
            .add("corrected", report.corrected())
            .add("findings", Channel.told(report.findings()));
    add(body, "note", report.reason());
    add(body, "phonedBy", report.phonedBy());
    return body.build();
  }

  /** What a figure would have. */
  JsonObject findings(List<Finding> findings) {
    return Json.createObjectBuilder().add("findings", Channel.told(findings)).build();
  }

  /** A slot that was sent: the sentence of the moment, and the words that stay. */
  JsonObject declared(Declared declared) {
    String at = format.shortTime(declared.at());
    String sentence =
        messages.of(
            "turnout.declared",
            format.slot(declared.slot()),
            declared.reported(),
            declared.areas(),
            at);
    return Json.createObjectBuilder()
        .add("sentence", sentence)
        .add("sent", messages.of("turnout.sent", at, declared.reported(), declared.areas()))
        .add("again", messages.of("turnout.sendAgain", format.slot(declared.slot())))
        .build();
  }

  /** A slot that is open again. */
  JsonObject reopened(LocalDateTime until) {
    return sentence(messages.of("turnout.reopened", format.dateTime(until)));
  }

  /** What stands, and what stood before. */
  JsonObject history(Optional<SavedReport> report, List<ReplacedFigure> replaced) {
    JsonObjectBuilder body = Json.createObjectBuilder();
    report.ifPresent(now -> body.add("now", saved(now)));
    JsonArrayBuilder history = Json.createArrayBuilder();
    for (ReplacedFigure figure : replaced) {
      String words =
          messages.of(
              "turnout.replaced",
              format.integer(figure.voted()),
              name(figure.author(), figure.phonedBy()),
              format.shortTime(figure.reportedAt()),
              format.integer(figure.newVoted()),
              name(figure.replacedBy(), null),
              format.shortTime(figure.replacedAt()));
      history.add(
          Json.createObjectBuilder()
              .add("words", words)
              .add("reason", figure.reason() == null ? "" : figure.reason()));
    }
    return body.add("history", history).build();
  }

  private String name(String author, String phonedBy) {
    String name = author == null ? messages.get("turnout.loaded") : author;
    return phonedBy == null ? name : messages.of("turnout.byPhone", name, phonedBy);
  }

  static JsonObject sentence(String sentence) {
    return Json.createObjectBuilder().add("sentence", sentence).build();
  }

  private static void add(JsonObjectBuilder body, String name, String value) {
    if (value != null) {
      body.add(name, value);
    }
  }
}
