package vn.baucu.shared.work;

/** Why something comes before something else on the desk; the order is that of the list. */
public enum Urgency {
  /** It has a time by which it must be done. */
  TIMED,
  /** Somebody below asked, and waits for the answer. */
  ASKED,
  /** It stands still until this person acts. */
  STUCK,
  /** Somebody below waits for a decision, and something was found. */
  EXAMINE,
  /** Somebody below waits for a decision. */
  DECIDE,
  /** It goes on whenever there is time. */
  NEXT,
  /** It is to be read. */
  TOLD,
  /** It is another's, who is late. */
  BELOW
}
