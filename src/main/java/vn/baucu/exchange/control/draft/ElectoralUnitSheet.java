package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;

/** {@code electoral_units.csv}: what is elected where, and how many seats. */
final class ElectoralUnitSheet extends DraftSheet {
  ElectoralUnitSheet(ElectionDraft draft, PackageLog log) {
    super(PackageFile.ELECTORAL_UNITS, draft, log);
  }

  @Override
  void read(Cells cells) {
    ElectoralUnitLine line = ElectoralUnitLine.of(cells, draft);
    if (line == null) {
      return;
    }
    if (line.owner().kind != null && line.owner().kind != line.level().ownerKind()) {
      cells.refuse("owner_code", Fault.WRONG_OWNER);
      return;
    }
    DraftElectoralUnit unit = line.owner().electoralUnit(line.level(), line.number());
    if (!unit.give(cells.row(), log)) {
      return;
    }
    unit.listChanged |= unit.isStored() && unit.seats != line.seats();
    unit.seats = line.seats();
    unit.compare(cells.row(), line.print(), log);
    log.of(file).total("seats", line.seats());
  }
}
