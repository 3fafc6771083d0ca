package vn.baucu.form.boundary;

import java.util.function.Supplier;
import vn.baucu.form.control.CountPaper;
import vn.baucu.form.control.InventoryPaper;
import vn.baucu.form.control.ResultPaper;
import vn.baucu.form.entity.CountSheet;
import vn.baucu.form.entity.CountSource;
import vn.baucu.form.entity.InventorySheet;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.ResultSheet;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.ElectoralUnitKey;

/**
 * A document of an archive, with what its list says of it.
 *
 * @param name of the file, without suffix
 * @param form which form it is
 * @param unit code of the unit whose folder it is in
 * @param area number of its polling area; null where it is an electoral unit's
 * @param level null of an inventory, which is of all
 * @param number of the electoral unit; null of an inventory
 * @param version of the figures; null of sums
 * @param paper made when it is asked for
 */
record Document(
    String name,
    String form,
    String unit,
    Integer area,
    ElectionLevel level,
    Integer number,
    Round round,
    Integer version,
    AreaForms.Standing standing,
    Supplier<Paper> paper) {

  /** Count minutes. */
  static Document of(CountSource source) {
    CountSheet sheet = source.sheet();
    return new Document(
        FormNames.minutes(source),
        "F2",
        source.unit(),
        sheet.place().area(),
        sheet.contest().level(),
        sheet.contest().number(),
        sheet.round(),
        sheet.version(),
        AreaForms.Standing.of(sheet.accepted()),
        () -> CountPaper.of(sheet));
  }

  /** A ballot inventory. */
  static Document of(InventorySheet sheet) {
    return new Document(
        FormNames.inventory(sheet),
        "F1",
        sheet.unit(),
        sheet.place().area(),
        null,
        null,
        Round.ofElectionDay(),
        sheet.version(),
        AreaForms.Standing.of(sheet.declared()),
        () -> InventoryPaper.of(sheet));
  }

  /** Result minutes. */
  static Document of(ElectoralUnitKey key, ResultSheet sheet) {
    return new Document(
        FormNames.result(key, sheet),
        "F3",
        key.owner(),
        null,
        key.level(),
        key.number(),
        sheet.round(),
        null,
        AreaForms.Standing.of(sheet.determined()),
        () -> ResultPaper.of(sheet));
  }
}
