package vn.baucu.exchange.boundary;

/** How far an import is. */
public enum ImportState {
  RUNNING,
  /** Read to the end: a dry run whatever it found, an apply that was written. */
  DONE,
  /** Nothing was written: the report or the failure says why. */
  FAILED,
  CANCELLED
}
