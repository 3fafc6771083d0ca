package vn.baucu.shared;

/** What an assignment is given beside its role, as an act asks for it. */
public enum Duty {
  /** Typing and reporting figures. */
  ENTRY,
  /** Submitting, accepting and certifying them. */
  APPROVAL,
  /** One of the two, whichever. */
  EITHER,
  /** The role alone decides. */
  NONE;

  /** Whether somebody has it; the system acts for those who had it. */
  boolean isOf(Caller who) {
    if (who.role() == Role.SYSTEM) {
      return true;
    }
    return switch (this) {
      case ENTRY -> who.entry();
      case APPROVAL -> who.approval();
      case EITHER -> who.entry() || who.approval();
      case NONE -> true;
    };
  }
}
