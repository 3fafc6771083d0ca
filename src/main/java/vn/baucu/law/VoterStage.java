package vn.baucu.law;

/** When a voter total was taken (Art 30–34); the later one counts. */
public enum VoterStage {
  /** As posted 40 days before. */
  POSTED,
  /** After corrections, until the poll. */
  CORRECTED,
  /** As of the opening of the poll. */
  FINAL
}
