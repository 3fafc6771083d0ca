package vn.baucu.law;

import java.util.ArrayList;
import java.util.List;

/**
 * The result of an electoral unit by Art 77–80: turnout gate, majority, order of votes, tie by age,
 * shortage and what follows; each step with its article, its figures and its outcome.
 */
@Article({"77", "78", "79", "80"})
public final class ResultLaw {
  private final UnitTally tally;
  private final boolean recognised;
  private final List<UnitTally.Standing> passed;
  private final SeatOrder order;
  private final AgeRule age;
  private final List<UnitTally.Standing> decided;
  private final List<UnitTally.Standing> elected;
  private final List<UnitTally.Standing> open;

  private ResultLaw(UnitTally tally) {
    this.tally = tally;
    recognised =
        !TurnoutGate.applies(tally.round()) || TurnoutGate.isReached(tally.voted(), tally.voters());
    passed =
        tally.candidates().stream()
            .filter(c -> Majority.isReached(c.votes(), tally.valid()))
            .toList();
    order =
        recognised && tally.isComplete()
            ? SeatOrder.of(passed, tally.seats())
            : new SeatOrder(List.of(), List.of(), 0);
    age = AgeRule.of(order.tied(), order.seatsLeft());
    int seatsOpen = order.seatsLeft() - age.elected().size();
    decided = TieRuling.elected(tally.decision(), age.unresolved(), seatsOpen);
    open = decided.isEmpty() ? age.unresolved() : List.of();
    elected = new ArrayList<>(order.certain());
    elected.addAll(age.elected());
    elected.addAll(decided);
    elected.sort(SeatOrder.BY_VOTES);
  }

  /** The result of a tally; provisional while polling areas are missing. */
  @Article("77")
  public static Result determine(UnitTally tally) {
    return new ResultLaw(tally).result();
  }

  private Result result() {
    boolean determined = tally.isComplete();
    return new Result(
        determined,
        TurnoutGate.isReached(tally.voted(), tally.voters()),
        tally.candidates().stream()
            .map(
                c ->
                    new Result.CandidateResult(
                        c.position(), c.votes(), passed.contains(c), outcome(c)))
            .toList(),
        positions(elected),
        determined ? Math.max(0, tally.seats() - elected.size()) : null,
        positions(open).stream().sorted().toList(),
        consequence(),
        ResultReasons.of(
            tally, passed, order, age, decided, elected.size(), recognised, consequence()));
  }

  private Outcome outcome(UnitTally.Standing candidate) {
    if (!tally.isComplete()) {
      return Outcome.PENDING;
    }
    if (elected.contains(candidate)) {
      return Outcome.ELECTED;
    }
    return open.contains(candidate) ? Outcome.TIED : Outcome.NOT_ELECTED;
  }

  /** The first that applies. */
  private Consequence consequence() {
    if (!tally.isComplete()) {
      return Consequence.NONE;
    }
    if (!recognised) {
      return Consequence.RE_ELECTION;
    }
    if (!open.isEmpty()) {
      return Consequence.DECISION_NEEDED;
    }
    return Shortage.consequence(tally.level(), tally.round(), tally.seats(), elected.size());
  }

  private static List<Integer> positions(List<UnitTally.Standing> candidates) {
    return candidates.stream().map(UnitTally.Standing::position).toList();
  }
}
