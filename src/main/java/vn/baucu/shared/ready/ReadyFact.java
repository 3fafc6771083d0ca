package vn.baucu.shared.ready;

import java.util.Arrays;
import java.util.List;

/**
 * One thing on which a declaration of readiness rests: if it becomes another, or goes, the
 * declaration no longer holds.
 *
 * @param unit identity of the administrative unit
 * @param key what kind of thing, and the key of its name in the bundles, which has one argument
 * @param name which one: unique in its kind and unit
 * @param values all that counts of it, as the canonical form has them: texts, whole numbers, truth
 *     values, nulls
 */
public record ReadyFact(int unit, String key, String name, List<Object> values) {
  /** Of its values. */
  public static ReadyFact of(int unit, String key, Object name, Object... values) {
    return new ReadyFact(unit, key, String.valueOf(name), Arrays.asList(values));
  }
}
