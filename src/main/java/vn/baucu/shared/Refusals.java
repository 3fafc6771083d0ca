package vn.baucu.shared;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.baucu.shared.database.Trouble;

/**
 * What every door says of a failure: pages, programs, channels, sheets and streams ask here and
 * nowhere else, so that the same is told in the same words, what role, scope, duty or time forbade
 * leaves its entry in the audit trail once, and what nobody expected gets a number.
 */
@ApplicationScoped
public class Refusals {
  private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

  @Inject private Audit audit;
  @Inject private CurrentCaller caller;

  /**
   * The refusal behind a failure; empty where nobody expected it.
   *
   * @param door what was gone through: page, api, channel
   * @param asked what was asked for there
   */
  public Optional<Refusal> of(String door, String asked, Throwable thrown) {
    Optional<Refusal> refusal = behind(thrown);
    refusal.ifPresent(
        found -> audit(door, AuditSubject.named(AuditSubject.Kind.REQUEST, asked), found));
    return refusal;
  }

  /** Leaves the entry of a refusal of right, once however often it is passed on. */
  public void audit(String action, AuditSubject subject, Refusal refusal) {
    if (refusal.isToBeAudited() && caller.isKnown()) {
      audit.denied(action, subject);
    }
  }

  /** The number under which a failure that nobody expected stands in the log. */
  public String unexpected(Throwable thrown) {
    String number = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.SEVERE, thrown, () -> "unexpected " + number);
    return number;
  }

  private static Optional<Refusal> behind(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return Optional.of(refusal);
      }
      if (cause instanceof EJBAccessException || cause instanceof AccessLocalException) {
        return Optional.of(Refusal.denied("shared.outOfRole"));
      }
      if (cause instanceof OptimisticLockException) {
        return Optional.of(Refusal.stale("shared.stale"));
      }
    }
    return Trouble.of(thrown).map(Trouble::refusal);
  }
}
