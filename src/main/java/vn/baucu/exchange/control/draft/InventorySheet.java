package vn.baucu.exchange.control.draft;

import java.util.Arrays;
import java.util.List;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.law.Round;

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
    Round round = RoundColumn.round(cells);
    if (ballot == null || round == null) {
      return;
    }
    if (ballot.electoralUnit == null) {
      cells.refuse("level", Fault.NO_BALLOT_AT_LEVEL);
      return;
    }
    if (!round.isOfElectionDay()) {
      ofRound(cells, ballot, round, lines);
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

  private void ofRound(Cells cells, DraftBallot ballot, Round round, int[] lines) {
    if (!RoundColumn.isHeld(cells, ballot, round, log)) {
      return;
    }
    DraftBallot.RoundLines there =
        ballot.roundInventories.computeIfAbsent(round, r -> new DraftBallot.RoundLines());
    if (there.row != 0) {
      cells.refuse(null, Fault.DUPLICATE_ROW, there.row);
      return;
    }
    there.row = cells.row().number();
    if (lines != null && !Arrays.equals(lines, there.lines)) {
      if (there.lines == null) {
        log.of(file).added(cells.row());
      } else {
        log.of(file).changed(cells.row());
      }
      there.lines = lines;
      there.changed = true;
      if (!draft.isRehearsal()) {
        cells.refuse(RoundColumn.COLUMN, Fault.ROUND_ON_PAGE);
      }
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
