package vn.baucu.shared;

/**
 * Something was done and stands in the audit trail. Fired as a CDI event, synchronously and in the
 * transaction of the change, for whoever keeps a count of changes: what it was is not told twice.
 *
 * @param action what was done, as feature and verb
 * @param subject what it was done to
 */
public record Recorded(String action, AuditSubject subject) {
  /** The feature that did it. */
  public String feature() {
    int dot = action.indexOf('.');
    return dot < 0 ? action : action.substring(0, dot);
  }
}
