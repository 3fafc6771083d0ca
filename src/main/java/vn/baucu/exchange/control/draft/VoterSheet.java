package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.law.Round;
import vn.baucu.law.VoterStage;

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
    Round round = RoundColumn.round(cells);
    if (ballot == null || stage == null || round == null) {
      return;
    }
    if (!round.isOfElectionDay()) {
      ofRound(cells, ballot, round, stage, total);
      return;
    }
    int index = stage.ordinal();
    if (ballot.totalRows[index] != 0) {
      cells.refuse(null, Fault.DUPLICATE_ROW, ballot.totalRows[index]);
      return;
    }
    ballot.totalRows[index] = cells.row().number();
    Long men = sex(cells, "men", ballot);
    Long women = sex(cells, "women", ballot);
    if (total == null || !cells.isSound()) {
      return;
    }
    if ((men == null) != (women == null)) {
      cells.refuse(men == null ? "men" : "women", Fault.BLANK);
      return;
    }
    boolean known = ballot.totals[index] != DraftBallot.NONE;
    boolean other =
        ballot.totals[index] != total
            || men != null && (ballot.men[index] != men || ballot.women[index] != women);
    if (other) {
      ballot.changed = true;
      if (known) {
        log.of(file).changed(cells.row());
      } else {
        log.of(file).added(cells.row());
      }
    }
    ballot.totals[index] = total.intValue();
    if (men != null) {
      ballot.men[index] = men.intValue();
      ballot.women[index] = women.intValue();
    }
  }

  /** A total of a further round: of the stages the latest counts. */
  private void ofRound(Cells cells, DraftBallot ballot, Round round, VoterStage stage, Long total) {
    for (String column : new String[] {"men", "women"}) {
      if (!cells.row().cell(column).isEmpty()) {
        cells.refuse(column, Fault.SEX_OF_ROUND);
      }
    }
    if (!RoundColumn.isHeld(cells, ballot, round, log)) {
      return;
    }
    DraftBallot.RoundVoters voters = ballot.roundVoters(round);
    int index = stage.ordinal();
    if (voters.rows[index] != 0) {
      cells.refuse(null, Fault.DUPLICATE_ROW, voters.rows[index]);
      return;
    }
    voters.rows[index] = cells.row().number();
    if (total != null && cells.isSound()) {
      voters.totals[index] = total.intValue();
    }
  }

  @Override
  void end() {
    draft.eachBallot(
        ballot ->
            ballot.roundVoters.forEach(
                (round, voters) -> {
                  if (voters.isChanged()) {
                    int row = voters.rows[voters.latest()];
                    log.of(file).added(row);
                    ballot.againChanged |= round.isAgain();
                    if (!draft.isRehearsal()) {
                      log.problem(file, row, RoundColumn.COLUMN, round.name(), Fault.ROUND_ON_PAGE);
                    }
                  }
                }));
  }

  /** Men or women, who are given of the widest level or not at all. */
  private Long sex(Cells cells, String column, DraftBallot ballot) {
    Long number = cells.optionalNumber(column, 0, Integer.MAX_VALUE);
    if (number != null && ballot.level != draft.widestLevel()) {
      cells.refuse(column, Fault.SEX_OF_NARROW_LEVEL, draft.widestLevel());
      return null;
    }
    return number;
  }
}
