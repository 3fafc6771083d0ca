package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.law.Round;

/**
 * The optional column {@code round}: the first round where it is absent or blank, else a further
 * one that stands in {@code rounds.csv} or in the database. A rehearsal that is carried to another
 * server may have the new vote of an area alone: what was annulled need not be carried.
 */
final class RoundColumn {
  static final String COLUMN = "round";

  private RoundColumn() {}

  /** The round of a row; null, and reported, where it names none. */
  static Round round(Cells cells) {
    return cells.row().cell(COLUMN).isEmpty()
        ? Round.ofElectionDay()
        : cells.word(COLUMN, Round.class);
  }

  /**
   * The form that a row speaks of; null, and reported, where there can be none.
   *
   * @param ballot what the row names; null where that is reported already
   */
  static DraftForm form(Cells cells, DraftBallot ballot, ElectionDraft draft, PackageLog log) {
    Round round = round(cells);
    if (round == null || ballot == null) {
      return null;
    }
    if (ballot.electoralUnit == null) {
      cells.refuse("level", Fault.NO_BALLOT_AT_LEVEL);
      return null;
    }
    boolean there =
        round.sums().isOfElectionDay()
            ? isVotedIn(cells, ballot, round, draft, log)
            : isHeld(cells, ballot, round, log);
    return there ? ballot.form(round) : null;
  }

  /**
   * Whether a further round is held where a row says so; reported where it is not, and once only
   * where its own row is at fault.
   */
  static boolean isHeld(Cells cells, DraftBallot ballot, Round round, PackageLog log) {
    DraftElectoralUnit unit = ballot.electoralUnit;
    boolean held =
        round.isAgain() ? ballot.isAgain() : unit != null && unit.rounds.containsKey(round);
    if (!held && unit != null && unit.refusedRounds.contains(round)) {
      log.of(cells.row().sheet()).refused(cells.row().number());
    } else if (!held) {
      cells.refuse(COLUMN, Fault.NO_ROUND);
    }
    return held;
  }

  /** Of election day and of the new vote that takes its place, one counts. */
  private static boolean isVotedIn(
      Cells cells, DraftBallot ballot, Round round, ElectionDraft draft, PackageLog log) {
    DraftElectoralUnit unit = ballot.electoralUnit;
    if (round.isAgain() && unit.refusedRounds.contains(round)) {
      log.of(cells.row().sheet()).refused(cells.row().number());
      return false;
    }
    Fault fault = round.isAgain() ? ofNewVote(ballot, draft) : ofElectionDay(ballot, draft, unit);
    if (fault != null) {
      cells.refuse(COLUMN, fault);
    }
    return fault == null;
  }

  private static Fault ofNewVote(DraftBallot ballot, ElectionDraft draft) {
    Round replaced = Round.ofElectionDay();
    if (ballot.isAgain()) {
      return null;
    }
    boolean carried = draft.isRehearsal() && !ballot.standing.contains(replaced);
    return !carried ? Fault.NOT_ANNULLED : isGiven(ballot, replaced) ? Fault.TWO_ROUNDS : null;
  }

  private static Fault ofElectionDay(
      DraftBallot ballot, ElectionDraft draft, DraftElectoralUnit unit) {
    Round round = Round.ofElectionDay();
    boolean onRecord = draft.isRehearsal() && ballot.findForm(round) != null;
    boolean overtaken =
        ballot.annulled.contains(round) || ballot.standing.contains(Round.ofNewVote());
    if (overtaken && !onRecord) {
      return Fault.ANNULLED;
    }
    boolean both = isGiven(ballot, Round.ofNewVote()) && !ballot.isAgain();
    return both && !unit.refusedRounds.contains(Round.ofNewVote()) ? Fault.TWO_ROUNDS : null;
  }

  private static boolean isGiven(DraftBallot ballot, Round round) {
    DraftForm form = ballot.findForm(round);
    return form != null && form.isGiven();
  }
}
