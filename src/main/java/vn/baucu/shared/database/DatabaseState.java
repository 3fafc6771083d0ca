package vn.baucu.shared.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Whether the database can be asked at this moment. One watch finds it out, for all: while it is
 * away nobody waits for it, requests are answered at once.
 */
@ApplicationScoped
public class DatabaseState {
  /** What the server can do. */
  public enum Phase {
    /** Started before its database, which has not answered yet. */
    WAITING,
    /** The schema is brought up to date, and a first rehearsal loaded. */
    PREPARING,
    /** Serves. */
    OPEN,
    /** The database has gone, or no longer answers. */
    AWAY
  }

  private final Object turn = new Object();
  private Phase phase = Phase.WAITING;
  private boolean doubted;

  /** What the server can do now. */
  public Phase phase() {
    synchronized (turn) {
      return phase;
    }
  }

  /** Whether the database is there and holds what the program needs. */
  public boolean isOpen() {
    return phase() == Phase.OPEN;
  }

  /**
   * The watch has looked.
   *
   * @return what was before
   */
  public Phase found(Phase now) {
    synchronized (turn) {
      Phase before = phase;
      phase = now;
      doubted = false;
      turn.notifyAll();
      return before;
    }
  }

  /** A connection has failed: the watch looks at once. */
  public void doubt() {
    synchronized (turn) {
      doubted = true;
      turn.notifyAll();
    }
  }

  /** Waits, for the watch, until somebody doubts, or as long as it may rest. */
  public void awaitDoubt(Duration rest) throws InterruptedException {
    long end = System.nanoTime() + rest.toNanos();
    synchronized (turn) {
      for (long left = rest.toMillis(); !doubted && left > 0; left = leftUntil(end)) {
        turn.wait(left);
      }
    }
  }

  /**
   * Has the watch look, and waits for what it finds.
   *
   * @param patience how long at most
   * @return whether the database is there
   */
  public boolean isOpenAfterAll(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    synchronized (turn) {
      doubted = true;
      turn.notifyAll();
      try {
        for (long left = patience.toMillis();
            (doubted || phase != Phase.OPEN) && left > 0;
            left = leftUntil(end)) {
          turn.wait(left);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return !doubted && phase == Phase.OPEN;
    }
  }

  private static long leftUntil(long end) {
    return (end - System.nanoTime()) / 1_000_000;
  }
}
