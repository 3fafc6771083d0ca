package vn.baucu.law;

import java.util.List;
import java.util.Map;

/**
 * The catalogue of checks: code, severity and legal basis. The rules stand where these are used.
 */
public enum Check {
  C101(Severity.BLOCK, "76(2)"),
  C102(Severity.BLOCK, "76(2)"),
  C103(Severity.INCIDENT, "76(2)"),
  C104(Severity.BLOCK, "76(2)"),
  C105(Severity.INCIDENT, "73"),
  C106(Severity.INCIDENT, "73"),
  C107(Severity.BLOCK, "76(2)"),
  C108(Severity.BLOCK, "74"),
  C109(Severity.BLOCK, "74"),
  C110(Severity.BLOCK, "74"),
  C111(Severity.BLOCK, "76(2)"),
  C112(Severity.BLOCK, "76(2)"),
  C113(Severity.BLOCK, "76(2)"),
  C201(Severity.EXPLAIN, "76(2)"),
  C202(Severity.EXPLAIN, "76(2)"),
  C203(Severity.EXPLAIN, "76(2)"),
  C204(Severity.EXPLAIN, "74"),
  C205(Severity.EXPLAIN, "80"),
  C206(Severity.EXPLAIN, "76(2)"),
  C207(Severity.EXPLAIN, "29"),
  C208(Severity.EXPLAIN, "76(2)"),
  C209(Severity.EXPLAIN, "76(2)"),
  C210(Severity.EXPLAIN, "76(2)"),
  C211(Severity.EXPLAIN, "74"),
  C301(Severity.INFO, "76(2)"),
  C302(Severity.INFO, "76(2)"),

  B101(Severity.BLOCK, "73"),
  B201(Severity.EXPLAIN, "73"),
  B202(Severity.EXPLAIN, "73"),

  T101(Severity.BLOCK, "71"),
  T102(Severity.BLOCK, "71"),
  T103(Severity.BLOCK, "71"),
  T201(Severity.EXPLAIN, "71"),
  T202(Severity.EXPLAIN, "71"),
  T203(Severity.INFO, "71"),

  M101(Severity.BLOCK, "11(1)"),
  M102(Severity.BLOCK, "10"),
  M103(Severity.BLOCK, "10"),
  M104(Severity.BLOCK, "57"),
  M105(Severity.BLOCK, "2"),
  M201(Severity.EXPLAIN, "57(6)"),
  M202(Severity.EXPLAIN, "57"),
  M203(Severity.EXPLAIN, "11"),
  M204(Severity.EXPLAIN, "29"),
  M205(Severity.EXPLAIN, "8"),
  M206(Severity.INFO, "57"),
  M207(Severity.EXPLAIN, "57"),
  M208(Severity.EXPLAIN, "57"),
  M209(Severity.BLOCK, "71"),
  M210(Severity.EXPLAIN, "29"),
  M211(Severity.EXPLAIN, "57"),

  R101(Severity.BLOCK, "77"),
  R102(Severity.BLOCK, "77"),
  R103(Severity.BLOCK, "77"),
  R104(Severity.BLOCK, "77"),
  R201(Severity.EXPLAIN, "78(2)"),
  R202(Severity.BLOCK, "78(4)"),
  R203(Severity.EXPLAIN, "77");

  private final Severity severity;
  private final String article;

  Check(Severity severity, String article) {
    this.severity = severity;
    this.article = article;
  }

  public Severity severity() {
    return severity;
  }

  /** Legal basis, as {@code 76(2)}. */
  public String article() {
    return article;
  }

  Finding finding(List<String> fields, Map<String, Long> numbers) {
    return finding(fields, numbers, article);
  }

  /** For the checks whose article depends on the level. */
  Finding finding(List<String> fields, Map<String, Long> numbers, String article) {
    return new Finding(name(), severity, fields, numbers, article);
  }
}
