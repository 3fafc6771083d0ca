package vn.baucu.readiness.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.baucu.law.CanonicalForm;
import vn.baucu.shared.Json;
import vn.baucu.shared.ready.ReadyFact;
import vn.baucu.shared.ready.ReadySource;

/** The facts of a unit as a document, and what differs between two of them. */
@ApplicationScoped
public class ReadinessFacts {
  /** What a declaration stands on. */
  static final CanonicalForm.Kind KIND =
      new CanonicalForm.Kind("baucu.readiness", 1, List.of("facts"));

  @Inject @Any private Instance<ReadySource> sources;

  /**
   * One thing that is another, new, or gone.
   *
   * @param key of its name in the bundles
   * @param name which one
   */
  public record Difference(String key, String name) {}

  /** The documents of units, by identity. */
  public Map<Integer, CanonicalForm> of(List<Integer> units) {
    Map<Integer, List<ReadyFact>> facts =
        sources.stream()
            .flatMap(source -> source.facts(units).stream())
            .collect(Collectors.groupingBy(ReadyFact::unit));
    Map<Integer, CanonicalForm> documents = new LinkedHashMap<>();
    units.forEach(unit -> documents.put(unit, document(facts.getOrDefault(unit, List.of()))));
    return documents;
  }

  static CanonicalForm document(List<ReadyFact> facts) {
    return CanonicalForm.of(
        KIND,
        Map.of(
            "facts",
            facts.stream()
                .sorted(Comparator.comparing(ReadyFact::key).thenComparing(ReadyFact::name))
                .map(
                    fact -> Map.of("key", fact.key(), "name", fact.name(), "values", fact.values()))
                .toList()));
  }

  /** What differs between two documents, in their order. */
  public static Set<Difference> between(String before, String after) {
    Map<Difference, JsonValue> old = read(before);
    Map<Difference, JsonValue> present = read(after);
    Set<Difference> all = new LinkedHashSet<>(old.keySet());
    all.addAll(present.keySet());
    all.removeIf(each -> old.containsKey(each) && old.get(each).equals(present.get(each)));
    return all;
  }

  private static Map<Difference, JsonValue> read(String document) {
    Map<Difference, JsonValue> facts = new LinkedHashMap<>();
    JsonObject object;
    try (var reader = Json.createReader(new StringReader(document))) {
      object = reader.readObject();
    }
    for (JsonObject fact : object.getJsonArray("facts").getValuesAs(JsonObject.class)) {
      facts.put(new Difference(fact.getString("key"), fact.getString("name")), fact.get("values"));
    }
    return facts;
  }
}
