package vn.baucu.account.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Sql;

/** What a sign-in leaves behind, each in a transaction of its own. */
@ApplicationScoped
public class SignInLog {
  private static final String SIGN_IN = "account.signIn";

  /** Names of one address and minute that are told apart; the others are one entry. */
  private static final int NAMES = 60;

  private static final int ADDRESSES = 10_000;

  @Inject private Sql sql;
  @Inject private Audit audit;
  @Inject private CurrentCaller caller;
  @Inject private CallerDirectory directory;
  @Inject private Clock clock;

  private final Cache<String, Minute> minutes =
      Caffeine.newBuilder().maximumSize(ADDRESSES).build();

  /** What is known of a name before its password is looked at. */
  public record Known(int accountId, String passwordHash) {}

  private record Minute(Instant begins, Set<String> names) {}

  /** Finds the account of a name in its normal form. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<Known> find(String username) {
    return sql.one(
        "SELECT id, password_hash FROM account WHERE username = ?",
        row -> new Known(row.getInt(1), row.getString(2)),
        username);
  }

  /**
   * Admits an account whose password was right, if it is active and assigned somewhere.
   *
   * @return whether it is admitted
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean succeeded(int accountId, String entrance) {
    Optional<Standing> standing = directory.byDefault(accountId);
    if (standing.isEmpty()) {
      return false;
    }
    caller.become(standing.get().caller());
    sql.update(
        "UPDATE account SET first_signed_in = ? WHERE id = ? AND first_signed_in IS NULL",
        LocalDateTime.now(clock),
        accountId);
    audit.record(
        SIGN_IN,
        AuditSubject.account(caller.get().username()),
        null,
        AuditValue.of(AuditField.ENTRANCE, entrance),
        null);
    return true;
  }

  /** Keeps a hash made anew of the same password, unless that has changed meanwhile. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void rehashed(Known account, String hash) {
    sql.update(
        "UPDATE account SET password_hash = ? WHERE id = ? AND password_hash = ?",
        hash,
        account.accountId(),
        account.passwordHash());
  }

  /** Notes a refusal: the same whether somebody has that name or not. */
  public void refused(String username, String entrance, String address) {
    String name = isOneOfFew(username, address) ? username : "*";
    audit.refusedStranger(SIGN_IN, entrance + " " + name, address);
  }

  /** Made-up names must not fill the trail: of one address and minute only some have a row each. */
  private boolean isOneOfFew(String username, String address) {
    Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    synchronized (minutes) {
      Minute current = minutes.getIfPresent(address);
      if (current == null || !current.begins().equals(minute)) {
        current = new Minute(minute, new HashSet<>());
        minutes.put(address, current);
      }
      return current.names().contains(username)
          || current.names().size() < NAMES && current.names().add(username);
    }
  }
}
