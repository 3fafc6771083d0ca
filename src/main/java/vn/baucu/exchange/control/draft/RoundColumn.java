package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.law.Round;

/**
 * The optional column {@code round}: the first round where it is absent or blank, or the new vote
 * of an area whose first was annulled (Art 81). A rehearsal that is carried to another server has
 * the new vote alone: what was annulled is not carried. A re-election and a supplementary election
 * are polls of a whole electoral unit upon a decision of its own, for which there are no minutes
 * yet.
 */
final class RoundColumn {
  private static final String COLUMN = "round";

  private RoundColumn() {}

  /**
   * The form that a row speaks of; null, and reported, where there can be none.
   *
   * @param ballot what the row names; null where that is reported already
   */
  static DraftForm form(Cells cells, DraftBallot ballot, ElectionDraft draft) {
    Round round = round(cells);
    if (round == null || ballot == null) {
      return null;
    }
    if (ballot.electoralUnit == null) {
      cells.refuse("level", Fault.NO_BALLOT_AT_LEVEL);
      return null;
    }
    boolean carried = draft.isRehearsal() && !ballot.standing.contains(round.sums());
    if (round.isAgain() && !carried && !ballot.annulled.contains(round.sums())) {
      cells.refuse(COLUMN, Fault.NOT_ANNULLED);
      return null;
    }
    if (ballot.annulled.contains(round)
        || round.again().filter(ballot.standing::contains).isPresent()) {
      cells.refuse(COLUMN, Fault.ANNULLED);
      return null;
    }
    DraftForm form = ballot.form();
    if (form.isGiven() && form.round != round) {
      cells.refuse(COLUMN, Fault.TWO_ROUNDS);
      return null;
    }
    form.round = round;
    return form;
  }

  private static Round round(Cells cells) {
    if (cells.row().cell(COLUMN).isEmpty()) {
      return Round.ofElectionDay();
    }
    Round round = cells.word(COLUMN, Round.class);
    if (round != null && !round.sums().isOfElectionDay()) {
      cells.refuse(COLUMN, Fault.ROUND);
      return null;
    }
    return round;
  }
}
