package vn.baucu.law;

import java.util.EnumMap;
import java.util.Map;

/** The limits in force in an election. */
public final class Thresholds {
  /** The limits of the catalogue of checks. */
  public static final Thresholds STANDARD = new Thresholds(Map.of());

  private final Map<Threshold, Long> values = new EnumMap<>(Threshold.class);

  /**
   * @param differing what differs from the standard
   */
  public Thresholds(Map<Threshold, Long> differing) {
    for (Threshold threshold : Threshold.values()) {
      values.put(threshold, threshold.standard());
    }
    values.putAll(differing);
  }

  /**
   * Limits from the settings of an election. Settings that are no threshold, or whose value is no
   * whole number from 0, leave the standard in force.
   */
  public static Thresholds ofSettings(Map<String, String> settings) {
    Map<Threshold, Long> differing = new EnumMap<>(Threshold.class);
    settings.forEach(
        (key, value) ->
            Threshold.ofKey(key)
                .filter(threshold -> isValid(value))
                .ifPresent(threshold -> differing.put(threshold, Long.valueOf(value))));
    return new Thresholds(differing);
  }

  /** Whether a text can be the value of a threshold: a whole number of at most nine digits. */
  public static boolean isValid(String value) {
    return value != null && value.matches("[0-9]{1,9}");
  }

  public long get(Threshold threshold) {
    return values.get(threshold);
  }
}
