package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.Cells;
import vn.baucu.law.UnitKind;
import vn.baucu.shared.TextLimit;

/**
 * A row of {@code administrative_units.csv}.
 *
 * @param parentCode the unit above; empty for the city
 * @param phone where its committee is called; null where the package does not tell
 */
public record UnitLine(String code, String name, UnitKind kind, String parentCode, String phone) {

  /** Reads it; what cannot be read is null. */
  static UnitLine of(Cells cells) {
    return new UnitLine(
        cells.code("code", TextLimit.UNIT_CODE),
        cells.required("name", TextLimit.NAME),
        cells.word("kind", UnitKind.class),
        cells.text("parent_code", TextLimit.UNIT_CODE),
        cells.row().has("phone") ? cells.text("phone", TextLimit.PHONE) : null);
  }

  /**
   * The fingerprint of what is kept beside the code.
   *
   * @param stored the phone that stays where the package tells none
   */
  public long print(String stored) {
    return Print.of(name, kind, parentCode, phone == null ? stored : phone);
  }
}
