package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;

/** {@code polling_areas.csv}: where people vote. */
final class AreaSheet extends DraftSheet {
  AreaSheet(ElectionDraft draft, PackageLog log) {
    super(PackageFile.POLLING_AREAS, draft, log);
  }

  @Override
  void read(Cells cells) {
    AreaLine line = AreaLine.of(cells, draft);
    if (line == null) {
      return;
    }
    if (!line.unit().mayOwnAreas()) {
      cells.refuse("unit_code", Fault.UNIT_WITHOUT_AREAS);
    }
    DraftArea area = line.unit().area(line.number());
    if (area.give(cells.row(), log)) {
      area.compare(cells.row(), line.print(), log);
    }
  }
}
