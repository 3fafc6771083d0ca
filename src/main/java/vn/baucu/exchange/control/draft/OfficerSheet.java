package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.member.boundary.BodyRules;
import vn.baucu.shared.Refusal;

/** {@code officers.csv}: members of committees, boards and teams, each once in a body. */
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
    DraftOfficer officer = line.officer();
    requireRoom(line, cells);
    if (officer.give(cells.row(), log) && cells.isSound()) {
      officer.compare(cells.row(), OfficerLine.print(line.text()), log);
    }
  }

  private void requireRoom(OfficerLine line, Cells cells) {
    try {
      BodyRules.requireRoom(draft.body(line.place()).size());
    } catch (Refusal full) {
      log.refusal(file, cells.row().number(), "full_name", line.text().name(), full);
    }
  }
}
