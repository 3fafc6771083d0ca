package vn.baucu.count.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import vn.baucu.count.boundary.CountEntry;
import vn.baucu.count.boundary.CountView;
import vn.baucu.count.entity.CountAct;
import vn.baucu.count.entity.Entry;
import vn.baucu.law.CountForm;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Fields;
import vn.baucu.law.Finding;
import vn.baucu.law.LawText;
import vn.baucu.law.Severity;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Json;
import vn.baucu.shared.Messages;

/** What the scripts of the entry page are told: figures, and findings in the typist's words. */
@Named
@ApplicationScoped
public class CountWords {
  /** Findings stand in this order: what stops everything up the tree first. */
  private static final List<Severity> ORDER =
      List.of(Severity.INCIDENT, Severity.BLOCK, Severity.EXPLAIN, Severity.INFO);

  @Inject private Formats format;
  @Inject private Messages messages;
  @Inject private CurrentCaller caller;

  /** Fields in words, each once. */
  public String fields(List<String> fields) {
    return LawText.fields(fields);
  }

  /** A field in words. */
  public String field(String field) {
    return LawText.field(field);
  }

  /** Title of a finding by its code. */
  public String codeTitle(String code) {
    return LawText.title(code);
  }

  /** A level in few words, as heads of columns have it. */
  public String levelWord(ElectionLevel level) {
    return messages.get("count.level." + level);
  }

  /** Where an area is: its place, with its unit where the place does not end with it. */
  public String place(CountView.Contest contest) {
    String unit = contest.unitName();
    String place = contest.areaName();
    boolean named =
        place.regionMatches(true, place.length() - unit.length(), unit, 0, unit.length());
    return named ? place : place + ", " + unit;
  }

  /** The candidate a field is of, or null. */
  public String name(CountView view, String field) {
    OptionalInt position = Fields.positionOf(field);
    return position.isPresent() ? view.contest().candidates().get(position.getAsInt() - 1) : null;
  }

  /** Codes of the findings that block. */
  public List<String> blocking(CountView view) {
    return view.findings().stream().filter(Finding::blocks).map(Finding::code).toList();
  }

  /** The sentences a script says by itself, by the last part of their keys. */
  String script(String... names) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    for (String name : names) {
      json.add(name, messages.get("count.js." + name));
    }
    return json.build().toString();
  }

  /** The state of a page as it is opened. */
  JsonObject page(CountView view, String seal) {
    CountView.Draft draft = view.draft();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("level", view.key().level().name())
            .add("unit", view.key().unit())
            .add("area", view.key().area())
            .add("round", view.key().round().name())
            .add("version", view.version())
            .add("figuresVersion", view.figuresVersion())
            .add("seats", view.contest().seats())
            .add("ballot", view.contest().ballot())
            .add("candidates", Json.createArrayBuilder(view.contest().candidates()))
            .add("seal", seal)
            .add("typing", draft != null)
            .add("entry", (draft == null ? Entry.AGREED : draft.entry()).name())
            .add("draftVersion", draft == null ? 0 : draft.version())
            .add("values", values(draft == null ? view.agreed() : draft.form()))
            .add("findings", findings(view.findings()))
            .add("texts", texts(view.texts()))
            .add("explains", draft != null || view.may(CountAct.EXPLAIN));
    if (draft != null && draft.openFields() != null) {
      json.add("open", Json.createArrayBuilder(draft.openFields()));
    }
    return json.build();
  }

  /** What was saved of a draft. */
  JsonObject saved(CountEntry.Saved saved) {
    return Json.createObjectBuilder()
        .add("state", saved.state().name())
        .add("version", saved.version())
        .add("draftVersion", saved.draftVersion())
        .add("values", values(saved.form()))
        .add("findings", findings(saved.findings()))
        .add("savedAt", format.time(saved.savedAt()))
        .build();
  }

  /** How a draft stands that was saved before. */
  JsonObject draft(CountView view) {
    CountView.Draft draft = view.draft();
    return saved(
        new CountEntry.Saved(
            view.state(),
            view.version(),
            draft.version(),
            draft.form(),
            view.findings(),
            draft.savedAt()));
  }

  /** What the minutes' state means for the caller; null while there is nothing to say. */
  Verdict verdict(CountView view) {
    return Verdict.of(view, isProxy(view), messages, format);
  }

  /** Whether the caller acts on behalf of the unit, which has asked for it. */
  boolean isProxy(CountView view) {
    return view.draft() != null
        ? view.draft().proxy()
        : view.may(CountAct.SUBMIT)
            && caller.get().unitCode() != null
            && !caller.get().unitCode().equals(view.key().unit());
  }

  /** Where the minutes stand after an act that was done. */
  JsonObject done(CountView view, String sentenceKey) {
    return Json.createObjectBuilder()
        .add("state", view.state().name())
        .add("version", view.version())
        .add("findings", findings(view.findings()))
        .add("texts", texts(view.texts()))
        .add("sentence", sentenceKey == null ? "" : messages.of(sentenceKey))
        .add("verdict", verdict(verdict(view)))
        .build();
  }

  private static JsonValue verdict(Verdict verdict) {
    return verdict == null
        ? JsonValue.NULL
        : Json.createObjectBuilder()
            .add("level", verdict.level())
            .add("head", verdict.head() == null ? "" : verdict.head())
            .add("text", verdict.text())
            .build();
  }

  /** One sentence. */
  JsonObject sentence(String key, Object... arguments) {
    return Json.createObjectBuilder().add("sentence", messages.of(key, arguments)).build();
  }

  private static JsonValue values(CountForm form) {
    if (form == null) {
      return JsonValue.NULL;
    }
    JsonObjectBuilder values = Json.createObjectBuilder();
    form.fields()
        .forEach(
            (field, value) ->
                values.add(field, value == null ? JsonValue.NULL : Json.createValue(value)));
    return values.build();
  }

  /** Findings in their order, with the fields they are about. */
  static JsonArrayBuilder findings(List<Finding> findings) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    findings.stream()
        .sorted(Comparator.comparingInt(f -> ORDER.indexOf(f.severity())))
        .forEach(
            finding ->
                list.add(
                    Json.createObjectBuilder()
                        .add("code", finding.code())
                        .add("severity", finding.severity().name())
                        .add("word", LawText.severity(finding.severity()))
                        .add("title", LawText.title(finding))
                        .add("text", LawText.typist(finding))
                        .add("article", LawText.article(finding.article()))
                        .add("fields", fieldsOf(finding.fields()))));
    return list;
  }

  private static JsonArrayBuilder fieldsOf(List<String> fields) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    fields.forEach(
        field ->
            list.add(
                Json.createObjectBuilder()
                    .add("name", field)
                    .add("word", LawText.field(field))
                    .add("number", PaperForm.number(field))));
    return list;
  }

  private static JsonObjectBuilder texts(Map<String, CountView.Text> texts) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    texts.forEach((code, text) -> json.add(code, text.text()));
    return json;
  }
}
