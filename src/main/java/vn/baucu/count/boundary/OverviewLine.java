package vn.baucu.count.boundary;

import java.time.LocalDateTime;
import vn.baucu.count.entity.CountState;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.MinutesKey;

/**
 * Minutes on the overview.
 *
 * @param by who acted last, or null
 * @param byAccount whose account that was, or null
 * @param since when that was, or null
 */
public record OverviewLine(
    String parentName,
    String unitName,
    MinutesKey key,
    String areaName,
    CountState state,
    boolean incident,
    boolean late,
    String by,
    Integer byAccount,
    LocalDateTime since) {

  /** Number of the polling area in its unit. */
  public int area() {
    return key.area();
  }

  public ElectionLevel level() {
    return key.level();
  }

  /** How boards name the state. */
  public CountStatus status() {
    return CountStatus.of(state);
  }

  /** Whether a board lists them under a status; incidents stand beside the states. */
  public boolean isOf(CountStatus listed) {
    return listed == CountStatus.INCIDENT ? incident : status() == listed;
  }

  /**
   * Whether somebody may begin an entry of them: nobody types two entries of the same minutes, so
   * what he finished last is another's, whoever bears the same name.
   *
   * @param account his account
   */
  public boolean awaits(int account) {
    return switch (state) {
      case EMPTY, RETURNED, REOPENED, ANNULLED -> true;
      case FIRST_DONE -> byAccount == null || byAccount != account;
      default -> false;
    };
  }

  /** What is to be done first stands first. */
  int urgency() {
    return switch (status()) {
      case RETURNED -> 0;
      case MISMATCH -> 1;
      case NONE -> 2;
      case EDITING -> 3;
      case ENTERED -> 4;
      case SUBMITTED -> 5;
      case APPROVED, INCIDENT -> 6;
    };
  }
}
