package vn.baucu.exchange.control.draft;

import vn.baucu.candidate.boundary.CandidateDates;
import vn.baucu.candidate.boundary.Decided;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.shared.Refusal;

/** {@code candidates.csv}: the official lists in ballot order. */
final class CandidateSheet extends DraftSheet {
  CandidateSheet(ElectionDraft draft, PackageLog log) {
    super(PackageFile.CANDIDATES, draft, log);
  }

  @Override
  void read(Cells cells) {
    CandidateLine line = CandidateLine.of(cells, draft);
    if (line == null) {
      return;
    }
    boolean added = !line.unit().candidates.containsKey(line.position());
    DraftCandidate candidate = line.unit().candidate(line.position());
    if (candidate.give(cells.row(), log)) {
      line.unit().listChanged |= added;
      candidate.person(line.fullName(), line.dateOfBirth(), line.gender());
      decisions(cells, line.unit(), candidate);
      candidate.compare(
          cells.row(),
          DecidedCells.print(
              line.print(),
              line.unit().givenList == null ? line.unit().list : line.unit().givenList,
              candidate.givenStruck == null ? candidate.struck : candidate.givenStruck),
          log);
    }
  }

  /** What is published or struck out already stays so; one list has one document. */
  private void decisions(Cells cells, DraftElectoralUnit unit, DraftCandidate candidate) {
    Decided list = DecidedCells.list(cells);
    Decided struck = DecidedCells.struck(cells);
    if (list != null && unit.list != null && !DecidedCells.isSame(list, unit.list)) {
      refuse(cells, "list_document", list.document(), published(unit.list));
    } else if (list != null
        && unit.givenList != null
        && !DecidedCells.isSame(list, unit.givenList)) {
      refuse(
          cells,
          "list_document",
          list.document(),
          Refusal.rule("candidate.listTwoDocuments", unit.givenList.document()));
    } else if (list != null) {
      unit.givenList = list;
    }
    if (struck == null) {
      return;
    }
    if (unit.list != null && !DecidedCells.isSame(struck, candidate.struck)) {
      refuse(cells, "struck_document", struck.document(), published(unit.list));
    } else if (unit.list == null && unit.givenList == null) {
      cells.refuse("list_document", Fault.BLANK);
    } else {
      candidate.givenStruck = struck;
    }
  }

  private static Refusal published(Decided by) {
    return Refusal.rule(
        "candidate.publishedPackage", by.document(), CandidateDates.shown(by.day().toString()));
  }

  private void refuse(Cells cells, String column, String value, Refusal why) {
    log.refusal(file, cells.row().number(), column, value, why);
  }
}
