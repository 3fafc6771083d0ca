package vn.baucu.count.boundary;

import java.util.Locale;
import vn.baucu.count.entity.CountState;

/** How boards name where minutes stand; the order is that of bars and legends. */
public enum CountStatus {
  APPROVED,
  SUBMITTED,
  ENTERED,
  EDITING,
  MISMATCH,
  RETURNED,
  INCIDENT,
  NONE;

  /** The code of the look's classes and icons. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The chip that is shown with this status's icon. */
  public String chip() {
    return switch (this) {
      case APPROVED -> CountState.ACCEPTED.name();
      case SUBMITTED, RETURNED, INCIDENT -> name();
      case ENTERED -> CountState.MATCHED.name();
      case EDITING -> CountState.FIRST_ENTRY.name();
      case MISMATCH -> CountState.DIFFERENT.name();
      case NONE -> CountState.EMPTY.name();
    };
  }

  /** The status of a state. */
  static CountStatus of(CountState state) {
    return switch (state) {
      case EMPTY, ANNULLED -> NONE;
      case FIRST_ENTRY, FIRST_DONE, SECOND_ENTRY -> EDITING;
      case DIFFERENT -> MISMATCH;
      case MATCHED -> ENTERED;
      case SUBMITTED -> SUBMITTED;
      case ACCEPTED -> APPROVED;
      case RETURNED, REOPENED -> RETURNED;
    };
  }
}
