package vn.baucu.count.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import vn.baucu.count.boundary.CountView;
import vn.baucu.law.CountForm;
import vn.baucu.shared.Json;
import vn.baucu.shared.RealClock;
import vn.baucu.shared.api.Problem;

/** Count minutes as the API shows them. */
final class CountJson {
  /** The figures of a form beside its votes. */
  static final List<String> FIGURES =
      List.of("voters", "voted", "issued", "collected", "valid", "invalid");

  private CountJson() {}

  static JsonObject of(CountView view) {
    JsonObjectBuilder texts = Json.createObjectBuilder();
    view.texts().forEach((code, text) -> texts.add(code, text.text()));
    JsonArrayBuilder differing = Json.createArrayBuilder();
    view.disputed().forEach(d -> differing.add(d.field()));
    JsonArrayBuilder history = Json.createArrayBuilder();
    view.history().forEach(h -> history.add(happening(h)));
    return Json.createObjectBuilder()
        .add("level", view.key().level().name())
        .add("unit", view.key().unit())
        .add("area", view.key().area())
        .add("round", view.round().name())
        .add("state", view.state().name())
        .add("version", view.version())
        .add("figuresVersion", view.figuresVersion())
        .add("ballot", view.contest().ballot())
        .add("doubleEntry", view.doubleEntry().name())
        .add("incident", view.incident())
        .add("late", view.late())
        .add("hidden", view.hidden())
        .add("figures", form(view.agreed()))
        .add("draft", view.draft() == null ? JsonValue.NULL : draft(view.draft()))
        .add("findings", Problem.findings(view.findings()))
        .add("explanations", texts)
        .add("differing", differing)
        .add("history", history)
        .build();
  }

  private static JsonObject draft(CountView.Draft draft) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("entry", draft.entry().name())
            .add("figures", form(draft.form()))
            .add("proxy", draft.proxy());
    if (draft.openFields() != null) {
      json.add("openFields", Json.createArrayBuilder(draft.openFields()));
    }
    return json.build();
  }

  private static JsonValue form(CountForm form) {
    if (form == null) {
      return JsonValue.NULL;
    }
    JsonObjectBuilder json = Json.createObjectBuilder();
    Map<String, Long> fields = form.fields();
    FIGURES.forEach(field -> json.add(field, number(fields.get(field))));
    JsonArrayBuilder votes = Json.createArrayBuilder();
    form.votes().forEach(v -> votes.add(number(v)));
    return json.add("votes", votes).build();
  }

  private static JsonValue number(Long value) {
    return value == null ? JsonValue.NULL : Json.createValue(value);
  }

  private static JsonObject happening(CountView.Happening what) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add(
                "at",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    what.at().atZone(RealClock.ZONE).toOffsetDateTime()))
            .add("by", what.name())
            .add("act", what.act().name())
            .add("state", what.state().name())
            .add("figuresVersion", what.figuresVersion());
    if (what.comment() != null) {
      json.add(COMMENT, what.comment());
    }
    return json.build();
  }

  private static final String COMMENT = "comment";
}
