package vn.baucu.count.entity;

/** Whose figures a row of figures is. */
public enum Entry {
  FIRST,
  SECOND,
  /** What both typed, or what was settled: the figures of the minutes. */
  AGREED
}
