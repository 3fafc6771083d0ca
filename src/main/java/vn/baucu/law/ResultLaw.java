package vn.baucu.law;

import java.util.List;

/**
 * The result of an electoral unit by Art 77–80: turnout gate, majority, order of votes, tie by age,
 * shortage and what follows; each step with its article, its figures and its outcome.
 */
@Article("77")
public final class ResultLaw {

  private ResultLaw() {}

  /**
   * The result of a tally. It is determined when every polling area is in; until then it is
   * provisional, nobody is elected, and {@code turnoutReached} and {@code majority} speak of the
   * areas that are in.
   */
  public static Result determine(UnitTally tally) {
    Determination steps = Determination.of(tally);
    return new Result(
        tally.isComplete(),
        TurnoutGate.isReached(tally.voted(), tally.voters()),
        tally.candidates().stream().map(candidate -> candidate(steps, candidate)).toList(),
        positions(steps.elected()),
        tally.isComplete() ? steps.missing() : null,
        positions(steps.open()).stream().sorted().toList(),
        steps.consequence(),
        ResultReasons.of(steps));
  }

  private static Result.CandidateResult candidate(
      Determination steps, UnitTally.Standing candidate) {
    return new Result.CandidateResult(
        candidate.position(),
        candidate.votes(),
        steps.passed().contains(candidate),
        outcome(steps, candidate));
  }

  private static Outcome outcome(Determination steps, UnitTally.Standing candidate) {
    if (!steps.tally().isComplete()) {
      return Outcome.PENDING;
    }
    if (steps.elected().contains(candidate)) {
      return Outcome.ELECTED;
    }
    return steps.open().contains(candidate) ? Outcome.TIED : Outcome.NOT_ELECTED;
  }

  private static List<Integer> positions(List<UnitTally.Standing> candidates) {
    return candidates.stream().map(UnitTally.Standing::position).toList();
  }
}
