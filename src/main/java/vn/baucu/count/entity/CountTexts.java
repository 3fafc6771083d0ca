package vn.baucu.count.entity;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.law.Finding;
import vn.baucu.law.Severity;

/**
 * The texts that findings of minutes ask for: explanations, incident reports, and what was let
 * through.
 */
final class CountTexts {
  private final CountMinutes minutes;
  private final List<Explanation> all;

  CountTexts(CountMinutes minutes, List<Explanation> all) {
    this.minutes = minutes;
    this.all = all;
  }

  /** Those of this version that count: of each finding the agreed one, else the later one. */
  Map<String, Explanation> counting() {
    Map<String, Explanation> texts = new LinkedHashMap<>();
    for (Entry entry : Entry.values()) {
      texts.putAll(of(entry));
    }
    return texts;
  }

  /** Those somebody wrote with the entry of a kind. */
  Map<String, Explanation> of(Entry entry) {
    Map<String, Explanation> texts = new LinkedHashMap<>();
    all.stream()
        .filter(e -> e.isOf(minutes.figuresVersion()) && e.entry() == entry)
        .forEach(e -> texts.put(e.code(), e));
    return texts;
  }

  void write(
      String code,
      Severity severity,
      Entry with,
      String text,
      String document,
      Actor who,
      LocalDateTime now) {
    Explanation explanation = of(with).get(code);
    if (explanation == null) {
      explanation = new Explanation(minutes, code, with);
      all.add(explanation);
    }
    explanation.write(severity, text, document, who, now);
  }

  /** The findings with those the city let through counted as incidents. */
  List<Finding> effective(List<Finding> findings) {
    Map<String, Explanation> texts = counting();
    return findings.stream()
        .map(
            finding ->
                finding.severity() == Severity.BLOCK
                        && texts.containsKey(finding.code())
                        && texts.get(finding.code()).document() != null
                    ? new Finding(
                        finding.code(),
                        Severity.INCIDENT,
                        finding.fields(),
                        finding.numbers(),
                        finding.article())
                    : finding)
        .toList();
  }
}
