package vn.baucu.exchange.control.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An import on its way on this server, waiting or running. Its own thread says that it moves and
 * asks whether it is to stop; the watch looks from outside.
 */
public final class RunningImport {
  /** An import that has not moved for this long does not come to an end by itself. */
  private static final Duration STANDSTILL = Duration.ofMinutes(2);

  /** One that was stopped looks around within this time, if it still looks at all. */
  private static final Duration STOPS_WITHIN = Duration.ofSeconds(60);

  private final String id;
  private final Clock clock;
  private volatile Instant begun;
  private volatile Instant moved;
  private volatile Instant stopped;
  private volatile Long connection;
  private final AtomicBoolean left = new AtomicBoolean();

  RunningImport(String id, Clock clock) {
    this.id = id;
    this.clock = clock;
  }

  /** The identity of its job. */
  public String id() {
    return id;
  }

  /** Its thread has taken it up. */
  void begin() {
    moved = clock.instant();
    begun = moved;
  }

  /** The database's number of the connection it writes on. */
  public void writesOn(long number) {
    connection = number;
  }

  /** The connection it writes on, once it does. */
  public Optional<Long> connection() {
    return Optional.ofNullable(connection);
  }

  /** Its turn is over; false where it was before. */
  boolean leave() {
    return left.compareAndSet(false, true);
  }

  /** Whether it waits for its turn. */
  public boolean isWaiting() {
    return begun == null;
  }

  /**
   * Its thread is at work.
   *
   * @throws ImportCancelled where it is to stop
   */
  public void step() {
    if (stopped != null) {
      throw new ImportCancelled();
    }
    moved = clock.instant();
  }

  /** It is to stop where it is. */
  public void stop() {
    if (stopped == null) {
      stopped = clock.instant();
    }
  }

  boolean isStopped() {
    return stopped != null;
  }

  /** Whether it has run for longer than an import may. */
  public boolean isLongerThan(Duration limit) {
    return begun != null && passed(begun, limit);
  }

  /** Whether it stands still. */
  public boolean isStandingStill() {
    return begun != null && passed(moved, STANDSTILL);
  }

  /** Whether it was told to stop and does not. */
  public boolean isStuck() {
    return begun != null && stopped != null && passed(stopped, STOPS_WITHIN);
  }

  private boolean passed(Instant since, Duration time) {
    return clock.instant().isAfter(since.plus(time));
  }
}
