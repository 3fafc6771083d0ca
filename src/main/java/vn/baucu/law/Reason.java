package vn.baucu.law;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One step of a result: which rule was applied to which figures, and whether its condition held.
 *
 * @param article as {@code 78(1)}
 * @param statement stable key of the sentence, rendered by {@link LawText#statement(Reason)}
 * @param numbers the figures by name, in the order in which they are read
 * @param holds whether the condition of the rule is met
 */
public record Reason(String article, String statement, Map<String, Long> numbers, boolean holds) {

  public Reason {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }
}
