package vn.baucu.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one real clock, in Hai Phong's zone: audit, locks, sessions and time-outs use it. */
@ApplicationScoped
public class RealClock {
  /** The zone of every local time in the system. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @Produces
  @ApplicationScoped
  public Clock clock() {
    return Clock.system(ZONE);
  }
}
