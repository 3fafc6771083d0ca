package vn.baucu.exchange.control.draft;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.baucu.election.entity.BodySetting;

/** Which settings an election knows, as the feature {@code election} says. */
public interface SettingRules {
  /** Whether there is a setting of this key. */
  boolean isKnown(String key);

  /** Whether the value can stand for it. */
  boolean accepts(String key, String value);

  /** Which body a key is a setting of; empty where it is of none. */
  Optional<BodySetting.Key> body(String key);

  /** Whether every phase of an election of this day begins before it ends. */
  boolean areInOrder(LocalDate day, Map<String, String> settings);
}
