package vn.baucu.count.boundary;

import java.util.Locale;

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

  /** Name of a state that is shown with this status's icon. */
  public String state() {
    return switch (this) {
      case APPROVED -> "ACCEPTED";
      case SUBMITTED, RETURNED, INCIDENT -> name();
      case ENTERED -> "MATCHED";
      case EDITING -> "FIRST_ENTRY";
      case MISMATCH -> "DIFFERENT";
      case NONE -> "EMPTY";
    };
  }

  /** The status of a state by its name. */
  static CountStatus of(String state) {
    return switch (state) {
      case "EMPTY", "ANNULLED" -> NONE;
      case "DIFFERENT" -> MISMATCH;
      case "MATCHED" -> ENTERED;
      case "SUBMITTED" -> SUBMITTED;
      case "ACCEPTED" -> APPROVED;
      case "RETURNED", "REOPENED" -> RETURNED;
      default -> EDITING;
    };
  }
}
