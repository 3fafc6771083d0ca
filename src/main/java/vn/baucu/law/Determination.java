package vn.baucu.law;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps by which a result is determined, each standing on the one before.
 *
 * @param recognised whether the turnout lets the poll count
 * @param passed candidates with a majority
 * @param order who of them wins by votes, and who is tied at the last seat
 * @param age who of the tied wins by age, and who stays open
 * @param decided who of the open is elected by a recorded decision
 */
record Determination(
    UnitTally tally,
    boolean recognised,
    List<UnitTally.Standing> passed,
    SeatOrder order,
    AgeRule age,
    List<UnitTally.Standing> decided) {

  static Determination of(UnitTally tally) {
    boolean recognised =
        !TurnoutGate.applies(tally.round()) || TurnoutGate.isReached(tally.voted(), tally.voters());
    List<UnitTally.Standing> passed =
        tally.eligible().stream()
            .filter(c -> Majority.isReached(c.votes(), tally.valid()))
            .toList();
    SeatOrder order =
        recognised && tally.isComplete()
            ? SeatOrder.of(passed, tally.seats())
            : SeatOrder.of(List.of(), tally.seats());
    AgeRule age = AgeRule.of(order.tied(), order.seatsLeft());
    int seatsOpen = order.seatsLeft() - age.elected().size();
    return new Determination(
        tally,
        recognised,
        passed,
        order,
        age,
        TieRuling.elected(tally.decision(), age.unresolved(), seatsOpen));
  }

  /** The winners, by votes, then position. */
  List<UnitTally.Standing> elected() {
    List<UnitTally.Standing> elected = new ArrayList<>(order.certain());
    elected.addAll(age.elected());
    elected.addAll(decided);
    elected.sort(SeatOrder.BY_VOTES);
    return elected;
  }

  /** Those in a tie that nothing has settled. */
  List<UnitTally.Standing> open() {
    return decided.isEmpty() ? age.unresolved() : List.of();
  }

  int missing() {
    return Math.max(0, tally.seats() - elected().size());
  }

  /** What follows: the first that applies. */
  Consequence consequence() {
    if (!tally.isComplete()) {
      return Consequence.NONE;
    }
    if (!recognised) {
      return Consequence.RE_ELECTION;
    }
    if (!open().isEmpty()) {
      return Consequence.DECISION_NEEDED;
    }
    return Shortage.consequence(tally.level(), tally.round(), tally.seats(), elected().size());
  }
}
