package vn.baucu.exchange.control.draft;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;

/** A date that may be known by its year only, as it is stored. */
final class BirthText {
  private static final Pattern YEAR = Pattern.compile("(1[89]|20)[0-9]{2}");
  private static final Pattern DATE = Pattern.compile(YEAR + "-[0-9]{2}-[0-9]{2}");

  private BirthText() {}

  static String required(Cells cells, String column) {
    return checked(cells, column, cells.day(column));
  }

  static String optional(Cells cells, String column) {
    String text = cells.optionalDay(column);
    return text == null || text.isEmpty() ? text : checked(cells, column, text);
  }

  private static String checked(Cells cells, String column, String text) {
    if (text == null || YEAR.matcher(text).matches() || isDate(text)) {
      return text;
    }
    cells.refuse(column, Fault.NOT_A_BIRTH_DATE);
    return null;
  }

  private static boolean isDate(String text) {
    try {
      return DATE.matcher(text).matches() && LocalDate.parse(text) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
