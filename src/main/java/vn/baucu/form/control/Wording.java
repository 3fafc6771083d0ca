package vn.baucu.form.control;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.baucu.form.entity.Run;
import vn.baucu.form.entity.Text;
import vn.baucu.law.LegalBasis;

/**
 * The words of the forms under one legal basis, with their version. A text names what is filled in:
 * {@code {unit}}, in bold {@code {*unit}}; where it is not known, dots stand in its place, few with
 * {@code {hour.}} and up to the end of the line with {@code {place_}}. {@code {.}} and {@code {_}}
 * are always dots; {@code {^1}} is the mark of a note.
 */
public final class Wording {
  private static final Pattern FIELD = Pattern.compile("\\{(\\*|\\^)?([A-Za-z0-9]*)([._])?\\}");
  private static final Map<LegalBasis, String> FILES =
      new EnumMap<>(Map.of(LegalBasis.LAW_2015, "2021", LegalBasis.AMENDED_2025, "2026"));
  private static final Map<LegalBasis, Wording> ALL = read();

  private final Properties texts;

  private Wording(Properties texts) {
    this.texts = texts;
  }

  /** The words under a legal basis. */
  public static Wording of(LegalBasis basis) {
    return ALL.get(basis);
  }

  private static Map<LegalBasis, Wording> read() {
    Map<LegalBasis, Wording> all = new EnumMap<>(LegalBasis.class);
    FILES.forEach(
        (basis, year) -> {
          Properties texts = new Properties();
          load(texts, "wording.properties");
          load(texts, "wording_" + year + ".properties");
          all.put(basis, new Wording(texts));
        });
    return all;
  }

  private static void load(Properties texts, String name) {
    try (Reader reader =
        new InputStreamReader(
            Wording.class.getResourceAsStream("/vn/baucu/form/" + name), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Values for the fields of a text, as name and value in turn; null is not known. */
  public static Map<String, String> values(String... namesAndValues) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return values;
  }

  /** The version of the words. */
  public String version() {
    return get("version");
  }

  /** Whether there is a text of a key that is not empty. */
  public boolean has(String key) {
    return !texts.getProperty(key, "").isEmpty();
  }

  /** A text without fields. */
  public String get(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no wording " + key);
    }
    return text;
  }

  /** The parts of a text that are divided by bars, such as the lines of a title. */
  public List<String> parts(String key) {
    return Arrays.asList(get(key).split("\\|"));
  }

  /** A text with its fields filled in. */
  public Text text(String key, Map<String, String> values) {
    return fill(get(key), values);
  }

  /** A text without fields. */
  public Text text(String key) {
    return text(key, Map.of());
  }

  /** The parts of a text with their fields filled in. */
  public List<Text> lines(String key, Map<String, String> values) {
    return parts(key).stream().map(line -> fill(line, values)).toList();
  }

  /** A text with its fields filled in, of which each is known. */
  public String sentence(String key, Map<String, String> values) {
    Text text = text(key, values);
    if (text.isDotted()) {
      throw new IllegalArgumentException("not all is known of " + key);
    }
    return text.plain();
  }

  /** Every key, for whoever looks them all through. */
  List<String> keys() {
    List<String> keys = new ArrayList<>(texts.stringPropertyNames());
    Collections.sort(keys);
    return keys;
  }

  /** A template with its fields filled in. */
  Text fill(String template, Map<String, String> values) {
    List<Run> runs = new ArrayList<>();
    Matcher field = FIELD.matcher(template);
    int from = 0;
    while (field.find()) {
      plain(runs, template.substring(from, field.start()));
      from = field.end();
      runs.add(run(field, values));
    }
    plain(runs, template.substring(from));
    return new Text(runs);
  }

  private static void plain(List<Run> runs, String text) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, Run.Kind.PLAIN));
    }
  }

  private static Run run(Matcher field, Map<String, String> values) {
    String name = field.group(2);
    if ("^".equals(field.group(1))) {
      return new Run("(" + name + ")", Run.Kind.MARK);
    }
    if (!name.isEmpty() && !values.containsKey(name)) {
      throw new IllegalArgumentException("nothing known as " + name);
    }
    String value = name.isEmpty() ? null : values.get(name);
    if (value != null) {
      return new Run(value, field.group(1) == null ? Run.Kind.PLAIN : Run.Kind.STRONG);
    }
    if (field.group(3) == null) {
      return new Run("", Run.Kind.DOTS);
    }
    return new Run("", field.group(3).equals(".") ? Run.Kind.SHORT_DOTS : Run.Kind.FILL);
  }
}
