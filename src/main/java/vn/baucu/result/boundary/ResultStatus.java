package vn.baucu.result.boundary;

/** How far a result is, in the order in which it gets there. */
public enum ResultStatus {
  /** Polling areas are missing. */
  PROVISIONAL,
  /** Every polling area has accepted minutes. */
  DETERMINED,
  /** The electoral board's minutes are signed. */
  CERTIFIED,
  /** The committee has summed up its elections. */
  SUMMARISED,
  /** Made public. */
  PUBLISHED;

  /** Whether a person has signed for it. */
  public boolean isOfficial() {
    return compareTo(CERTIFIED) >= 0;
  }
}
