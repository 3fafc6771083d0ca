package vn.baucu.shared.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.baucu.shared.Refusal;

/**
 * Tries an act again that failed by the moment only, outside its transaction, which is undone by
 * then: five times at most. After a lost connection, and where its sender may have sent it before,
 * only where the audit trail does not hold the request's key, so nothing is stored twice.
 */
@ApplicationScoped
public class Retries {
  /** What is said of an act that is stored, and that nobody can answer otherwise. */
  public static final String STORED = "shared.storedBefore";

  private static final String UNSURE = "shared.database.UNSURE";
  private static final int MOST = 5;

  /** Milliseconds, times the number of the try, that are waited at most. */
  private static final int PAUSE = 60;

  /** Somebody waits for the answer: no try begins later than this after the first. */
  private static final long LATEST = TimeUnit.SECONDS.toNanos(10);

  /** How long a database that was lost may take to be found again. */
  private static final Duration FOUND_WITHIN = Duration.ofSeconds(2);

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
    return run(
        act,
        () -> {
          throw Refusal.stale(STORED);
        });
  }

  /**
   * Does an act, once.
   *
   * @param standing what is answered where it is stored already and its answer was lost
   * @throws Refusal UNAVAILABLE where it did not succeed for the moment's sake
   */
  public <T, E extends Exception> T run(Act<T, E> act, Act<T, E> standing) throws E {
    long begun = System.nanoTime();
    boolean mayBeStored = key.isGiven();
    for (int attempt = 1; ; attempt++) {
      try {
        return mayBeStored && key.isStored() ? standing.run() : act.run();
      } catch (Exception failure) {
        Optional<Trouble> trouble = Trouble.of(failure);
        if (trouble.isEmpty()) {
          // What stands in its way may be its own first sending, carried out meanwhile.
          if (key.isGiven() && key.isStored()) {
            return standing.run();
          }
          throw failure;
        }
        boolean away = trouble.get() == Trouble.AWAY;
        if (away && !database.isOpenAfterAll(FOUND_WITHIN)) {
          throw Refusal.unavailable(UNSURE);
        }
        mayBeStored |= away;
        if (attempt == MOST || System.nanoTime() - begun > LATEST) {
          throw away ? Refusal.unavailable(UNSURE) : trouble.get().refusal();
        }
        pause(attempt);
      }
    }
  }

  private static void pause(int attempt) {
    int most = PAUSE * attempt;
    LockSupport.parkNanos(
        TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(most / 4, most)));
  }
}
