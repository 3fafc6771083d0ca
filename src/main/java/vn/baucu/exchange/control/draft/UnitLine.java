package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.Cells;
import vn.baucu.law.UnitKind;

/**
 * A row of {@code administrative_units.csv}.
 *
 * @param parentCode the unit above; empty for the city
 */
public record UnitLine(String code, String name, UnitKind kind, String parentCode) {
  private static final int LONGEST_NAME = 200;

  /** Reads it; what cannot be read is null. */
  static UnitLine of(Cells cells) {
    return new UnitLine(
        cells.code("code", ElectionDraft.LONGEST_CODE),
        cells.required("name", LONGEST_NAME),
        cells.word("kind", UnitKind.class),
        cells.text("parent_code", ElectionDraft.LONGEST_CODE));
  }

  /** The fingerprint of what is kept beside the code. */
  public long print() {
    return Print.of(name, kind, parentCode);
  }
}
