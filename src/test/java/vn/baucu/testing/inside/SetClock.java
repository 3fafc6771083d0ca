package vn.baucu.testing.inside;

import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDateTime;
import vn.baucu.election.control.ClockSettings;
import vn.baucu.shared.RealClock;
import vn.baucu.shared.Sql;

/** Sets a rehearsal's clock as no person may: also back. */
public final class SetClock {
  private SetClock() {}

  /**
   * From now on.
   *
   * @param time as {@code 2021-05-23 09:00}
   * @param speed 0 stands still
   */
  public static void of(Sql sql, String election, String time, int speed) {
    sql.update(
        """
        INSERT INTO clock_setting (election_id, set_at, origin, speed)
        SELECT e.id, GREATEST(?, MAX(c.set_at) + INTERVAL 1000 MICROSECOND), ?, ?
          FROM election e JOIN clock_setting c ON c.election_id = e.id WHERE e.code = ?
         GROUP BY e.id
        """,
        LocalDateTime.now(RealClock.ZONE),
        time,
        speed,
        election);
    ClockSettings read = CDI.current().select(ClockSettings.class).get();
    sql.list("SELECT id FROM election WHERE code = ?", row -> row.getInt(1), election)
        .forEach(read::forget);
  }
}
