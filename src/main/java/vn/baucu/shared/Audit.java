package vn.baucu.shared;

/**
 * The audit trail as the features below it see it; kept by the feature {@code audit}. A text that
 * is too long is cut and marked, never refused.
 */
public interface Audit {
  /**
   * Records what was done, in the transaction of the change: who, in which role and unit, is taken
   * from the caller.
   *
   * @param action what was done, as feature and verb: {@code turnout.report}
   * @param subject the key of what it was done to
   * @param before the values before, or null
   * @param after the values after, or null
   * @param reason the reason given, or null
   */
  void record(
      String action, AuditSubject subject, AuditValue before, AuditValue after, String reason);

  /** Records what was refused for lack of right, in a transaction of its own. */
  void denied(String action, AuditSubject subject);

  /**
   * Counts a refusal of somebody who has not said, or not proved, who he is. Those of one minute
   * that are the same are one entry with their number, in a transaction of its own.
   *
   * @param subject what was tried, such as the name given
   * @param address where it came from
   */
  void refusedStranger(String action, String subject, String address);

  /** Whether the running transaction has an entry. */
  boolean isRecorded();
}
