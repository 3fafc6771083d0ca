package vn.baucu.exchange.control.draft;

/** Which settings an election knows, as the feature {@code election} says. */
public interface SettingRules {
  /** Whether there is a setting of this key. */
  boolean isKnown(String key);

  /** Whether the value can stand for it. */
  boolean accepts(String key, String value);
}
