package vn.baucu.election.entity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import vn.baucu.shared.Refusal;

/**
 * The clock of an election: the real one, or a rehearsal's own, as it was set last.
 *
 * @param day election day
 * @param latest null in a real election, and where a rehearsal's was never set: it stands still
 *     then
 */
public record RunningClock(LocalDate day, boolean rehearsal, ClockHistory.Setting latest) {
  /** The fastest a rehearsal's clock may run: one hour a second. */
  public static final int MAX_SPEED = 3_600;

  /** Where a rehearsal's clock starts unless set: before the poll opens on election day. */
  private static final LocalTime START = LocalTime.of(6, 50);

  private static final int LATEST_DAY = 60;

  /** The time of the election, to the second. */
  public LocalDateTime now(Clock real) {
    LocalDateTime realNow = LocalDateTime.now(real);
    if (!rehearsal) {
      return realNow.truncatedTo(ChronoUnit.SECONDS);
    }
    return latest == null
        ? day.atTime(START)
        : latest.read(realNow).truncatedTo(ChronoUnit.SECONDS);
  }

  /** How many times faster than real time it runs; 0 stands still; 1 in a real election. */
  public int speed() {
    return latest == null ? 1 : latest.speed();
  }

  /**
   * A rehearsal's clock set.
   *
   * @param time what it reads from now on; not before what it reads now
   * @param speed how many times faster than real time it runs, 0 to {@value #MAX_SPEED}
   * @throws Refusal RULE in a real election, or where the clock would go backwards
   */
  public RunningClock set(LocalDateTime time, int speed, Clock real) {
    requireRehearsal();
    if (time.isBefore(now(real))) {
      throw Refusal.rule("election.clockBackwards");
    }
    if (speed < 0 || speed > MAX_SPEED) {
      throw Refusal.rule("election.clockSpeed", MAX_SPEED);
    }
    if (time.isAfter(day.plusDays(LATEST_DAY).atStartOfDay())) {
      throw Refusal.rule("election.clockTooFar");
    }
    return from(time, speed, real);
  }

  /**
   * A rehearsal's clock set to where it starts, running as fast as real time.
   *
   * @throws Refusal RULE in a real election
   */
  public RunningClock restarted(LocalDateTime begins, Clock real) {
    requireRehearsal();
    return from(begins, 1, real);
  }

  private void requireRehearsal() {
    if (!rehearsal) {
      throw Refusal.rule("election.clockIsReal");
    }
  }

  /** Later than the setting before, also where another server whose time is ahead made that. */
  private RunningClock from(LocalDateTime time, int speed, Clock real) {
    LocalDateTime at = LocalDateTime.now(real).truncatedTo(ChronoUnit.MILLIS);
    if (latest != null && !at.isAfter(latest.at())) {
      at = latest.at().plus(1, ChronoUnit.MILLIS);
    }
    return new RunningClock(day, rehearsal, new ClockHistory.Setting(at, time, speed));
  }
}
