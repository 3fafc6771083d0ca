package vn.baucu.exchange.control.draft;

/** When a voter total was taken; the later one counts. */
enum VoterStage {
  POSTED,
  CORRECTED,
  FINAL
}
