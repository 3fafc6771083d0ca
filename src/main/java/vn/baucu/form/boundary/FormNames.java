package vn.baucu.form.boundary;

import java.util.EnumMap;
import java.util.Map;
import vn.baucu.form.entity.CountSource;
import vn.baucu.form.entity.ElectedSheet;
import vn.baucu.form.entity.InventorySheet;
import vn.baucu.form.entity.ListSheet;
import vn.baucu.form.entity.ResultSheet;
import vn.baucu.form.entity.SummarySheet;
import vn.baucu.form.entity.TurnoutSheet;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.UnitCode;

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

  /** {@code F3_trang_31_QH_dv2}. */
  static String blank(ElectoralUnitKey key) {
    return unit("F3_trang", key);
  }

  /** {@code F6_31_QH_dv2}, of a list that is not published with {@code _tam}. */
  static String list(ElectoralUnitKey key, ListSheet sheet) {
    return unit("F6", key) + (sheet.published() == null ? "_tam" : "");
  }

  /** {@code F4_31} or {@code F5_31_HDND-TP}, while it is not settled with {@code _tam}. */
  static String summary(UnitCode owner, SummarySheet sheet) {
    return (sheet.level().isNationalAssembly()
            ? "F4_" + owner
            : "F5_" + owner + "_" + LEVELS.get(sheet.level()))
        + (sheet.settled() ? "" : "_tam");
  }

  /** {@code F7_31_QH_dv2} or {@code F7_31_HDND-TP}, while not determined with {@code _tam}. */
  static String elected(String owner, ElectedSheet sheet) {
    return "F7_%s_%s%s%s"
        .formatted(
            owner,
            LEVELS.get(sheet.level()),
            sheet.number() == null ? "" : "_dv" + sheet.number(),
            sheet.determined() ? "" : "_tam");
  }

  /** {@code F10_31_0900_b1}. */
  static String turnout(UnitCode unit, TurnoutSheet sheet) {
    return "F10_%s_%02d%02d_b%d"
        .formatted(unit, sheet.slot().getHour(), sheet.slot().getMinute(), sheet.version());
  }

  private static String unit(String form, ElectoralUnitKey key) {
    return "%s_%s_%s_dv%d".formatted(form, key.owner(), LEVELS.get(key.level()), key.number());
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
