package vn.baucu.turnout.boundary;

/** What a committee may write beside the figures of a quick report: item 4 of F10, in its order. */
public enum ReportItem {
  OPENING,
  COURSE,
  MOOD,
  TRAFFIC,
  EARLY,
  SECURITY,
  PROBLEMS
}
