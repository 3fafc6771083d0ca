package vn.baucu.law;

import java.time.LocalTime;

/**
 * Hours of the poll: from 07:00 to 19:00. It may open earlier, not before 05:00, and close later,
 * not after 21:00. It never closes earlier, also where everybody has voted, so that counting never
 * begins before 19:00.
 */
@Article("71")
public final class PollHours {
  private static final LocalTime EARLIEST_OPENING = LocalTime.of(5, 0);

  /** When it opens where nothing else is ordered. */
  public static final LocalTime OPENING = LocalTime.of(7, 0);

  /** When it closes where nothing else is ordered. */
  public static final LocalTime CLOSING = LocalTime.of(19, 0);

  private static final LocalTime LATEST_CLOSING = LocalTime.of(21, 0);

  private PollHours() {}

  /** Whether a polling area may open and close at these times of its voting day. */
  @Article("71")
  public static boolean areLawful(LocalTime opens, LocalTime closes) {
    return !opens.isBefore(EARLIEST_OPENING)
        && !opens.isAfter(OPENING)
        && !closes.isBefore(CLOSING)
        && !closes.isAfter(LATEST_CLOSING);
  }
}
