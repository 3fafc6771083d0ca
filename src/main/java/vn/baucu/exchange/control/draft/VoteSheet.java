package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;

/** {@code votes.csv}: the votes of each candidate in count minutes, by position on the ballot. */
final class VoteSheet extends DraftSheet {
  /** So that no position makes room for a thousand more; C102 speaks of the others. */
  private static final int HIGHEST_POSITION = 99;

  VoteSheet(ElectionDraft draft, PackageLog log) {
    super(PackageFile.VOTES, draft, log);
  }

  @Override
  void read(Cells cells) {
    DraftBallot ballot = draft.ballot(cells);
    Long position = cells.number("position", 1, HIGHEST_POSITION);
    Long votes = cells.number("votes", 0, CountSheet.MOST);
    if (votes != null) {
      log.of(file).total("votes", votes);
    }
    DraftForm form = RoundColumn.form(cells, ballot, draft, log);
    if (form == null || position == null) {
      return;
    }
    form.makeRoom(position.intValue());
    int index = position.intValue() - 1;
    if (form.voteRows[index] != 0) {
      cells.refuse(null, Fault.DUPLICATE_ROW, form.voteRows[index]);
      return;
    }
    form.voteRows[index] = cells.row().number();
    if (form.row == 0 && !form.hasFigures()) {
      cells.refuse(null, Fault.VOTES_WITHOUT_COUNT);
    }
    if (votes != null) {
      lay(form, index, votes, cells);
    }
  }

  private void lay(DraftForm form, int index, long votes, Cells cells) {
    if (!draft.isRehearsal()) {
      form.changed = true;
    } else if (form.annulled && form.votes[index] != votes) {
      cells.refuse("votes", Fault.ANNULLED);
      return;
    } else if (form.votes[index] == DraftForm.NONE) {
      log.of(file).added(cells.row());
      form.changed = true;
    } else if (form.votes[index] != votes) {
      log.of(file).changed(cells.row());
      form.changed = true;
    }
    form.votes[index] = votes;
  }
}
