package vn.baucu.readiness.boundary;

import vn.baucu.shared.work.Situation;
import vn.baucu.shared.work.Urgency;

/** What the preparation asks of a person. */
enum ReadinessSituation implements Situation {
  /** The tree has nothing below the city yet. */
  UNITS(Urgency.STUCK, "NOT_REPORTED"),
  /** What the unit above returned. */
  RETURNED(Urgency.STUCK, "RETURNED"),
  /** A declaration that no longer holds. */
  TAKEN_BACK(Urgency.STUCK, "TAKEN_BACK"),
  /** An item of the checklist is missing. */
  MISSING(Urgency.TIMED, "REMAINING"),
  /** All is there: the unit says so. */
  DECLARE(Urgency.TIMED, "UNDECLARED"),
  /** A unit below says so, and waits for the answer. */
  CONFIRM(Urgency.ASKED, "DECLARED"),
  /** The self-check is to be run, or run again. */
  CHECK(Urgency.NEXT, "REMAINING"),
  /** Committees have too few accounts, or accounts nobody has signed in with. */
  ACCOUNTS(Urgency.TIMED, "REMAINING"),
  /** Units below are not ready. */
  BELOW(Urgency.BELOW, "REMAINING");

  private final Urgency urgency;
  private final String chip;

  ReadinessSituation(Urgency urgency, String chip) {
    this.urgency = urgency;
    this.chip = chip;
  }

  @Override
  public String key() {
    return "readiness.work." + name();
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
