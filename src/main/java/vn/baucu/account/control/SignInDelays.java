package vn.baucu.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import vn.baucu.shared.Recent;

/**
 * Who has typed wrong passwords must wait before the next, longer each time: this name at this
 * address, or in this known browser, and nobody else. No account is ever locked by it. Kept in the
 * memory of each node.
 */
@ApplicationScoped
public class SignInDelays {
  /** Wrong passwords in a row that cost nothing. */
  public static final int FREE = 5;

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int KEPT = 20_000;

  private final Recent<String, Tries> tries = new Recent<>(KEPT);

  private record Tries(int wrong, Instant until) {}

  /**
   * How long a name must still wait.
   *
   * @param from the address, or the known browser
   * @return seconds, rounded up; 0 where it may try
   */
  int secondsLeft(String name, String from, Instant now) {
    Tries before = tries.get(key(name, from));
    if (before == null || !now.isBefore(before.until())) {
      return 0;
    }
    return (int) Duration.between(now, before.until()).plusMillis(999).toSeconds();
  }

  /** Counts a wrong password; from the {@value #FREE}th on the wait doubles up to a minute. */
  void failed(String name, String from, Instant now) {
    synchronized (tries) {
      Tries before = tries.get(key(name, from));
      int wrong = before == null ? 1 : before.wrong() + 1;
      Instant until = now;
      if (wrong >= FREE) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(wrong - FREE, 10));
        until = now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
      }
      tries.put(key(name, from), new Tries(wrong, until));
    }
  }

  /** Forgets wrong passwords after a right one. */
  void succeeded(String name, String from) {
    tries.put(key(name, from), new Tries(0, Instant.EPOCH));
  }

  private static String key(String name, String from) {
    return name + '\n' + from;
  }
}
