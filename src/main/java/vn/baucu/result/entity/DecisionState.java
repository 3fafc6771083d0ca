package vn.baucu.result.entity;

/** How far a decision is entered; the table of what may follow what. */
public enum DecisionState {
  /** Entered by one person; it counts for nothing yet. */
  RECORDED,
  /** Entered alike by a second person: it counts. */
  CONFIRMED,
  /** Given back before it counted. */
  RETURNED,
  /** Taken back after it had counted. */
  TAKEN_BACK,
  /** The figures it stood on are no more. */
  FALLEN
}
