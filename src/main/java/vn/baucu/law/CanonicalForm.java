package vn.baucu.law;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The one form of bytes in which what is signed, sealed or compared is written, so that anybody can
 * make the same bytes again years later, with other tools: JSON as RFC 8785 (JSON Canonicalization
 * Scheme) orders and escapes it, of texts in Unicode NFC, whole numbers, truth values, nulls, lists
 * and objects only. There are no fractions, so nothing depends on how a machine prints them.
 *
 * <p>A document names its kind and the version of that kind; the names of its fields stand in a
 * {@link Kind}, not in the code that fills it, and exactly those must be given. Whoever changes
 * them makes a new version.
 */
public final class CanonicalForm {
  /** The largest number that every reader of JSON keeps exactly. */
  public static final long LARGEST = (1L << 53) - 1;

  private final SortedMap<String, Object> fields;

  private CanonicalForm(SortedMap<String, Object> fields) {
    this.fields = fields;
  }

  /**
   * A kind of document.
   *
   * @param name what it is, such as {@code baucu.result}
   * @param version raised whenever a field is added, left out or means something else; 1 and up
   * @param fields the names of all its fields, beside {@code kind} and {@code version}
   */
  public record Kind(String name, int version, List<String> fields) {
    public Kind {
      fields = List.copyOf(fields);
      if (fields.contains("kind") || fields.contains("version")) {
        throw new IllegalArgumentException("kind and version are given by themselves: " + fields);
      }
    }
  }

  /**
   * A document of a kind.
   *
   * @param values a value for each field of the kind, null where there is none
   * @throws IllegalArgumentException if a field is missing or not of the kind, a number is larger
   *     than {@link #LARGEST}, or a value is of another type than this form has
   */
  public static CanonicalForm of(Kind kind, Map<String, ?> values) {
    SortedMap<String, Object> fields = new TreeMap<>(values);
    if (!fields.keySet().equals(Set.copyOf(kind.fields()))) {
      throw new IllegalArgumentException(fields.keySet() + " are not " + kind.fields());
    }
    fields.put("kind", kind.name());
    fields.put("version", kind.version());
    return new CanonicalForm(fields);
  }

  /**
   * Values by themselves, as text: for whoever keeps beside them which kind and version they are
   * of.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public static String text(Map<String, ?> values) {
    return new CanonicalForm(new TreeMap<>(values)).text();
  }

  /** The document as text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    object(text, fields);
    return text.toString();
  }

  /** The document as bytes: its text in UTF-8. */
  public byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /** SHA-256 of the bytes: 64 hexadecimal digits in lower case. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void value(StringBuilder text, Object value) {
    if (value == null || value instanceof Boolean) {
      text.append(value);
    } else if (value instanceof Integer || value instanceof Long) {
      number(text, ((Number) value).longValue());
    } else if (value instanceof String string) {
      string(text, string);
    } else if (value instanceof List<?> list) {
      list(text, list);
    } else if (value instanceof Map<?, ?> map) {
      SortedMap<String, Object> sorted = new TreeMap<>();
      map.forEach((name, each) -> sorted.put((String) name, each));
      object(text, sorted);
    } else {
      throw new IllegalArgumentException("no canonical form of " + value.getClass());
    }
  }

  private static void number(StringBuilder text, long number) {
    if (Math.abs(number) > LARGEST) {
      throw new IllegalArgumentException("too large to be read exactly everywhere: " + number);
    }
    text.append(number);
  }

  private static void object(StringBuilder text, SortedMap<String, Object> fields) {
    char before = '{';
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      text.append(before);
      string(text, field.getKey());
      text.append(':');
      value(text, field.getValue());
      before = ',';
    }
    text.append(before == '{' ? "{}" : "}");
  }

  private static void list(StringBuilder text, List<?> list) {
    char before = '[';
    for (Object each : list) {
      text.append(before);
      value(text, each);
      before = ',';
    }
    text.append(before == '[' ? "[]" : "]");
  }

  private static void string(StringBuilder text, String string) {
    text.append('"');
    Normalizer.normalize(string, Normalizer.Form.NFC).chars().forEach(c -> character(text, c));
    text.append('"');
  }

  private static void character(StringBuilder text, int c) {
    switch (c) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\b' -> text.append("\\b");
      case '\t' -> text.append("\\t");
      case '\n' -> text.append("\\n");
      case '\f' -> text.append("\\f");
      case '\r' -> text.append("\\r");
      default -> {
        if (c < ' ') {
          text.append("\\u%04x".formatted(c));
        } else {
          text.append((char) c);
        }
      }
    }
  }
}
