package vn.baucu.law;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of a finding or reason by name, in the order in which they are read. */
final class Numbers {
  private final Map<String, Long> values = new LinkedHashMap<>();

  private Numbers() {}

  static Numbers of(String name, long value) {
    return new Numbers().and(name, value);
  }

  static Numbers empty() {
    return new Numbers();
  }

  static Map<String, Long> none() {
    return Map.of();
  }

  Numbers and(String name, long value) {
    values.put(name, value);
    return this;
  }

  /** A percentage in hundredths; unknown where the whole is 0. */
  Numbers share(String name, long part, long whole) {
    values.put(name, Percentages.hundredths(part, whole));
    return this;
  }

  Map<String, Long> map() {
    return Collections.unmodifiableMap(values);
  }
}
