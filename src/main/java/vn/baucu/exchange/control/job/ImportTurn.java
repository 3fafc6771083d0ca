package vn.baucu.exchange.control.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets imports in one after the other, in the order they came. */
@ApplicationScoped
public class ImportTurn {
  private final Semaphore turn = new Semaphore(1, true);

  /** Waits for its turn, then does the work. */
  public <T> T take(Supplier<T> work) {
    turn.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turn.release();
    }
  }
}
