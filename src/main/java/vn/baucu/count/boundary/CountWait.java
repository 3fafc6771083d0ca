package vn.baucu.count.boundary;

import vn.baucu.count.entity.CountState;
import vn.baucu.shared.work.Situation;
import vn.baucu.shared.work.Urgency;

/** What somebody waits for, of count minutes in others' hands. */
enum CountWait implements Situation {
  /** Another types. */
  TYPED("FIRST_ENTRY"),
  /** Another is to type a second time. */
  SECOND("FIRST_DONE"),
  /** Another is to type fields again. */
  RETYPED("DIFFERENT"),
  /** An approver is to settle. */
  SETTLED("DIFFERENT"),
  /** Another is to submit. */
  SUBMITTED("MATCHED"),
  /** The level above is to accept. */
  ACCEPTED("SUBMITTED"),
  /** Another is to mend. */
  MENDED("RETURNED"),
  /** Units below are to type fields again. */
  DIFFERENT_BELOW("DIFFERENT"),
  /** Units below are to mend. */
  RETURNED_BELOW("RETURNED"),
  /** Units below are to submit. */
  MATCHED_BELOW("MATCHED"),
  /** Units below are to accept what was submitted to them. */
  SUBMITTED_BELOW("SUBMITTED");

  private final String chip;

  CountWait(String chip) {
    this.chip = chip;
  }

  /** What is waited for in a state that asks nothing of the caller; null where nothing is. */
  static CountWait of(CountState state, boolean toSettle) {
    return switch (state) {
      case FIRST_ENTRY, SECOND_ENTRY -> TYPED;
      case FIRST_DONE -> SECOND;
      case DIFFERENT -> toSettle ? SETTLED : RETYPED;
      case MATCHED -> SUBMITTED;
      case SUBMITTED -> ACCEPTED;
      case RETURNED, REOPENED -> MENDED;
      case EMPTY, ACCEPTED, ANNULLED -> null;
    };
  }

  @Override
  public String key() {
    return "count.wait." + name();
  }

  @Override
  public Urgency urgency() {
    return Urgency.NEXT;
  }

  @Override
  public String chip() {
    return chip;
  }
}
