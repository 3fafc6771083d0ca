package vn.baucu.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import vn.baucu.shared.UserName;

/**
 * Verifies a name and a password, delays whoever guesses, and leaves an audit entry of each
 * sign-in. Whether a name exists can be told neither by the answer nor by its time.
 */
@ApplicationScoped
public class CredentialCheck {
  /** Longer input is not hashed: no password is that long. */
  private static final int LONGEST = 200;

  @Inject private SignInLog log;
  @Inject private Passwords passwords;
  @Inject private HashingLane lane;
  @Inject private SignInDelays delays;
  @Inject private KnownBrowsers browsers;
  @Inject private Clock clock;

  /**
   * A try.
   *
   * @param entrance where it was made: {@code page} or {@code api}, for the audit
   * @param address the client's
   * @param browser the digest of the browser's word, or null where it has none
   * @param verifiedBefore whether just these credentials were found right earlier
   */
  record Try(
      String username,
      String password,
      String entrance,
      String address,
      String browser,
      boolean verifiedBefore) {}

  /** The account of a name and its password, if they are right and it may sign in. */
  Verdict verify(Try given) {
    String name = UserName.normal(given.username());
    boolean knownBrowser = given.browser() != null && browsers.knows(given.browser(), name);
    String from = knownBrowser ? "browser " + given.browser() : given.address();
    int seconds = wait(given, name, from);
    if (seconds > 0) {
      return refuse(given, name, Verdict.delayed(seconds));
    }
    boolean known = knownBrowser || given.verifiedBefore();
    try {
      return lane.run(
          new HashingLane.Asker(given.address(), name, known), () -> check(given, name, from));
    } catch (HashingLane.Full full) {
      return refuse(given, name, Verdict.busy(full.retryAfter()));
    }
  }

  /** Notes one more refusal of credentials that were just refused to somebody else. */
  void refusedToo(Try given) {
    refuse(given, UserName.normal(given.username()), Verdict.wrong());
  }

  private Verdict check(Try given, String name, String from) {
    // Others of the same name may have failed while this one waited for its turn.
    int seconds = wait(given, name, from);
    if (seconds > 0) {
      return refuse(given, name, Verdict.delayed(seconds));
    }
    Optional<SignInLog.Known> account = log.find(name);
    String kept = account.map(SignInLog.Known::passwordHash).orElse(null);
    boolean right =
        given.password().length() <= LONGEST && passwords.matches(given.password(), kept);
    if (right && log.succeeded(account.orElseThrow().accountId(), given.entrance())) {
      delays.succeeded(name, from);
      if (passwords.isOutdated(kept)) {
        log.rehashed(account.get(), passwords.hash(given.password()));
      }
      return Verdict.admitted(account.get().accountId());
    }
    delays.failed(name, from, clock.instant());
    return refuse(given, name, Verdict.wrong());
  }

  private int wait(Try given, String name, String from) {
    return given.verifiedBefore() ? 0 : delays.secondsLeft(name, from, clock.instant());
  }

  private Verdict refuse(Try given, String name, Verdict verdict) {
    log.refused(name, given.entrance(), given.address());
    return verdict;
  }
}
