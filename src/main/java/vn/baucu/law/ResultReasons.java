package vn.baucu.law;

import java.util.ArrayList;
import java.util.List;

/** The steps of a result in words' place: article, key of the sentence, figures, outcome. */
final class ResultReasons {

  private ResultReasons() {}

  static List<Reason> of(
      UnitTally tally,
      List<UnitTally.Standing> passed,
      SeatOrder order,
      AgeRule age,
      List<UnitTally.Standing> decided,
      int elected,
      boolean recognised,
      Consequence consequence) {
    List<Reason> reasons = new ArrayList<>();
    if (!tally.isComplete()) {
      reasons.add(areas(tally));
    }
    reasons.add(TurnoutGate.reason(tally));
    if (!TurnoutGate.applies(tally.round())) {
      reasons.add(new Reason("80(6)", "turnout.free", Numbers.none(), true));
    }
    reasons.add(majority(tally, passed));
    passed(tally, reasons);
    if (!tally.isComplete()) {
      return reasons;
    }
    if (!recognised) {
      reasons.add(further("80", "reElection", tally));
      return reasons;
    }
    reasons.add(order(tally, passed, order));
    if (!order.tied().isEmpty()) {
      reasons.add(tie(order, age, decided));
    }
    shortage(tally, elected, consequence, reasons);
    return reasons;
  }

  private static Reason areas(UnitTally tally) {
    return new Reason(
        "77",
        "areas",
        Numbers.of("accepted", tally.accepted()).and("areas", tally.areas()).map(),
        false);
  }

  private static Reason majority(UnitTally tally, List<UnitTally.Standing> passed) {
    return new Reason(
        "78(2)",
        "majority",
        Numbers.of("valid", tally.valid())
            .and("needed", Majority.needed(tally.valid()))
            .and("passed", passed.size())
            .map(),
        !passed.isEmpty());
  }

  /** Exactly half is where a reader doubts the machine: it gets a sentence of its own. */
  private static void passed(UnitTally tally, List<Reason> reasons) {
    for (UnitTally.Standing candidate : tally.candidates()) {
      if (tally.valid() > 0 && Exact.equal(candidate.votes(), 2, tally.valid(), 1)) {
        reasons.add(
            new Reason(
                "78(2)",
                "majority.half",
                Numbers.of("position", candidate.position())
                    .and("votes", candidate.votes())
                    .and("valid", tally.valid())
                    .map(),
                false));
      }
    }
  }

  private static Reason order(UnitTally tally, List<UnitTally.Standing> passed, SeatOrder order) {
    Numbers numbers = Numbers.of("passed", passed.size()).and("seats", tally.seats());
    if (passed.size() <= tally.seats()) {
      return new Reason("78(3)", "order.all", numbers.map(), true);
    }
    numbers.and("certain", order.certain().size());
    return new Reason("78(3)", "order", numbers.map(), order.tied().isEmpty());
  }

  private static Reason tie(SeatOrder order, AgeRule age, List<UnitTally.Standing> decided) {
    Numbers numbers =
        Numbers.of("tied", order.tied().size())
            .and("votes", order.tied().get(0).votes())
            .and("seatsLeft", order.seatsLeft());
    if (age.unresolved().isEmpty()) {
      return new Reason("78(4)", "tie", numbers.map(), true);
    }
    numbers.and("open", age.unresolved().size());
    return new Reason("78(4)", "tie.decision", numbers.map(), !decided.isEmpty());
  }

  private static void shortage(
      UnitTally tally, int elected, Consequence consequence, List<Reason> reasons) {
    reasons.add(
        new Reason(
            "79",
            "seats",
            Numbers.of("elected", elected)
                .and("seats", tally.seats())
                .and("missing", Math.max(0, tally.seats() - elected))
                .map(),
            elected >= tally.seats()));
    if (elected >= tally.seats()) {
      return;
    }
    if (tally.round() == Round.SUPPLEMENTARY) {
      reasons.add(new Reason("79", "shortage.noSecond", Numbers.none(), false));
    } else if (tally.level().isNationalAssembly()) {
      reasons.add(further("79", "shortage.assembly", tally));
    } else {
      reasons.add(twoThirds(tally, elected));
    }
    if (consequence == Consequence.SUPPLEMENTARY_ELECTION) {
      reasons.add(further("79", "supplementary", tally));
    }
  }

  private static Reason twoThirds(UnitTally tally, int elected) {
    return new Reason(
        "79",
        "shortage.twoThirds",
        Numbers.of("elected", elected).and("seats", tally.seats()).map(),
        Shortage.isUnderTwoThirds(tally.seats(), elected));
  }

  /** A further round, with the days from the first election day within which it must be held. */
  private static Reason further(String article, String statement, UnitTally tally) {
    return new Reason(
        article,
        statement,
        Numbers.of("days", Deadline.FURTHER_ROUND.days(tally.basis())).map(),
        true);
  }
}
