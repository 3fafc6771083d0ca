package vn.baucu.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * A date of birth, which may be known by its year only. A date known only by year is the whole of
 * that year: it is between {@link #earliest()} and {@link #latest()}.
 */
public final class BirthDate {
  private final LocalDate earliest;
  private final LocalDate latest;

  private BirthDate(LocalDate earliest, LocalDate latest) {
    this.earliest = earliest;
    this.latest = latest;
  }

  public static BirthDate of(LocalDate day) {
    return new BirthDate(day, day);
  }

  public static BirthDate ofYear(int year) {
    return new BirthDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /**
   * Reads {@code 1970-11-06} or {@code 1970}; empty for anything else, also for a day that does not
   * exist.
   */
  public static Optional<BirthDate> parse(String text) {
    if (text == null || !text.matches("[0-9]{4}(-[0-9]{2}-[0-9]{2})?")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.length() == 4 ? ofYear(Year.parse(text).getValue()) : of(LocalDate.parse(text)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** First day the birth can have been. */
  public LocalDate earliest() {
    return earliest;
  }

  /** Last day the birth can have been. */
  public LocalDate latest() {
    return latest;
  }

  /** Whether only the year is known. */
  public boolean isYearOnly() {
    return !earliest.equals(latest);
  }

  /** Whether one born here is older than the other whatever the day. */
  public boolean isSurelyOlderThan(BirthDate other) {
    return latest.isBefore(other.earliest);
  }

  /** Whether one born here can be older than the other or born on the same day. */
  public boolean canBeAsOldAs(BirthDate other) {
    return !earliest.isAfter(other.latest);
  }

  /** Whether the age is reached on a day, whatever the day of birth in its year. */
  public boolean isSurelyOfAge(int years, LocalDate day) {
    return !latest.plusYears(years).isAfter(day);
  }

  /** Whether the age may be reached on a day. */
  public boolean canBeOfAge(int years, LocalDate day) {
    return !earliest.plusYears(years).isAfter(day);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BirthDate date
        && earliest.equals(date.earliest)
        && latest.equals(date.latest);
  }

  @Override
  public int hashCode() {
    return earliest.hashCode() * 31 + latest.hashCode();
  }

  /** {@code 1970-11-06} or {@code 1970}, as data packages write it. */
  @Override
  public String toString() {
    return isYearOnly() ? String.valueOf(earliest.getYear()) : earliest.toString();
  }
}
