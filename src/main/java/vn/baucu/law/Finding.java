package vn.baucu.law;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing a check found. Texts come from {@link LawText}.
 *
 * @param code code of the catalogue, as {@code C104}; see {@link Check}
 * @param severity what it stops
 * @param fields names of the fields concerned, see {@link Fields}; never null
 * @param numbers the figures by name, in the order in which they are read; keys that end in {@code
 *     Percent} are hundredths of a percent or of a point (null where the whole is 0), keys that end
 *     in {@code Time} minutes after midnight, all others plain counts; what does not fit a {@code
 *     long} stands at its limit
 * @param article legal basis, as {@code 76(2)}
 */
public record Finding(
    String code, Severity severity, List<String> fields, Map<String, Long> numbers, String article)
    implements Serializable {

  public Finding {
    fields = List.copyOf(fields);
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  public boolean blocks() {
    return severity == Severity.BLOCK;
  }

  /**
   * The same finding as an incident: a figure that breaks a rule truly stands on the signed paper,
   * and the city committee lets it through with a reason and a document number.
   */
  public Finding asIncident() {
    return new Finding(code, Severity.INCIDENT, fields, numbers, article);
  }
}
