package vn.baucu.shared.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.baucu.shared.Refusal;

/**
 * A JSON object sent to the API, read strictly: no field beside those named, each of its type. What
 * is wrong is refused as INVALID with the path of the field.
 */
public final class Body {
  private static final String INVALID = "shared.invalidBody";

  private final String path;
  private final JsonObject fields;

  private Body(String path, JsonObject fields) {
    this.path = path;
    this.fields = fields;
  }

  /** Reads a body. */
  public static Body of(String text, String... known) {
    if (!(StrictJson.read(text == null ? "" : text) instanceof JsonObject object)) {
      throw Refusal.invalid(INVALID, "{}");
    }
    return of("", object, known);
  }

  private static Body of(String path, JsonObject object, String... known) {
    for (String name : object.keySet()) {
      if (!Set.of(known).contains(name)) {
        throw Refusal.invalid(INVALID, path + name);
      }
    }
    return new Body(path, object);
  }

  /** A list of objects of fields of a name; empty where it is absent. */
  public List<Body> objects(String name, String... known) {
    JsonValue value = fields.get(name);
    if (absent(value)) {
      return List.of();
    }
    if (!(value instanceof JsonArray array)) {
      throw Refusal.invalid(INVALID, name);
    }
    List<Body> objects = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      String at = name + "[" + i + "]";
      if (!(array.get(i) instanceof JsonObject object)) {
        throw Refusal.invalid(INVALID, at);
      }
      objects.add(of(at + ".", object, known));
    }
    return Collections.unmodifiableList(objects);
  }

  /** A text that must be there. */
  public String text(String name) {
    String text = optionalText(name);
    if (text == null) {
      throw Refusal.invalid(INVALID, name);
    }
    return text;
  }

  /** A text, or null where it is absent. */
  public String optionalText(String name) {
    JsonValue value = fields.get(name);
    if (absent(value)) {
      return null;
    }
    if (value instanceof JsonString text) {
      return text.getString();
    }
    throw Refusal.invalid(INVALID, path + name);
  }

  /** A whole number, or null where it is absent. */
  public Long optionalNumber(String name) {
    return number(name, fields.get(name));
  }

  /** A whole number that must be there. */
  public long number(String name) {
    Long number = optionalNumber(name);
    if (number == null) {
      throw Refusal.invalid(INVALID, name);
    }
    return number;
  }

  /** A whole number as large as an {@code int}, or null where it is absent. */
  public Integer optionalInteger(String name) {
    Long number = optionalNumber(name);
    if (number == null) {
      return null;
    }
    if (number != number.intValue()) {
      throw Refusal.invalid(INVALID, name);
    }
    return number.intValue();
  }

  /** A whole number as large as an {@code int} that must be there. */
  public int integer(String name) {
    number(name);
    return optionalInteger(name);
  }

  /** A list of whole numbers, null where one is; empty where the list is absent. */
  public List<Long> numbers(String name) {
    JsonValue value = fields.get(name);
    if (absent(value)) {
      return List.of();
    }
    if (!(value instanceof JsonArray array)) {
      throw Refusal.invalid(INVALID, name);
    }
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      numbers.add(number(name + "[" + i + "]", array.get(i)));
    }
    return Collections.unmodifiableList(numbers);
  }

  /** A list of texts; empty where it is absent. */
  public List<String> list(String name) {
    JsonValue value = fields.get(name);
    if (absent(value)) {
      return List.of();
    }
    if (!(value instanceof JsonArray array)) {
      throw Refusal.invalid(INVALID, name);
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      if (!(array.get(i) instanceof JsonString text)) {
        throw Refusal.invalid(INVALID, name + "[" + i + "]");
      }
      texts.add(text.getString());
    }
    return Collections.unmodifiableList(texts);
  }

  /** An object of texts by name; empty where it is absent. */
  public Map<String, String> texts(String name) {
    JsonValue value = fields.get(name);
    if (absent(value)) {
      return Map.of();
    }
    if (!(value instanceof JsonObject object)) {
      throw Refusal.invalid(INVALID, name);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    object.forEach(
        (key, text) -> {
          if (!(text instanceof JsonString string)) {
            throw Refusal.invalid(INVALID, name + "." + key);
          }
          texts.put(key, string.getString());
        });
    return texts;
  }

  /** An object of whole numbers by name; empty where it is absent. */
  public Map<String, Long> numbersByName(String name) {
    JsonValue value = fields.get(name);
    if (absent(value)) {
      return Map.of();
    }
    if (!(value instanceof JsonObject object)) {
      throw Refusal.invalid(INVALID, name);
    }
    Map<String, Long> numbers = new LinkedHashMap<>();
    object.forEach(
        (key, each) -> {
          String path = name + "." + key;
          Long number = number(path, each);
          if (number == null) {
            throw Refusal.invalid(INVALID, path);
          }
          numbers.put(key, number);
        });
    return numbers;
  }

  private static boolean absent(JsonValue value) {
    return value == null || value.getValueType() == JsonValue.ValueType.NULL;
  }

  private static Long number(String path, JsonValue value) {
    if (absent(value)) {
      return null;
    }
    // 990.0 and 1e3 are no whole numbers, whatever they come to.
    if (value instanceof JsonNumber number && number.isIntegral()) {
      try {
        return number.bigDecimalValue().longValueExact();
      } catch (ArithmeticException e) {
        throw Refusal.invalid(INVALID, path);
      }
    }
    throw Refusal.invalid(INVALID, path);
  }
}
