package vn.baucu.shared;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.baucu.law.CanonicalForm;

/**
 * What something was or became, for the audit trail: values under the names of {@link AuditField},
 * written in the canonical form.
 */
public final class AuditValue {
  private final Map<AuditField, Object> values = new EnumMap<>(AuditField.class);

  private AuditValue() {}

  /** One value. */
  public static AuditValue of(AuditField field, Object value) {
    return new AuditValue().and(field, value);
  }

  /**
   * One more value.
   *
   * @param value a text, a whole number, a truth value, a word of an enumeration, a day or time, or
   *     a list or map of these; null where there is none
   */
  public AuditValue and(AuditField field, Object value) {
    values.put(field, plain(value));
    return this;
  }

  /** The values as JSON in the canonical form. */
  public String text() {
    Map<String, Object> named = new LinkedHashMap<>();
    values.forEach((field, value) -> named.put(field.word(), value));
    return CanonicalForm.text(named);
  }

  private static Object plain(Object value) {
    if (value instanceof Enum<?> word) {
      return word.name();
    }
    if (value instanceof Temporal time) {
      return time.toString();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((name, each) -> plain.put(String.valueOf(plain(name)), plain(each)));
      return plain;
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(AuditValue::plain).toList();
    }
    return value;
  }
}
