package vn.baucu.election.entity;

/** What an election's timetable opens and closes; the order is that of the calendar. */
public enum Phase {
  /** Units, candidates, polling areas, voter totals. */
  PREPARATION,
  /** Only the city changes candidates, with a document's number; voter totals still corrected. */
  LOCKED_LISTS,
  /** Turnout reports in the windows of their slots; final voter totals. */
  TURNOUT,
  /** Count minutes. */
  COUNTING,
  /** What is missing stays open and is marked late; corrections only through the city. */
  CLOSING
}
