package vn.baucu.law;

/** What follows from the result of an electoral unit. */
public enum Consequence {
  NONE,
  /** Bầu cử lại: turnout was half or less. */
  RE_ELECTION,
  /** A person or body decides: an open tie, or the National Assembly is short of a deputy. */
  DECISION_NEEDED,
  /** Bầu cử thêm: fewer than two thirds of the seats of a council's unit are filled. */
  SUPPLEMENTARY_ELECTION,
  /** Seats stay empty. */
  SHORT_WITHOUT_ROUND
}
