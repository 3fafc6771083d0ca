package vn.baucu.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each timer of this server last did its work to the end. One that is silent hangs, or fails
 * each time; times are real.
 */
@ApplicationScoped
public class TimerPulse {
  /** Each asks every few seconds; for so long none is silent that works. */
  private static final Duration SILENT = Duration.ofMinutes(1);

  @Inject private Clock clock;

  private final Map<Timer, LocalDateTime> last = new ConcurrentHashMap<>();
  private LocalDateTime since;

  /** What runs by itself; the words are {@code operation.timer.<name>}. */
  public enum Timer {
    /** Says that this server lives. */
    HEARTBEAT,
    /** Takes snapshots of closed slots and makes their reports. */
    SNAPSHOTS,
    /** Compares accepted minutes. */
    COMPARISONS,
    /** Looks after imports. */
    IMPORTS
  }

  /**
   * A timer.
   *
   * @param at when it last did its work; null where it has not yet
   * @param silent whether that is too long ago
   */
  public record Beat(Timer timer, LocalDateTime at, boolean silent) {}

  @PostConstruct
  void begin() {
    since = LocalDateTime.now(clock);
  }

  /** A timer has done its work to the end. */
  public void ran(Timer timer) {
    last.put(timer, LocalDateTime.now(clock));
  }

  /** All of them. */
  public List<Beat> all() {
    LocalDateTime limit = LocalDateTime.now(clock).minus(SILENT);
    return Arrays.stream(Timer.values())
        .map(
            timer -> {
              LocalDateTime at = last.get(timer);
              return new Beat(timer, at, (at == null ? since : at).isBefore(limit));
            })
        .toList();
  }
}
