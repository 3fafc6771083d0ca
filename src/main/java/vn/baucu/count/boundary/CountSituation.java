package vn.baucu.count.boundary;

import vn.baucu.count.entity.CountDemand;
import vn.baucu.shared.work.Situation;
import vn.baucu.shared.work.Urgency;

/** What count minutes ask of a person. */
enum CountSituation implements Situation {
  MEND_RETURNED(Urgency.STUCK, "RETURNED"),
  MEND_REOPENED(Urgency.STUCK, "REOPENED"),
  RETYPE(Urgency.STUCK, "DIFFERENT"),
  SETTLE(Urgency.STUCK, "DIFFERENT"),
  MEND_BLOCKED(Urgency.STUCK, "BLOCK"),
  INCIDENT_REPORT(Urgency.STUCK, "INCIDENT"),
  GO_ON(Urgency.NEXT, "FIRST_ENTRY"),
  TAKE_OVER(Urgency.NEXT, "FIRST_ENTRY"),
  SUBMIT(Urgency.NEXT, "MATCHED"),
  SECOND_ENTRY(Urgency.NEXT, "FIRST_DONE"),
  FIRST_ENTRY(Urgency.NEXT, "EMPTY"),
  /** Of a unit below: typed there, and to be typed a second time here. */
  SECOND_OF_BELOW(Urgency.NEXT, "FIRST_DONE"),
  /** Of a unit below, where both typed twice and differ still. */
  SETTLE_BELOW(Urgency.STUCK, "DIFFERENT"),
  /** Of a unit below: an incident that this committee has not said it has read. */
  ACKNOWLEDGE(Urgency.STUCK, "INCIDENT"),
  ACCEPT_INCIDENT(Urgency.EXAMINE, "INCIDENT"),
  ACCEPT_EXPLAINED(Urgency.EXAMINE, "SUBMITTED"),
  ACCEPT_CLEAN(Urgency.DECIDE, "SUBMITTED"),
  /** Of units below: comparing showed something in minutes that were accepted before. */
  LOOK_AGAIN(Urgency.EXAMINE, "EXPLAIN"),
  /** Of units below: counting is over, and nobody has typed. */
  LATE_BELOW(Urgency.BELOW, "EMPTY");

  private final Urgency urgency;
  private final String chip;

  CountSituation(Urgency urgency, String chip) {
    this.urgency = urgency;
    this.chip = chip;
  }

  /** How a demand of a unit's own minutes is listed. */
  static CountSituation of(CountDemand demand) {
    return demand == CountDemand.ACCEPT ? ACCEPT_EXPLAINED : valueOf(demand.name());
  }

  @Override
  public String key() {
    return "count.work." + name();
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
