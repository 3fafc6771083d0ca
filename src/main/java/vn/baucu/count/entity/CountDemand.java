package vn.baucu.count.entity;

import vn.baucu.law.Severity;

/**
 * What minutes ask of a person, from their state: what stands still until that person acts. Nobody
 * is asked for what another must do, nor the level above for what it may do on a unit's behalf.
 */
public enum CountDemand {
  /** Nobody has typed yet. */
  FIRST_ENTRY,
  /** The first entry waits for a second. */
  SECOND_ENTRY,
  /** One's own entry is begun and not complete. */
  GO_ON,
  /** Somebody left an entry whose claim has run out. */
  TAKE_OVER,
  /** The entries differ: one's own fields are to be typed again. */
  RETYPE,
  /** They still differ: an approver settles. */
  SETTLE,
  /** Both agree upon what cannot be: it stands until fields are typed anew or the city decides. */
  MEND_BLOCKED,
  /** Both agree, and an incident stands without its report. */
  INCIDENT_REPORT,
  /** Both agree: to be submitted. */
  SUBMIT,
  /** Submitted: to be accepted or returned. */
  ACCEPT,
  /** Returned by the level above. */
  MEND_RETURNED,
  /** Opened again. */
  MEND_REOPENED;

  /**
   * What these minutes ask of somebody; null where nothing.
   *
   * @param held whether whoever types now still holds the minutes
   * @param hinders what of the agreed figures keeps them from being submitted: BLOCK, INCIDENT
   *     where its report is missing, or null
   */
  public static CountDemand of(CountMinutes minutes, Actor who, boolean held, Severity hinders) {
    return switch (minutes.state()) {
      case EMPTY -> typist(minutes, who, FIRST_ENTRY);
      case RETURNED -> typist(minutes, who, MEND_RETURNED);
      case REOPENED -> typist(minutes, who, MEND_REOPENED);
      case FIRST_DONE -> typist(minutes, who, SECOND_ENTRY);
      case FIRST_ENTRY, SECOND_ENTRY -> ofDraft(minutes, who, held);
      case DIFFERENT -> ofDifference(minutes, who);
      case MATCHED -> ofMatched(minutes, who, hinders);
      case SUBMITTED -> minutes.allows(CountAct.ACCEPT, who) ? ACCEPT : null;
      case ACCEPTED, ANNULLED -> null;
    };
  }

  private static CountDemand typist(CountMinutes minutes, Actor who, CountDemand demand) {
    Entry entry = demand == SECOND_ENTRY ? Entry.SECOND : Entry.FIRST;
    return !minutes.isProxy(entry, who) && minutes.allows(CountAct.BEGIN, who) ? demand : null;
  }

  private static CountDemand ofDraft(CountMinutes minutes, Actor who, boolean held) {
    if (minutes.allows(CountAct.COMPLETE, who)) {
      return GO_ON;
    }
    Entry entry = minutes.draft().map(CountFigures::entry).orElse(Entry.FIRST);
    boolean free = !held && !minutes.isProxy(entry, who);
    return free && minutes.allows(CountAct.TAKE_OVER, who) ? TAKE_OVER : null;
  }

  private static CountDemand ofDifference(CountMinutes minutes, Actor who) {
    if (minutes.isToSettle()) {
      return minutes.allows(CountAct.SETTLE, who) ? SETTLE : null;
    }
    return minutes.allows(CountAct.COMPLETE, who) ? RETYPE : null;
  }

  private static CountDemand ofMatched(CountMinutes minutes, Actor who, Severity hinders) {
    if (hinders == Severity.BLOCK) {
      return who.isOwn() && minutes.allows(CountAct.RETYPE, who) ? MEND_BLOCKED : null;
    }
    if (hinders == Severity.INCIDENT) {
      return who.isOwn() && minutes.allows(CountAct.EXPLAIN, who) ? INCIDENT_REPORT : null;
    }
    return who.isOwn() && minutes.allows(CountAct.SUBMIT, who) ? SUBMIT : null;
  }
}
