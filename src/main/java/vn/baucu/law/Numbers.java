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

  Map<String, Long> map() {
    return Collections.unmodifiableMap(values);
  }
}
