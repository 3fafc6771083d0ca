package vn.baucu.exchange.control.job;

import java.util.concurrent.Semaphore;

/**
 * Lets one import at a time run, in the order they came. One that does not end when it is told to
 * is put aside: its thread is lost, and the next takes its turn.
 */
final class ImportLane {
  private final Semaphore turn = new Semaphore(1, true);

  /** Waits for the import's turn and runs it, unless it is stopped by then. */
  void run(RunningImport running, Runnable work) {
    try {
      turn.acquire();
    } catch (InterruptedException e) {
      // The server ends; the job is found dead when it is back.
      Thread.currentThread().interrupt();
      return;
    }
    try {
      if (!running.isStopped()) {
        running.begin();
        work.run();
      }
    } finally {
      putAside(running);
    }
  }

  /** Its turn is over, whether or not its thread has ended. */
  void putAside(RunningImport running) {
    if (running.leave()) {
      turn.release();
    }
  }
}
