package vn.baucu.account.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

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

  private final Cache<Who, Tries> tries = Caffeine.newBuilder().maximumSize(KEPT).build();

  /** A name at an address, or in a known browser. */
  private record Who(String name, String from) {}

  private record Tries(int wrong, Instant until) {}

  /**
   * How long a name must still wait.
   *
   * @param from the address, or the known browser
   * @return seconds, rounded up; 0 where it may try
   */
  int secondsLeft(String name, String from, Instant now) {
    Tries before = tries.getIfPresent(new Who(name, from));
    if (before == null || !now.isBefore(before.until())) {
      return 0;
    }
    return (int) Duration.between(now, before.until()).plusMillis(999).toSeconds();
  }

  /** Counts a wrong password; from the {@value #FREE}th on the wait doubles up to a minute. */
  void failed(String name, String from, Instant now) {
    tries
        .asMap()
        .merge(new Who(name, from), wrong(1, now), (old, first) -> wrong(old.wrong() + 1, now));
  }

  private static Tries wrong(int times, Instant now) {
    if (times < FREE) {
      return new Tries(times, now);
    }
    Duration wait = FIRST.multipliedBy(1L << Math.min(times - FREE, 10));
    return new Tries(times, now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
  }

  /** Forgets wrong passwords after a right one. */
  void succeeded(String name, String from) {
    tries.invalidate(new Who(name, from));
  }
}
