package vn.baucu.result.api;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.baucu.law.Reason;
import vn.baucu.law.UnitStanding;
import vn.baucu.result.boundary.CandidateLine;
import vn.baucu.result.boundary.ResultPage;
import vn.baucu.result.boundary.Rounds;
import vn.baucu.result.boundary.Sums;
import vn.baucu.result.boundary.UnitResult;
import vn.baucu.shared.Caches;
import vn.baucu.shared.FindingJson;
import vn.baucu.shared.Json;
import vn.baucu.shared.Recent;
import vn.baucu.shared.api.Paging;
import vn.baucu.shared.api.Problem;

/** Results as JSON; a text that was written lately is given again while its result is the same. */
@ApplicationScoped
public class ResultJson {
  /** A page longer than this, in bytes, is written anew each time. */
  private static final int LONGEST_KEPT = 500_000;

  @Inject private Caches caches;

  private Recent<Key, String> units;
  private Recent<Key, byte[]> pages;

  /** The tag of what was written, which is made of everything that is in it. */
  private record Key(String tag) {}

  @PostConstruct
  void begin() {
    units = caches.make("result.json", 2_000);
    pages = caches.make("result.jsonPages", 20);
  }

  /** One result. */
  public String of(UnitResult result) {
    return units.get(new Key(result.tag()), () -> json(result).toString());
  }

  /** A page of results, in UTF-8. */
  public byte[] of(ResultPage page, Paging paging, String tag) {
    byte[] text = pages.get(new Key(tag));
    if (text == null) {
      StringBuilder items = new StringBuilder("{\"items\":[");
      for (UnitResult result : page.items()) {
        items.append(items.length() > 10 ? "," : "").append(of(result));
      }
      text =
          items
              .append("],\"page\":")
              .append(paging.page())
              .append(",\"size\":")
              .append(paging.size())
              .append(",\"total\":")
              .append(page.total())
              .append('}')
              .toString()
              .getBytes(StandardCharsets.UTF_8);
      if (text.length <= LONGEST_KEPT) {
        pages.put(new Key(tag), text);
      }
    }
    return text;
  }

  /** All rounds of a unit, and what they come to together. */
  static JsonObject of(Rounds.Course course) {
    JsonArrayBuilder rounds = Json.createArrayBuilder();
    for (UnitResult result : course.results()) {
      JsonArrayBuilder positions = Json.createArrayBuilder();
      JsonArrayBuilder votes = Json.createArrayBuilder();
      result
          .candidates()
          .forEach(
              candidate -> {
                positions.add(candidate.position());
                votes.add(candidate.votes());
              });
      rounds.add(
          Json.createObjectBuilder(json(result)).add("positions", positions).add("votes", votes));
    }
    UnitStanding standing = course.standing();
    JsonArrayBuilder elected = Json.createArrayBuilder();
    standing
        .elected()
        .forEach(
            winner ->
                elected.add(
                    Json.createObjectBuilder()
                        .add("position", winner.position())
                        .add("round", winner.round().name())));
    return Json.createObjectBuilder()
        .add("rounds", rounds)
        .add(
            "standing",
            Json.createObjectBuilder()
                .add("elected", elected)
                .add(
                    "missing",
                    standing.missing() == null
                        ? JsonValue.NULL
                        : Json.createValue(standing.missing()))
                .add("consequence", standing.consequence().name()))
        .build();
  }

  private static JsonObject json(UnitResult result) {
    Sums sums = result.sums();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("level", result.key().level().name())
            .add("owner", result.key().owner())
            .add("number", result.key().number())
            .add("name", result.name())
            .add("seats", result.seats())
            .add("round", result.round().name())
            .add("status", result.status().name())
            .add("areas", sums.areas())
            .add("areasAccepted", sums.accepted())
            .add("voters", sums.voters())
            .add("voted", sums.voted());
    percent(json, "turnoutPercent", result.turnoutPercent());
    json.add("issued", sums.issued()).add("collected", sums.collected()).add("valid", sums.valid());
    percent(json, "validPercent", result.validPercent());
    json.add("invalid", sums.invalid());
    percent(json, "invalidPercent", result.invalidPercent());
    JsonArrayBuilder candidates = Json.createArrayBuilder();
    result.candidates().forEach(candidate -> candidates.add(json(candidate)));
    JsonArrayBuilder reasons = Json.createArrayBuilder();
    result.reasons().forEach(reason -> reasons.add(json(reason)));
    return json.add("turnoutReached", result.turnoutReached())
        .add("candidates", candidates)
        .add("elected", positions(result.elected()))
        .add(
            "missing",
            result.missing() == null ? JsonValue.NULL : Json.createValue(result.missing()))
        .add("unresolvedTie", positions(result.unresolvedTie()))
        .add("consequence", result.consequence().name())
        .add("reasons", reasons)
        .add("incidents", result.incidents())
        .add("findings", Problem.findings(result.findings()))
        .add("hidden", result.keptBack())
        .build();
  }

  private static JsonObjectBuilder json(CandidateLine candidate) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("position", candidate.position())
            .add("name", candidate.name())
            .add("votes", candidate.votes());
    percent(json, "percentOfValid", candidate.percentOfValid());
    if (candidate.struckOut()) {
      json.add("struckOut", true);
    }
    return json.add("majority", candidate.majority()).add("outcome", candidate.outcome().name());
  }

  private static JsonObjectBuilder json(Reason reason) {
    return Json.createObjectBuilder()
        .add("article", reason.article())
        .add("statement", reason.statement())
        .add("numbers", FindingJson.numbers(reason.numbers()))
        .add("holds", reason.holds());
  }

  /** A number with at most two decimals; null where there is no whole. */
  private static void percent(JsonObjectBuilder json, String name, BigDecimal percent) {
    json.add(name, percent == null ? JsonValue.NULL : Json.createValue(percent));
  }

  private static JsonArrayBuilder positions(List<Integer> positions) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    positions.forEach(array::add);
    return array;
  }
}
