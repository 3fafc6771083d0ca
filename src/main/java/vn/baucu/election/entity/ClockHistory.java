package vn.baucu.election.entity;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How an election's clock ran: what was kept in real time is shown in the election's. Of a real
 * election they are the same.
 *
 * @param settings of a rehearsal's clock, the first setting first; empty in a real election
 */
public record ClockHistory(List<Setting> settings) {
  /**
   * From when on a clock ran in one way.
   *
   * @param at real time
   * @param origin what the clock read then
   * @param speed times real time
   */
  public record Setting(LocalDateTime at, LocalDateTime origin, int speed) {
    LocalDateTime read(LocalDateTime real) {
      Duration passed = Duration.between(at, real);
      return passed.isNegative() ? origin : origin.plus(passed.multipliedBy(speed));
    }
  }

  /** What the election's clock read at a moment of real time; null of no moment. */
  public LocalDateTime at(LocalDateTime real) {
    if (real == null || settings.isEmpty()) {
      return real;
    }
    Setting inForce = settings.get(0);
    for (Setting setting : settings) {
      inForce = setting.at().isAfter(real) ? inForce : setting;
    }
    return inForce.read(real).truncatedTo(ChronoUnit.SECONDS);
  }
}
