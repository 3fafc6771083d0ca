package vn.baucu.form.boundary;

import java.util.EnumMap;
import java.util.Map;
import vn.baucu.form.entity.CountSource;
import vn.baucu.form.entity.InventorySheet;
import vn.baucu.form.entity.ResultSheet;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.ElectoralUnitKey;

/** Names of files, in letters that every machine has. */
final class FormNames {
  private static final Map<ElectionLevel, String> LEVELS =
      new EnumMap<>(
          Map.of(
              ElectionLevel.NATIONAL_ASSEMBLY, "QH",
              ElectionLevel.CITY_COUNCIL, "HDND-TP",
              ElectionLevel.DISTRICT_COUNCIL, "HDND-QH",
              ElectionLevel.COMMUNE_COUNCIL, "HDND-XP"));

  private FormNames() {}

  /** {@code F2_11296_kv01_QH_b1}, of provisional figures with {@code _tam}. */
  static String minutes(CountSource source) {
    return place("F2", source)
        + "_b"
        + source.sheet().version()
        + (source.sheet().accepted() ? "" : "_tam");
  }

  /** {@code F1_11296_kv01}, of one not complete with {@code _tam}. */
  static String inventory(InventorySheet sheet) {
    return "F1_%s_kv%02d%s"
        .formatted(sheet.unit(), sheet.place().area(), sheet.declared() ? "" : "_tam");
  }

  /** {@code F1_trang_11296_kv01}. */
  static String blank(InventorySheet sheet) {
    return "F1_trang_%s_kv%02d".formatted(sheet.unit(), sheet.place().area());
  }

  /** {@code F3_31_QH_dv2}, of a provisional result with {@code _tam}. */
  static String result(ElectoralUnitKey key, ResultSheet sheet) {
    return "F3_%s_%s_dv%d%s%s"
        .formatted(
            key.owner(),
            LEVELS.get(key.level()),
            key.number(),
            sheet.round().isOfElectionDay() ? "" : "_" + sheet.round(),
            sheet.determined() ? "" : "_tam");
  }

  /** {@code F2_trang_11296_kv01_QH}. */
  static String blank(CountSource source) {
    return place("F2_trang", source);
  }

  private static String place(String form, CountSource source) {
    return "%s_%s_kv%02d_%s"
        .formatted(
            form,
            source.unit(),
            source.sheet().place().area(),
            LEVELS.get(source.sheet().contest().level()));
  }
}
