package vn.baucu.count.boundary;

import java.time.LocalDateTime;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.MinutesKey;

/**
 * Minutes on the overview.
 *
 * @param by who acted last, or null
 * @param since when that was, or null
 */
public record OverviewLine(
    String parentName,
    String unitName,
    MinutesKey key,
    String areaName,
    String state,
    boolean incident,
    boolean late,
    String by,
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

  /** The chip that is shown beside the state, or null. */
  public String incidentChip() {
    return incident ? "INCIDENT" : null;
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
