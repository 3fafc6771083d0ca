package vn.baucu.shared;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.baucu.law.Check;
import vn.baucu.law.Finding;
import vn.baucu.law.Percentages;

/**
 * Findings as they are stored beside figures, and their figures as answers of the API have them.
 */
public final class FindingJson {
  private FindingJson() {}

  /** What is stored of a finding beside its code: where and with which figures. */
  public static String store(Finding finding) {
    JsonArrayBuilder fields = Json.createArrayBuilder();
    finding.fields().forEach(fields::add);
    JsonObjectBuilder numbers = Json.createObjectBuilder();
    finding.numbers().forEach((name, figure) -> numbers.add(name, number(figure)));
    return Json.createObjectBuilder()
        .add("fields", fields)
        .add("numbers", numbers)
        .build()
        .toString();
  }

  /** The finding of a code that was stored. */
  public static Finding read(String code, String stored) {
    Check check = Check.valueOf(code);
    try (JsonReader reader = Json.createReader(new StringReader(stored))) {
      JsonObject json = reader.readObject();
      Map<String, Long> numbers = new LinkedHashMap<>();
      json.getJsonObject("numbers")
          .forEach(
              (name, value) ->
                  numbers.put(
                      name, value instanceof JsonNumber number ? number.longValueExact() : null));
      return new Finding(
          check.name(),
          check.severity(),
          json.getJsonArray("fields").getValuesAs(JsonString::getString),
          numbers,
          check.article());
    }
  }

  /**
   * The figures of a finding or a reason for a reader: percentages per cent, as 99.33; null where
   * the whole is 0.
   */
  public static JsonObjectBuilder numbers(Map<String, Long> figures) {
    JsonObjectBuilder numbers = Json.createObjectBuilder();
    figures.forEach(
        (name, figure) ->
            numbers.add(
                name,
                figure != null && Percentages.isNameOf(name)
                    ? Json.createValue(BigDecimal.valueOf(figure, 2))
                    : number(figure)));
    return numbers;
  }

  private static JsonValue number(Long figure) {
    return figure == null ? JsonValue.NULL : Json.createValue(figure);
  }
}
