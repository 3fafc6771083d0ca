package vn.baucu.count.entity;

import vn.baucu.shared.Refusal;

/** Whether somebody may do something with minutes now: what a page may offer. */
final class CountOffers {
  private CountOffers() {}

  static boolean allows(CountMinutes minutes, CountAct act, Actor who) {
    try {
      return isPossible(minutes, act, who);
    } catch (Refusal refused) {
      return false;
    }
  }

  /** Whether it may be done; where the people are wrong, their refusal. */
  private static boolean isPossible(CountMinutes minutes, CountAct act, Actor who) {
    CountState state = minutes.state();
    return switch (act) {
      case BEGIN -> {
        Entry entry = state == CountState.FIRST_DONE ? Entry.SECOND : Entry.FIRST;
        EntryPeople.requireTypist(minutes, entry, who);
        yield state.awaitsFirst() || state == CountState.FIRST_DONE;
      }
      case TAKE_OVER -> {
        CountFigures draft = minutes.draft().orElse(null);
        if (draft == null || draft.isBy(who)) {
          yield false;
        }
        EntryPeople.requireTypist(minutes, draft.entry(), who);
        yield true;
      }
      case COMPLETE -> minutes.toComplete(who).isPresent();
      case RETYPE, EXPLAIN -> {
        EntryPeople.requireOwnOrAbove(who, who.entry() || who.approval());
        yield state == CountState.MATCHED;
      }
      case SETTLE -> {
        EntryPeople.requireSettler(minutes, who);
        yield minutes.isToSettle();
      }
      case LET_THROUGH -> state == CountState.MATCHED && who.city() && who.approval();
      case SUBMIT -> {
        EntryPeople.requireSubmitter(minutes, who);
        yield state == CountState.MATCHED;
      }
      case ACCEPT -> {
        EntryPeople.requireAccepter(minutes, who);
        yield state == CountState.SUBMITTED;
      }
      case RETURN -> {
        EntryPeople.requireApprovalAbove(who);
        yield state == CountState.SUBMITTED;
      }
      case REOPEN -> {
        EntryPeople.requireReopener(who);
        yield state == CountState.ACCEPTED;
      }
      case ANNUL -> state == CountState.ACCEPTED && who.city() && who.approval();
      case LOAD -> false;
    };
  }
}
