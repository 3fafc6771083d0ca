package vn.baucu.exchange.control.draft;

import vn.baucu.candidate.boundary.CandidateDates;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;

/** A date that may be known by its year only, as it is stored. */
final class BirthText {
  private BirthText() {}

  static String required(Cells cells, String column) {
    return checked(cells, column, cells.day(column));
  }

  static String optional(Cells cells, String column) {
    String text = cells.optionalDay(column);
    return text == null || text.isEmpty() ? text : checked(cells, column, text);
  }

  private static String checked(Cells cells, String column, String text) {
    if (text == null || CandidateDates.isStored(text)) {
      return text;
    }
    cells.refuse(column, Fault.NOT_A_BIRTH_DATE);
    return null;
  }
}
