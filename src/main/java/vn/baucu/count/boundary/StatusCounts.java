package vn.baucu.count.boundary;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many minutes stand in which status; incidents stand beside the states, they are not one.
 *
 * @param total all minutes there are to be, typed or not
 */
public record StatusCounts(
    long total,
    long approved,
    long submitted,
    long entered,
    long editing,
    long mismatch,
    long returned,
    long incidents) {
  public static final StatusCounts NONE = new StatusCounts(0, 0, 0, 0, 0, 0, 0, 0);

  /** The counters of one minutes. */
  static StatusCounts of(OverviewLine line) {
    return new StatusCounts(
        1,
        line.isOf(CountStatus.APPROVED) ? 1 : 0,
        line.isOf(CountStatus.SUBMITTED) ? 1 : 0,
        line.isOf(CountStatus.ENTERED) ? 1 : 0,
        line.isOf(CountStatus.EDITING) ? 1 : 0,
        line.isOf(CountStatus.MISMATCH) ? 1 : 0,
        line.isOf(CountStatus.RETURNED) ? 1 : 0,
        line.isOf(CountStatus.INCIDENT) ? 1 : 0);
  }

  /** Minutes nobody has begun. */
  public long none() {
    return total - approved - submitted - entered - editing - mismatch - returned;
  }

  /** Whether somebody must act before anything else: incidents, differences, returned minutes. */
  public long needed() {
    return incidents + mismatch + returned;
  }

  /** Both together. */
  public StatusCounts plus(StatusCounts other) {
    return new StatusCounts(
        total + other.total,
        approved + other.approved,
        submitted + other.submitted,
        entered + other.entered,
        editing + other.editing,
        mismatch + other.mismatch,
        returned + other.returned,
        incidents + other.incidents);
  }

  /** How many of each status, in the order of bars. */
  public Map<CountStatus, Long> byStatus() {
    Map<CountStatus, Long> all = new LinkedHashMap<>();
    for (CountStatus status : CountStatus.values()) {
      all.put(status, of(status));
    }
    return all;
  }

  /** How many of a status. */
  public long of(CountStatus status) {
    return switch (status) {
      case APPROVED -> approved;
      case SUBMITTED -> submitted;
      case ENTERED -> entered;
      case EDITING -> editing;
      case MISMATCH -> mismatch;
      case RETURNED -> returned;
      case INCIDENT -> incidents;
      case NONE -> none();
    };
  }
}
