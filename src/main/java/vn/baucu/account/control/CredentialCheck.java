package vn.baucu.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/** Verifies a name and a password, counts wrong ones, and leaves an audit entry of each sign-in. */
@ApplicationScoped
public class CredentialCheck {
  /** Longer input is not hashed: no password is that long. */
  private static final int LONGEST = 200;

  @Inject private SignInLog log;
  @Inject private Passwords passwords;
  @Inject private Clock clock;

  /**
   * The account of a name and its password.
   *
   * @param entrance where it was given: {@code page} or {@code api}, for the audit
   * @return empty where either is wrong, or the account is locked or not active
   */
  public Optional<Integer> verify(String username, String password, String entrance) {
    if (username.length() > LONGEST || password.length() > LONGEST) {
      return Optional.empty();
    }
    LocalDateTime now = LocalDateTime.now(clock);
    Optional<SignInLog.Known> known = log.find(username, now);
    boolean matches =
        passwords.matches(password, known.map(SignInLog.Known::passwordHash).orElse(null));
    if (known.isEmpty()) {
      log.unknown(username, entrance);
      return Optional.empty();
    }
    boolean admitted =
        matches && known.get().mayTry()
            ? log.succeeded(known.get().accountId(), entrance, now)
            : log.failed(known.get().accountId(), entrance, known.get().mayTry(), now);
    return admitted ? Optional.of(known.get().accountId()) : Optional.empty();
  }
}
