package vn.baucu.law;

import java.time.LocalDateTime;

/**
 * Until when the list of voters of a polling area is corrected once it is posted: names are added
 * until 24 hours before its poll opens, and struck out until it opens.
 */
@Article("30")
public final class VoterListTimes {
  private static final long HOURS = 24;

  private VoterListTimes() {}

  /**
   * Whether a total may be corrected at a time.
   *
   * @param opens when the poll of the area opens
   * @param before voters on the list before
   * @param after voters on it afterwards
   */
  @Article("30")
  public static boolean isCorrectable(
      LocalDateTime now, LocalDateTime opens, long before, long after) {
    return now.isBefore(after < before ? opens : lastAddition(opens));
  }

  /** From when on no name is added any more. */
  @Article("30")
  public static LocalDateTime lastAddition(LocalDateTime opens) {
    return opens.minusHours(HOURS);
  }
}
