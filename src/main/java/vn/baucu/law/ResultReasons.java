package vn.baucu.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The steps of a result as reasons: article, key of the sentence, figures, outcome. */
final class ResultReasons {
  private final Determination steps;
  private final UnitTally tally;
  private final List<Reason> reasons = new ArrayList<>();

  private ResultReasons(Determination steps) {
    this.steps = steps;
    this.tally = steps.tally();
  }

  static List<Reason> of(Determination steps) {
    ResultReasons reasons = new ResultReasons(steps);
    reasons.areas();
    reasons.turnout();
    reasons.majority();
    if (!steps.tally().isComplete()) {
      return reasons.reasons;
    }
    if (!steps.recognised()) {
      reasons.further("80", "reElection");
      return reasons.reasons;
    }
    reasons.order();
    reasons.tie();
    reasons.seats();
    return reasons.reasons;
  }

  private void add(String article, String statement, Map<String, Long> numbers, boolean holds) {
    reasons.add(new Reason(article, statement, numbers, holds));
  }

  private void areas() {
    if (!tally.isComplete()) {
      add(
          "77",
          "areas",
          Numbers.of("accepted", tally.accepted()).and("areas", tally.areas()).map(),
          false);
    }
  }

  private void turnout() {
    add(
        "78(1)",
        "turnout",
        Numbers.of("voted", tally.voted())
            .and("voters", tally.voters())
            .share("turnoutPercent", tally.voted(), tally.voters())
            .map(),
        TurnoutGate.isReached(tally.voted(), tally.voters()));
    if (!TurnoutGate.applies(tally.round())) {
      add("80(6)", "turnout.free", Numbers.none(), true);
    }
  }

  private void majority() {
    add(
        "78(2)",
        "majority",
        Numbers.of("valid", tally.valid())
            .and("needed", Majority.needed(tally.valid()))
            .and("passed", steps.passed().size())
            .map(),
        !steps.passed().isEmpty());
    tally.eligible().forEach(this::exactlyHalf);
    tally.candidates().stream()
        .filter(UnitTally.Standing::struckOut)
        .forEach(
            candidate ->
                add(
                    "60",
                    "struckOut",
                    Numbers.of("position", candidate.position())
                        .and("votes", candidate.votes())
                        .map(),
                    !Majority.isReached(candidate.votes(), tally.valid())));
  }

  /** Exactly half is where a reader doubts the machine: it gets a sentence of its own. */
  private void exactlyHalf(UnitTally.Standing candidate) {
    if (tally.valid() > 0 && Exact.equal(candidate.votes(), 2, tally.valid(), 1)) {
      add(
          "78(2)",
          "majority.half",
          Numbers.of("position", candidate.position())
              .and("votes", candidate.votes())
              .and("valid", tally.valid())
              .map(),
          false);
    }
  }

  private void order() {
    int passed = steps.passed().size();
    if (passed == 0) {
      return;
    }
    Numbers numbers = Numbers.of("passed", passed).and("seats", tally.seats());
    if (passed <= tally.seats()) {
      add("78(3)", "order.all", numbers.map(), true);
    } else {
      numbers.and("certain", steps.order().certain().size());
      add("78(3)", "order", numbers.map(), steps.order().tied().isEmpty());
    }
  }

  private void tie() {
    List<UnitTally.Standing> tied = steps.order().tied();
    if (tied.isEmpty()) {
      return;
    }
    Numbers numbers =
        Numbers.of("tied", tied.size())
            .and("votes", tied.get(0).votes())
            .and("seatsLeft", steps.order().seatsLeft());
    int open = steps.age().unresolved().size();
    if (open == 0) {
      add("78(4)", "tie", numbers.map(), true);
    } else {
      add("78(4)", "tie.decision", numbers.and("open", open).map(), steps.open().isEmpty());
    }
  }

  private void seats() {
    int elected = steps.elected().size();
    add(
        "79",
        "seats",
        Numbers.of("elected", elected)
            .and("seats", tally.seats())
            .and("missing", steps.missing())
            .map(),
        steps.missing() == 0);
    if (steps.missing() > 0 && steps.open().isEmpty()) {
      shortage(elected);
    }
  }

  private void shortage(int elected) {
    if (tally.round() == Round.SUPPLEMENTARY) {
      add("79", "shortage.noSecond", Numbers.none(), true);
      return;
    }
    if (tally.level().isNationalAssembly()) {
      further("79", "shortage.assembly");
      return;
    }
    boolean under = Shortage.isUnderTwoThirds(tally.seats(), elected);
    add(
        "79",
        "shortage.twoThirds",
        Numbers.of("elected", elected).and("seats", tally.seats()).map(),
        !under);
    if (under) {
      further("79", "supplementary");
    }
  }

  /** A further round, with the days from the first election day within which it must be held. */
  private void further(String article, String statement) {
    add(
        article,
        statement,
        Numbers.of("days", Deadline.FURTHER_ROUND.days(tally.basis())).map(),
        true);
  }
}
