package vn.baucu.turnout.boundary;

import vn.baucu.shared.work.Situation;
import vn.baucu.shared.work.Urgency;

/** What turnout asks of a person. */
enum TurnoutSituation implements Situation {
  /** A slot is open, and areas have not reported it. */
  REPORT(Urgency.TIMED, "NOT_REPORTED"),
  /** A slot was opened again. */
  REOPENED(Urgency.TIMED, "SLOT_REOPENED"),
  /** Every area has reported, and the unit has not sent it. */
  SEND(Urgency.TIMED, "REMAINING"),
  /** The window closed before every area had reported: the unit can ask the committee above. */
  MISSED(Urgency.NEXT, "NOT_REPORTED"),
  /** The window closed before a team had reported: it can call. */
  MISSED_BY_TEAM(Urgency.NEXT, "NOT_REPORTED"),
  /** Units below are late in a slot that has closed. */
  LATE_BELOW(Urgency.BELOW, "NOT_REPORTED");

  private final Urgency urgency;
  private final String chip;

  TurnoutSituation(Urgency urgency, String chip) {
    this.urgency = urgency;
    this.chip = chip;
  }

  @Override
  public String key() {
    return "turnout.work." + name();
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
