package vn.baucu.training.control;

import java.time.LocalDate;

/**
 * Who a candidate is.
 *
 * @param yearOnly whether the list gives only the year of birth
 */
record Identity(String fullName, Gender gender, LocalDate born, boolean yearOnly) {

  /** The date of birth as the list gives it: a date or a year. */
  String dateOfBirth() {
    return yearOnly ? String.valueOf(born.getYear()) : born.toString();
  }

  Identity bornOn(LocalDate date) {
    return new Identity(fullName, gender, date, false);
  }

  Identity bornIn(int year) {
    return new Identity(fullName, gender, LocalDate.of(year, 7, 1), true);
  }
}
