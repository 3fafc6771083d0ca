package vn.baucu.result.boundary;

import vn.baucu.shared.work.Situation;
import vn.baucu.shared.work.Urgency;

/** What results ask of a person. */
enum ResultSituation implements Situation {
  /** Candidates stand equal at the last seat, and no decision is recorded. */
  TIE(Urgency.STUCK, "TIED"),
  /** A decision is entered and waits for a second person. */
  DECISION(Urgency.STUCK, "TIED"),
  /** The National Assembly is short of a deputy, and no decision is recorded. */
  SHORTAGE(Urgency.DECIDE, "DETERMINED"),
  /** The signed result calls for a further round, which nobody has begun. */
  BEGIN(Urgency.DECIDE, "CERTIFIED"),
  /** All minutes of an electoral unit are accepted: its board's minutes are to be entered. */
  SIGN(Urgency.DECIDE, "DETERMINED"),
  /** A signed result was taken back: it is to be looked at and signed again. */
  SIGN_AGAIN(Urgency.STUCK, "REOPENED"),
  /** All units of the body are signed. */
  SUMMARISE(Urgency.DECIDE, "CERTIFIED"),
  /** The body is summed up. */
  PUBLISH(Urgency.DECIDE, "SUMMARISED"),
  /** The last day the law gives for a unit's result minutes is tomorrow, today, or over. */
  DEADLINE(Urgency.TIMED, "REMAINING"),
  /** The same of bodies of units below, whose committees have not signed. */
  DEADLINE_BELOW(Urgency.BELOW, "REMAINING");

  private final Urgency urgency;
  private final String chip;

  ResultSituation(Urgency urgency, String chip) {
    this.urgency = urgency;
    this.chip = chip;
  }

  @Override
  public String key() {
    return "result.work." + name();
  }

  @Override
  public Urgency urgency() {
    return urgency;
  }

  @Override
  public String chip() {
    return chip;
  }
}
