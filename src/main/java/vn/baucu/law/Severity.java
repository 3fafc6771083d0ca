package vn.baucu.law;

/** What a finding stops. */
public enum Severity {
  /** Cannot be submitted. */
  BLOCK,
  /** Can be submitted only with an incident report; shown at once up to the city committee. */
  INCIDENT,
  /** Can be submitted only with a reason, kept and printed with the minutes. */
  EXPLAIN,
  /** A hint. */
  INFO
}
