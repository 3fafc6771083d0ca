package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;

/** {@code voters.csv}: voter totals of an area at a level and stage. */
final class VoterSheet extends DraftSheet {
  VoterSheet(ElectionDraft draft, PackageLog log) {
    super(PackageFile.VOTERS, draft, log);
  }

  @Override
  void read(Cells cells) {
    DraftBallot ballot = draft.ballot(cells);
    VoterStage stage = cells.word("stage", VoterStage.class);
    Long total = cells.number("total", 0, Integer.MAX_VALUE);
    if (total != null) {
      log.of(file).total("total", total);
    }
    if (ballot == null || stage == null) {
      return;
    }
    int index = stage.ordinal();
    if (ballot.totalRows[index] != 0) {
      cells.refuse(null, Fault.DUPLICATE_ROW, ballot.totalRows[index]);
      return;
    }
    ballot.totalRows[index] = cells.row().number();
    if (total == null) {
      return;
    }
    if (ballot.totals[index] == DraftBallot.NONE) {
      log.of(file).added(cells.row());
      ballot.changed = true;
    } else if (ballot.totals[index] != total) {
      log.of(file).changed(cells.row());
      ballot.changed = true;
    }
    ballot.totals[index] = total.intValue();
  }
}
