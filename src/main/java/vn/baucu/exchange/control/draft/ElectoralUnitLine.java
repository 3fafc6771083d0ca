package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.Cells;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.TextLimit;

/** A row of {@code electoral_units.csv}. */
public record ElectoralUnitLine(
    ElectionLevel level, DraftUnit owner, int number, String name, int seats) {
  private static final int MOST_SEATS = 99;

  /** Reads it; null where it has no key. */
  static ElectoralUnitLine of(Cells cells, ElectionDraft draft) {
    ElectionLevel level = draft.level(cells);
    DraftUnit owner = draft.unit(cells, "owner_code");
    Long number = cells.number("number", 1, ElectionDraft.HIGHEST_NUMBER);
    String name = cells.required("name", TextLimit.TITLE);
    Long seats = cells.number("seats", 0, MOST_SEATS);
    if (level == null || owner == null || number == null) {
      return null;
    }
    return new ElectoralUnitLine(
        level, owner, number.intValue(), name, seats == null ? 1 : seats.intValue());
  }

  /** The fingerprint of what is kept beside the key. */
  long print() {
    return print(name, seats);
  }

  /** The fingerprint of what the database has beside the key. */
  public static long print(String name, int seats) {
    return Print.of(name, seats);
  }
}
