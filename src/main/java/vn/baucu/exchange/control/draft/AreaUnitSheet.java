package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;

/** {@code area_units.csv}: which electoral unit an area lies in at each level. */
final class AreaUnitSheet extends DraftSheet {
  AreaUnitSheet(ElectionDraft draft, PackageLog log) {
    super(PackageFile.AREA_UNITS, draft, log);
  }

  @Override
  void read(Cells cells) {
    DraftBallot ballot = draft.ballot(cells);
    Long number = cells.number("unit_number", 1, ElectionDraft.HIGHEST_NUMBER);
    if (ballot == null || number == null) {
      return;
    }
    if (ballot.assignedRow != 0) {
      cells.refuse(null, Fault.DUPLICATE_ROW, ballot.assignedRow);
      return;
    }
    ballot.assignedRow = cells.row().number();
    DraftUnit owner = ballot.area.unit.ownerAt(ballot.level);
    DraftElectoralUnit unit =
        owner == null ? null : owner.findElectoralUnit(ballot.level, number.intValue());
    if (unit == null) {
      cells.refuse("unit_number", Fault.UNKNOWN_ELECTORAL_UNIT, number);
      return;
    }
    if (ballot.electoralUnit == null) {
      log.of(file).added(cells.row());
      ballot.changed = true;
    } else if (ballot.electoralUnit != unit) {
      log.of(file).changed(cells.row());
      ballot.changed = true;
    }
    ballot.electoralUnit = unit;
  }
}
