package vn.baucu.law;

public enum Severity {
  BLOCK,
  INCIDENT,
  EXPLAIN,
  INFO
}
