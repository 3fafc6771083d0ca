package vn.baucu.message.entity;

/** What a unit can ask of the committee above it. */
public enum RequestKind {
  /** A closed slot is to be opened again. */
  SLOT,
  /** Submitted or accepted minutes are to come back. */
  MINUTES,
  /** Anything else, in words. */
  OTHER
}
