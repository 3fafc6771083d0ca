package vn.baucu.exchange.control.draft;

import java.time.LocalDateTime;
import java.util.Collections;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;

/** {@code turnout.csv}: cumulative voters who voted, per area and slot. */
final class TurnoutSheet extends DraftSheet {
  TurnoutSheet(ElectionDraft draft, PackageLog log) {
    super(PackageFile.TURNOUT, draft, log);
  }

  @Override
  void read(Cells cells) {
    DraftArea area = draft.area(cells);
    LocalDateTime slot = cells.time("slot");
    Long voted = cells.number("voted", 0, Integer.MAX_VALUE);
    if (voted != null) {
      log.of(file).total("voted", voted);
    }
    if (area == null || slot == null) {
      return;
    }
    if (draft.refusedSlots.contains(slot)) {
      log.of(file).refused(cells.row().number());
      return;
    }
    int index = Collections.binarySearch(draft.slots(), slot);
    if (index < 0) {
      cells.refuse("slot", Fault.UNKNOWN_SLOT);
      return;
    }
    area.makeRoom(draft.slots().size());
    if (area.votedRows[index] != 0) {
      cells.refuse(null, Fault.DUPLICATE_ROW, area.votedRows[index]);
      return;
    }
    area.votedRows[index] = cells.row().number();
    if (voted == null) {
      return;
    }
    if (area.voted[index] == DraftArea.NONE) {
      log.of(file).added(cells.row());
      area.votedChanged[index] = true;
    } else if (area.voted[index] != voted) {
      log.of(file).changed(cells.row());
      area.votedChanged[index] = true;
    }
    area.voted[index] = voted.intValue();
  }
}
