package vn.baucu.law;

/** What became of a candidate. */
public enum Outcome {
  ELECTED,
  NOT_ELECTED,
  /** In an unresolved tie: not elected until a decision with its document number is entered. */
  TIED,
  /** Not every polling area is in. */
  PENDING
}
