package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.Cells;
import vn.baucu.law.AreaKind;
import vn.baucu.shared.TextLimit;

/** A row of {@code polling_areas.csv}. */
public record AreaLine(DraftUnit unit, int number, String name, String address, String kind) {

  /** Reads it; null where it has no key. */
  static AreaLine of(Cells cells, ElectionDraft draft) {
    DraftUnit unit = draft.unit(cells, "unit_code");
    Long number = cells.number("number", 1, ElectionDraft.HIGHEST_NUMBER);
    String name = cells.required("name", TextLimit.NAME);
    String address = cells.text("address", TextLimit.LINE);
    AreaKind kind = cells.word("kind", AreaKind.class);
    if (unit == null || number == null) {
      return null;
    }
    return new AreaLine(unit, number.intValue(), name, address, kind == null ? null : kind.name());
  }

  /** The fingerprint of what is kept beside the key. */
  long print() {
    return print(name, address, kind);
  }

  /** The fingerprint of what the database has beside the key. */
  public static long print(String name, String address, String kind) {
    return Print.of(name, address, kind);
  }
}
