package vn.baucu.voters.boundary;

import vn.baucu.shared.work.Situation;
import vn.baucu.shared.work.Urgency;

/** What voter totals ask of a person. */
enum VoterSituation implements Situation {
  /** Final totals of areas are missing on the morning. */
  FINAL_MISSING;

  @Override
  public String key() {
    return "voters.work." + name();
  }

  @Override
  public Urgency urgency() {
    return Urgency.TIMED;
  }

  @Override
  public String chip() {
    return "REMAINING";
  }
}
