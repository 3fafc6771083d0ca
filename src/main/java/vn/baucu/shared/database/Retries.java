package vn.baucu.shared.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Sql;

/**
 * Tries an act again that failed by the moment only, outside its transaction, which is undone by
 * then: five times at most. After a lost connection only where the audit trail does not hold the
 * request's key, so nothing is stored twice.
 */
@ApplicationScoped
public class Retries {
  private static final int MOST = 5;

  /** Milliseconds, times the number of the try, that are waited at most. */
  private static final int PAUSE = 60;

  /** Somebody waits for the answer: no try begins later than this after the first. */
  private static final long LATEST = TimeUnit.SECONDS.toNanos(10);

  /** How long a database that was lost may take to be found again. */
  private static final Duration FOUND_WITHIN = Duration.ofSeconds(2);

  @Inject private Sql sql;
  @Inject private DatabaseState database;
  @Inject private RequestKey key;

  /**
   * An act in one or several transactions of its own.
   *
   * @param <T> its answer
   * @param <E> what it may throw
   */
  @FunctionalInterface
  public interface Act<T, E extends Exception> {
    T run() throws E;
  }

  /**
   * Does an act.
   *
   * @throws Refusal UNAVAILABLE where it did not succeed for the moment's sake, STALE where it was
   *     stored and only its answer is lost
   */
  public <T, E extends Exception> T run(Act<T, E> act) throws E {
    long begun = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      try {
        return act.run();
      } catch (Exception failure) {
        Optional<Trouble> trouble = Trouble.of(failure);
        if (trouble.isEmpty()) {
          throw failure;
        }
        boolean last = attempt == MOST || System.nanoTime() - begun > LATEST;
        if (trouble.get() == Trouble.AWAY) {
          requireNotStored();
        }
        if (last) {
          throw trouble.get().refusal();
        }
        pause(attempt);
      }
    }
  }

  /** After a lost connection: goes on only where the act is known not to be stored. */
  private void requireNotStored() {
    if (!database.isOpenAfterAll(FOUND_WITHIN)) {
      throw Refusal.unavailable("shared.database.UNSURE");
    }
    boolean stored;
    try {
      stored =
          sql.one(
                  "SELECT 1 FROM audit_entry WHERE request_key = ? AND outcome = 'DONE' LIMIT 1",
                  row -> row.getInt(1),
                  key.value())
              .isPresent();
    } catch (IllegalStateException lostAgain) {
      throw Refusal.unavailable("shared.database.UNSURE");
    }
    if (stored) {
      throw Refusal.stale("shared.storedBefore");
    }
  }

  private static void pause(int attempt) {
    int most = PAUSE * attempt;
    LockSupport.parkNanos(
        TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(most / 4, most)));
  }
}
