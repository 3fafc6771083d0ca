package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;

/** {@code officers.csv}: members of committees, boards and teams, each once by name in a body. */
final class OfficerSheet extends DraftSheet {
  OfficerSheet(ElectionDraft draft, PackageLog log) {
    super(PackageFile.OFFICERS, draft, log);
  }

  @Override
  void read(Cells cells) {
    OfficerLine line = OfficerLine.of(cells, draft);
    if (line == null) {
      return;
    }
    DraftOfficer officer = draft.officer(line.place(), line.text().name());
    if (officer.give(cells.row(), log) && cells.isSound()) {
      officer.compare(cells.row(), OfficerLine.print(line.text()), log);
    }
  }
}
