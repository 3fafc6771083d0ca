package vn.baucu.shared.api;

import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import vn.baucu.shared.Json;
import vn.baucu.shared.Refusal;

/**
 * JSON that says one thing only: no name twice in an object, nothing behind the end, nothing nested
 * deeper or of more digits than any body of ours has. It is walked through before any of it is
 * kept, so that what is hostile costs nothing; what is wrong is refused with its place.
 */
final class StrictJson {
  private static final int DEEPEST = 8;
  private static final int LONGEST_NUMBER = 30;

  /** An object or a list that is being walked through. */
  private static final class Level {
    private final Set<String> names = new HashSet<>();
    private final boolean isList;
    private String name = "";
    private int index = -1;

    private Level(boolean isList) {
      this.isList = isList;
    }
  }

  private final Deque<Level> levels = new ArrayDeque<>();

  private StrictJson() {}

  /**
   * The value that a text is.
   *
   * @throws Refusal INVALID with the path of what is wrong, or with line and column where the text
   *     is no JSON from there on
   */
  static JsonValue read(String text) {
    try (JsonParser parser = Json.createParser(new StringReader(text))) {
      StrictJson walk = new StrictJson();
      while (parser.hasNext()) {
        walk.step(parser.next(), parser);
      }
    } catch (JsonParsingException e) {
      throw unreadable(e.getLocation());
    } catch (JsonException e) {
      throw Refusal.invalid("shared.invalidBody", "JSON");
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }

  private static Refusal unreadable(JsonLocation at) {
    return Refusal.invalid(
        "shared.bodyUnreadable",
        String.valueOf(Math.max(1, at.getLineNumber())),
        String.valueOf(Math.max(1, at.getColumnNumber())));
  }

  private void step(JsonParser.Event event, JsonParser parser) {
    switch (event) {
      case KEY_NAME -> name(parser.getString());
      case END_OBJECT, END_ARRAY -> levels.pop();
      default -> value(event, parser);
    }
  }

  private void name(String name) {
    Level object = levels.peek();
    object.name = name;
    if (!object.names.add(name)) {
      throw Refusal.invalid("shared.bodyTwice", path());
    }
  }

  private void value(JsonParser.Event event, JsonParser parser) {
    if (!levels.isEmpty()) {
      levels.peek().index++;
    }
    if (event == JsonParser.Event.START_OBJECT || event == JsonParser.Event.START_ARRAY) {
      if (levels.size() == DEEPEST) {
        throw Refusal.invalid("shared.bodyDeep", path());
      }
      levels.push(new Level(event == JsonParser.Event.START_ARRAY));
    } else if (event == JsonParser.Event.VALUE_NUMBER
        && parser.getString().length() > LONGEST_NUMBER) {
      throw Refusal.invalid("shared.bodyNumber", path());
    }
  }

  /** Where the walk is, as {@code explanations.C201} or {@code votes[3]}. */
  private String path() {
    StringBuilder path = new StringBuilder();
    levels
        .descendingIterator()
        .forEachRemaining(
            level -> {
              if (level.isList) {
                path.append('[').append(level.index).append(']');
              } else {
                path.append(path.isEmpty() ? "" : ".").append(level.name);
              }
            });
    return path.isEmpty() ? "{}" : path.toString();
  }
}
