package vn.baucu.law;

import java.util.List;
import java.util.Optional;

/** Whether the figures of a form are what one would expect of its polling area. */
final class CountPlausibility {

  private CountPlausibility() {}

  /** The voters of the minutes are the area's final total of this level. */
  @Article(value = "76(2)", checks = Check.C201)
  static Optional<Finding> votersOfList(CountForm form, Contest contest) {
    if (!CountForm.usable(form.voters(), contest.finalVoters())
        || form.voters().equals(contest.finalVoters())) {
      return Optional.empty();
    }
    return Optional.of(
        Check.C201.finding(
            List.of(Fields.VOTERS),
            Numbers.of("voters", form.voters())
                .and("finalVoters", contest.finalVoters())
                .and("difference", Math.abs(form.voters() - contest.finalVoters()))
                .map()));
  }

  /** Each voter who voted was issued one ballot; spoilt ones that were exchanged may be in it. */
  @Article(value = "76(2)", checks = Check.C202)
  static Optional<Finding> issuedIsVoted(CountForm form, CountContext.Paper paper) {
    if (!CountForm.usable(form.issued(), form.voted())) {
      return Optional.empty();
    }
    long more = form.issued() - form.voted();
    boolean exchanged = paper.spoilt() != null && paper.spoilt() >= 0 && more == paper.spoilt();
    if (more == 0 || exchanged) {
      return Optional.empty();
    }
    Numbers numbers =
        Numbers.of("issued", form.issued())
            .and("voted", form.voted())
            .and("difference", Math.abs(more));
    if (paper.spoilt() != null) {
      numbers.and("spoilt", paper.spoilt());
    }
    return Optional.of(Check.C202.finding(List.of(Fields.VOTED, Fields.ISSUED), numbers.map()));
  }

  /**
   * Ballots not put into the box, G − C, are few: at most 15, and at most the larger of 3 and 2 %
   * of the voters who voted.
   */
  @Article(value = "76(2)", checks = Check.C203)
  static Optional<Finding> missingBallots(CountForm form, Thresholds thresholds) {
    if (!CountForm.usable(form.voted(), form.collected())) {
      return Optional.empty();
    }
    long missing = form.voted() - form.collected();
    boolean withinShare =
        missing <= thresholds.get(Threshold.MISSING_BALLOTS_FLOOR)
            || !Exact.moreThan(
                missing, 100, thresholds.get(Threshold.MISSING_BALLOTS_PERCENT), form.voted());
    if (missing <= thresholds.get(Threshold.MISSING_BALLOTS) && withinShare) {
      return Optional.empty();
    }
    return Optional.of(
        Check.C203.finding(
            List.of(Fields.VOTED, Fields.COLLECTED),
            Numbers.of("voted", form.voted())
                .and("collected", form.collected())
                .and("difference", missing)
                .map()));
  }

  /** Invalid ballots are under 3 % of those collected, and with many collected there are some. */
  @Article(value = "74", checks = Check.C204)
  static Optional<Finding> invalidShare(CountForm form, Thresholds thresholds) {
    if (!CountForm.usable(form.invalid(), form.collected()) || form.collected() == 0) {
      return Optional.empty();
    }
    boolean tooMany =
        Exact.atLeast(
            form.invalid(), 100, thresholds.get(Threshold.INVALID_PERCENT), form.collected());
    boolean none =
        form.invalid() == 0 && form.collected() > thresholds.get(Threshold.NO_INVALID_ABOVE);
    if (!tooMany && !none) {
      return Optional.empty();
    }
    return Optional.of(
        Check.C204.finding(
            List.of(Fields.COLLECTED, Fields.INVALID),
            Numbers.of("invalid", form.invalid())
                .and("collected", form.collected())
                .share("invalidPercent", form.invalid(), form.collected())
                .map()));
  }

  /** Turnout of the area is not under half; that of the unit decides (Art 80). */
  @Article(value = "80", checks = Check.C205)
  static Optional<Finding> turnoutOfHalf(CountForm form) {
    if (!CountForm.usable(form.voted(), form.voters())
        || Exact.atLeast(form.voted(), 2, form.voters(), 1)) {
      return Optional.empty();
    }
    return Optional.of(
        Check.C205.finding(
            List.of(Fields.VOTERS, Fields.VOTED),
            Numbers.of("voted", form.voted())
                .and("voters", form.voters())
                .share("turnoutPercent", form.voted(), form.voters())
                .map()));
  }

  /** National Assembly only: G is the area's report of the last slot, with a small difference. */
  @Article(value = "76(2)", checks = Check.C206)
  static Optional<Finding> lastTurnout(
      CountForm form, Contest contest, Long report, Thresholds thresholds) {
    if (!contest.level().isNationalAssembly() || !CountForm.usable(form.voted(), report)) {
      return Optional.empty();
    }
    long difference = Math.abs(form.voted() - report);
    if (difference <= thresholds.get(Threshold.TURNOUT_DIFFERENCE)) {
      return Optional.empty();
    }
    return Optional.of(
        Check.C206.finding(
            List.of(Fields.VOTED),
            Numbers.of("voted", form.voted())
                .and("reported", report)
                .and("difference", difference)
                .map()));
  }

  /** Not every single ballot keeps as many names as there are seats. */
  @Article(value = "74", checks = Check.C211)
  static Optional<Finding> everyNameKept(CountForm form, Contest contest, Thresholds thresholds) {
    if (contest.seats() < 2
        || !CountForm.usable(form.valid())
        || !form.votesUsable()
        || form.valid() <= thresholds.get(Threshold.ALL_NAMES_ABOVE)
        || !Exact.sum(form.votes()).equals(Exact.product(contest.seats(), form.valid()))) {
      return Optional.empty();
    }
    return Optional.of(
        Check.C211.finding(
            List.of(Fields.VALID, Fields.VOTES),
            Numbers.of("votes", Exact.toLong(Exact.sum(form.votes())))
                .and("seats", contest.seats())
                .and("valid", form.valid())
                .map()));
  }
}
