package vn.baucu.count.entity;

import vn.baucu.law.DoubleEntry;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.TextLimit;

/**
 * Who may do what to minutes: duties, the place on the tree, and that people differ as the
 * double-entry setting asks (C113).
 */
final class EntryPeople {
  private EntryPeople() {}

  /** Who may type an entry: duty, place, and not the author of the other. */
  static void requireTypist(CountMinutes minutes, Entry entry, Actor who) {
    if (!who.entry()) {
      throw Refusal.denied("count.entryDuty");
    }
    boolean aboveTypes = isOfAbove(minutes, entry);
    boolean placed =
        who.place() == Actor.Place.ABOVE
            || !aboveTypes
                && (who.place() == Actor.Place.UNIT
                    || who.place() == Actor.Place.TEAM && entry == Entry.FIRST);
    if (!placed) {
      throw Refusal.denied(aboveTypes ? "count.secondAbove" : "count.typistOfUnit");
    }
    if (entry == Entry.SECOND && minutes.firstBy(who)
        || entry == Entry.FIRST && minutes.secondBy(who)) {
      throw Refusal.rule("count.secondIsAnother");
    }
  }

  /** Whether somebody of the level above types on behalf of the unit. */
  static boolean isProxy(CountMinutes minutes, Entry entry, Actor who) {
    return who.place() == Actor.Place.ABOVE && !isOfAbove(minutes, entry);
  }

  private static boolean isOfAbove(CountMinutes minutes, Entry entry) {
    return entry == Entry.SECOND && minutes.doubleEntry() == DoubleEntry.UNIT_ABOVE;
  }

  /** The name of who phoned, as given now or before. */
  static String requirePhoned(String now, String before) {
    return now == null || now.isBlank()
        ? TextLimit.PERSON.required(before, "count.phonedBy")
        : TextLimit.PERSON.optional(now);
  }

  /** Of the unit, or of the level above on its behalf. */
  static void requireOwnOrAbove(Actor who, boolean duty) {
    if (!duty) {
      throw Refusal.denied("count.entryDuty");
    }
    if (!who.isOwn() && who.place() != Actor.Place.ABOVE) {
      throw Refusal.denied("count.typistOfUnit");
    }
  }

  /** Somebody with the duty of approval who typed neither entry. */
  static void requireSettler(CountMinutes minutes, Actor who) {
    if (!who.approval()) {
      throw Refusal.denied("count.approvalDuty");
    }
    if (who.place() == Actor.Place.TEAM || who.place() == Actor.Place.BEYOND) {
      throw Refusal.denied("count.settlerPlace");
    }
    if (minutes.typedBy(who)) {
      throw Refusal.rule("count.settlerIsAnother");
    }
  }

  /**
   * Never the first typist; under THREE_OF_UNIT not the second either. The second typist needs no
   * duty of approval where the setting lets him submit.
   */
  static void requireSubmitter(CountMinutes minutes, Actor who) {
    boolean second = minutes.doubleEntry() == DoubleEntry.TWO_OF_UNIT && minutes.secondBy(who);
    if (!who.approval() && !second) {
      throw Refusal.denied("count.approvalDuty");
    }
    if (who.place() != Actor.Place.UNIT && who.place() != Actor.Place.ABOVE) {
      throw Refusal.denied("count.typistOfUnit");
    }
    if (minutes.firstBy(who)) {
      throw Refusal.rule("count.submitterIsAnother");
    }
    if (minutes.doubleEntry() == DoubleEntry.THREE_OF_UNIT && minutes.secondBy(who)) {
      throw Refusal.rule("count.submitterIsThird");
    }
  }

  /** The duty of approval at the level right above. */
  static void requireApprovalAbove(Actor who) {
    if (!who.approval()) {
      throw Refusal.denied("count.approvalDuty");
    }
    if (who.place() != Actor.Place.ABOVE) {
      throw Refusal.denied("count.acceptedAbove");
    }
  }

  /** The accepting level or the city. */
  static void requireReopener(Actor who) {
    if (!who.city() || !who.approval()) {
      requireApprovalAbove(who);
    }
  }

  /**
   * The level right above, and nobody who submitted, or who typed or settled a figure that is in
   * force, in this version or in one it is carried over from.
   */
  static void requireAccepter(CountMinutes minutes, Actor who) {
    requireApprovalAbove(who);
    if (minutes.handledBy(who) || minutes.submittedBy(who)) {
      throw Refusal.rule("count.accepterIsAnother");
    }
  }
}
