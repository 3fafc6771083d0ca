package vn.baucu.exchange.control.draft;

import java.time.LocalDateTime;
import java.util.Collections;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.law.Round;

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
    Round round = RoundColumn.round(cells);
    if (area == null || slot == null || round == null) {
      return;
    }
    if (!round.isOfElectionDay()) {
      ofRound(cells, area, round, slot, voted);
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

  /** A report of a further round is of the day on which the area votes in it. */
  private void ofRound(Cells cells, DraftArea area, Round round, LocalDateTime slot, Long voted) {
    boolean[] held = new boolean[3];
    area.eachBallot(
        ballot -> {
          DraftElectoralUnit unit = ballot.electoralUnit;
          DraftRound poll =
              round.isAgain() ? ballot.again : unit == null ? null : unit.rounds.get(round);
          held[0] |= poll != null;
          held[1] |= poll != null && poll.day.equals(slot.toLocalDate());
          held[2] |= unit != null && unit.refusedRounds.contains(round);
        });
    if (!held[1]) {
      if (!held[0] && held[2]) {
        log.of(file).refused(cells.row().number());
      } else {
        cells.refuse(
            held[0] ? "slot" : RoundColumn.COLUMN,
            held[0] ? Fault.NOT_DAY_OF_ROUND : Fault.NO_ROUND);
      }
      return;
    }
    DraftArea.RoundReport report = area.report(round, slot);
    if (report.row != 0) {
      cells.refuse(null, Fault.DUPLICATE_ROW, report.row);
      return;
    }
    report.row = cells.row().number();
    if (voted != null && (report.voted == null || report.voted != voted.intValue())) {
      if (report.voted == null) {
        log.of(file).added(cells.row());
      } else {
        log.of(file).changed(cells.row());
      }
      report.voted = voted.intValue();
      report.changed = true;
      if (!draft.isRehearsal()) {
        cells.refuse(RoundColumn.COLUMN, Fault.ROUND_ON_PAGE);
      }
    }
  }
}
