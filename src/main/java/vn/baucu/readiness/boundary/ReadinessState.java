package vn.baucu.readiness.boundary;

/** What a unit has said of its readiness, and what was answered. */
public enum ReadinessState {
  /** It has said nothing yet. */
  UNDECLARED,
  /** It says that it is ready, and waits for the unit above. */
  DECLARED,
  /** The unit above has confirmed it. */
  CONFIRMED,
  /** The unit above has returned it with a reason. */
  RETURNED,
  /** Something has changed since, so that it no longer holds. */
  TAKEN_BACK;

  /** Whether the declaration holds. */
  public boolean isStanding() {
    return this == DECLARED || this == CONFIRMED;
  }
}
