package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;

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
      candidate.compare(cells.row(), line.print(), log);
    }
  }
}
