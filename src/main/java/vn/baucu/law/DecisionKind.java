package vn.baucu.law;

/** What the law leaves to a person's decision, which counts with its document alone. */
public enum DecisionKind {
  /** Who of those in an open tie at the last seat is elected, Art 78(4). */
  TIE,
  /**
   * Whether a supplementary election is held where the National Assembly is short of a deputy; the
   * National Election Council decides, Art 79.
   */
  SHORTAGE
}
