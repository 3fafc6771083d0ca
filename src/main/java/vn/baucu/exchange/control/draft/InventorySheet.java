package vn.baucu.exchange.control.draft;

import java.util.Arrays;
import java.util.List;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;

/** {@code ballot_inventory.csv}: what became of the ballots of an area at a level. */
final class InventorySheet extends DraftSheet {
  /** The lines of the form, in its order. */
  static final List<String> LINES = List.of("received", "issued", "spoilt", "unused");

  InventorySheet(ElectionDraft draft, PackageLog log) {
    super(PackageFile.BALLOT_INVENTORY, draft, log);
  }

  @Override
  void read(Cells cells) {
    DraftBallot ballot = draft.ballot(cells);
    int[] lines = lines(cells);
    if (ballot == null) {
      return;
    }
    if (ballot.electoralUnit == null) {
      cells.refuse("level", Fault.NO_BALLOT_AT_LEVEL);
      return;
    }
    if (ballot.inventoryRow != 0) {
      cells.refuse(null, Fault.DUPLICATE_ROW, ballot.inventoryRow);
      return;
    }
    ballot.inventoryRow = cells.row().number();
    if (lines != null && !Arrays.equals(lines, ballot.inventory)) {
      if (ballot.inventory == null) {
        log.of(file).added(cells.row());
      } else {
        log.of(file).changed(cells.row());
      }
      ballot.inventory = lines;
      ballot.inventoryChanged = true;
    }
  }

  private int[] lines(Cells cells) {
    int[] lines = new int[LINES.size()];
    boolean sound = true;
    for (int i = 0; i < lines.length; i++) {
      Long line = cells.number(LINES.get(i), 0, Integer.MAX_VALUE);
      if (line == null) {
        sound = false;
      } else {
        lines[i] = line.intValue();
        log.of(file).total(LINES.get(i), line);
      }
    }
    return sound ? lines : null;
  }
}
