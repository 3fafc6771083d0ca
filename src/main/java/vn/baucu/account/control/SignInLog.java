package vn.baucu.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.Optional;
import vn.baucu.account.entity.Account;
import vn.baucu.shared.Audit;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Role;

/** What a sign-in leaves behind, each in a transaction of its own. */
@ApplicationScoped
public class SignInLog {
  private static final String SIGN_IN = "account.signIn";

  @PersistenceContext(unitName = "baucu")
  private EntityManager entities;

  @Inject private Audit audit;
  @Inject private CurrentCaller caller;
  @Inject private CallerDirectory directory;

  /**
   * What is known of a name before its password is looked at.
   *
   * @param mayTry whether the account is active and no lock is running
   */
  public record Known(int accountId, String passwordHash, boolean mayTry) {}

  /** Finds the account of a name. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<Known> find(String username, LocalDateTime now) {
    return entities
        .createQuery("SELECT a FROM Account a WHERE a.username = :username", Account.class)
        .setParameter("username", username)
        .getResultStream()
        .findFirst()
        .map(a -> new Known(a.id(), a.passwordHash(), a.mayTry(now)));
  }

  /**
   * Admits an account whose password was right, unless it was locked meanwhile.
   *
   * @return whether it is admitted
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean succeeded(int accountId, String entrance, LocalDateTime now) {
    Account account = entities.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
    if (!account.mayTry(now)) {
      return false;
    }
    account.succeeded();
    become(accountId);
    audit.record(SIGN_IN, account.username(), null, entrance, null);
    return true;
  }

  /**
   * Counts a wrong password; one tried during a lock is only noted, so that a lock ends.
   *
   * @return false, always
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean failed(int accountId, String entrance, boolean counted, LocalDateTime now) {
    Account account = entities.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
    if (counted) {
      account.failed(now);
    }
    become(accountId);
    audit.denied(SIGN_IN, account.username() + " " + entrance);
    return false;
  }

  /** Notes a name nobody has. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void unknown(String username, String entrance) {
    caller.become(
        new Caller(
            null, "?", "?", Role.OBSERVER, null, null, null, null, null, null, null, false, false));
    audit.denied(SIGN_IN, username + " " + entrance);
  }

  private void become(int accountId) {
    directory.byDefault(accountId).map(Standing::caller).ifPresent(caller::become);
  }
}
