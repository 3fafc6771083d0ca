package vn.baucu.law;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the minutes of a polling area must satisfy by themselves. By Art 74 each valid ballot keeps
 * at least one name and no more names than seats; by Art 76(2) the minutes state voters, voters who
 * voted, ballots issued, collected, valid and invalid, and the votes of each candidate.
 */
final class CountArithmetic {
  /** A figure above this many times the area's voters is a slip of the hand. */
  private static final long TYPING_FACTOR = 10;

  private CountArithmetic() {}

  /** Every figure is there, not below 0 and at most ten times the area's final voters. */
  @Article(value = "76(2)", checks = Check.C101)
  static Optional<Finding> everyFigure(CountForm form, Contest contest) {
    Map<String, Long> fields = form.fields();
    List<String> wrong =
        fields.keySet().stream().filter(f -> !isSane(fields.get(f), contest)).toList();
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    Numbers numbers = Numbers.of("wrong", wrong.size());
    if (contest.finalVoters() != null) {
      numbers.and("limit", Exact.toLong(Exact.product(TYPING_FACTOR, contest.finalVoters())));
    }
    return Optional.of(Check.C101.finding(wrong, numbers.map()));
  }

  private static boolean isSane(Long figure, Contest contest) {
    return CountForm.usable(figure)
        && (contest.finalVoters() == null
            || !Exact.moreThan(figure, 1, TYPING_FACTOR, contest.finalVoters()));
  }

  /** Exactly the candidates of the unit's official list, each once. */
  @Article(value = "76(2)", checks = Check.C102)
  static Optional<Finding> everyCandidate(CountForm form, Contest contest) {
    int lines = form.votes().size();
    if (lines == contest.candidates()) {
      return Optional.empty();
    }
    return Optional.of(
        Check.C102.finding(
            List.of(Fields.VOTES),
            Numbers.of("lines", lines).and("candidates", contest.candidates()).map()));
  }

  /** No more voters voted than are on the list. */
  @Article(value = "76(2)", checks = Check.C103)
  static Optional<Finding> votedWithinVoters(CountForm form) {
    return notMore(Check.C103, Fields.VOTED, form.voted(), Fields.VOTERS, form.voters());
  }

  /** Valid and invalid ballots are together the ballots collected. */
  @Article(value = "76(2)", checks = Check.C104)
  static Optional<Finding> validAndInvalid(CountForm form) {
    if (!CountForm.usable(form.valid(), form.invalid(), form.collected())) {
      return Optional.empty();
    }
    BigInteger sum = Exact.sum(form.valid(), form.invalid());
    BigInteger miss = sum.subtract(Exact.big(form.collected()));
    if (miss.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        Check.C104.finding(
            List.of(Fields.COLLECTED, Fields.VALID, Fields.INVALID),
            Numbers.of("valid", form.valid())
                .and("invalid", form.invalid())
                .and("sum", Exact.toLong(sum))
                .and("collected", form.collected())
                .and("difference", Exact.toLong(miss.abs()))
                .map()));
  }

  /** No more ballots were collected than were issued. */
  @Article(value = "73", checks = Check.C105)
  static Optional<Finding> collectedWithinIssued(CountForm form) {
    return notMore(Check.C105, Fields.COLLECTED, form.collected(), Fields.ISSUED, form.issued());
  }

  /** No more ballots were collected than voters voted. */
  @Article(value = "73", checks = Check.C106)
  static Optional<Finding> collectedWithinVoted(CountForm form) {
    return notMore(Check.C106, Fields.COLLECTED, form.collected(), Fields.VOTED, form.voted());
  }

  private static Optional<Finding> notMore(
      Check check, String field, Long figure, String limitField, Long limit) {
    if (!CountForm.usable(figure, limit) || figure <= limit) {
      return Optional.empty();
    }
    return Optional.of(
        check.finding(
            List.of(limitField, field),
            Numbers.of(limitField, limit)
                .and(field, figure)
                .and("difference", figure - limit)
                .map()));
  }

  /** No candidate has more votes than there are valid ballots. */
  @Article(value = "76(2)", checks = Check.C107)
  static Optional<Finding> votesWithinValid(CountForm form) {
    if (!CountForm.usable(form.valid())) {
      return Optional.empty();
    }
    int[] positions =
        IntStream.rangeClosed(1, form.votes().size())
            .filter(
                position -> {
                  Long votes = form.votes().get(position - 1);
                  return CountForm.usable(votes) && votes > form.valid();
                })
            .toArray();
    if (positions.length == 0) {
      return Optional.empty();
    }
    List<String> fields = new ArrayList<>();
    fields.add(Fields.VALID);
    IntStream.of(positions).mapToObj(Fields::votes).forEach(fields::add);
    return Optional.of(
        Check.C107.finding(
            fields,
            Numbers.of("position", positions[0])
                .and("votes", form.votes().get(positions[0] - 1))
                .and("valid", form.valid())
                .and("candidates", positions.length)
                .map()));
  }

  /** All votes together are at most seats × valid ballots: no ballot keeps more names. */
  @Article(value = "74", checks = Check.C108)
  static Optional<Finding> votesWithinSeats(CountForm form, Contest contest) {
    if (!CountForm.usable(form.valid()) || !form.votesUsable()) {
      return Optional.empty();
    }
    BigInteger votes = Exact.sum(form.votes());
    BigInteger limit = Exact.product(contest.seats(), form.valid());
    if (votes.compareTo(limit) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        Check.C108.finding(
            List.of(Fields.VALID, Fields.VOTES),
            Numbers.of("votes", Exact.toLong(votes))
                .and("seats", contest.seats())
                .and("valid", form.valid())
                .and("limit", Exact.toLong(limit))
                .and("difference", Exact.toLong(votes.subtract(limit)))
                .map()));
  }

  /** All votes together are at least the valid ballots: each keeps at least one name. */
  @Article(value = "74", checks = Check.C109)
  static Optional<Finding> votesOfEachBallot(CountForm form) {
    if (!CountForm.usable(form.valid()) || !form.votesUsable()) {
      return Optional.empty();
    }
    BigInteger votes = Exact.sum(form.votes());
    BigInteger missing = Exact.big(form.valid()).subtract(votes);
    if (missing.signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        Check.C109.finding(
            List.of(Fields.VALID, Fields.VOTES),
            Numbers.of("votes", Exact.toLong(votes))
                .and("valid", form.valid())
                .and("difference", Exact.toLong(missing))
                .map()));
  }

  /**
   * Where valid ballots are given by the number of names they keep: together they are the valid
   * ballots, and their names are the votes.
   */
  @Article(value = "74", checks = Check.C110)
  static Optional<Finding> keptNames(CountForm form, Contest contest, CountContext.Paper paper) {
    List<Long> kept = paper.keptNames();
    if (kept == null || !CountForm.usable(form.valid()) || !form.votesUsable()) {
      return Optional.empty();
    }
    boolean complete =
        kept.size() == contest.seats() && CountForm.usable(kept.toArray(Long[]::new));
    BigInteger ballots = complete ? Exact.sum(kept) : BigInteger.ZERO;
    BigInteger names = complete ? namesKept(kept) : BigInteger.ZERO;
    BigInteger votes = Exact.sum(form.votes());
    if (complete && ballots.equals(Exact.big(form.valid())) && names.equals(votes)) {
      return Optional.empty();
    }
    return Optional.of(
        Check.C110.finding(
            List.of(Fields.KEPT_NAMES, Fields.VALID, Fields.VOTES),
            Numbers.of("ballots", Exact.toLong(ballots))
                .and("valid", form.valid())
                .and("names", Exact.toLong(names))
                .and("votes", Exact.toLong(votes))
                .map()));
  }

  /** Σ k · n_k. */
  static BigInteger namesKept(List<Long> kept) {
    return IntStream.range(0, kept.size())
        .mapToObj(i -> Exact.product(i + 1L, kept.get(i)))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** Where there are voters, a form whose other figures are all 0 is not a form. */
  @Article(value = "76(2)", checks = Check.C111)
  static Optional<Finding> notAllZero(CountForm form, Contest contest) {
    long voters = Math.max(orZero(form.voters()), orZero(contest.finalVoters()));
    boolean allZero =
        form.fields().entrySet().stream()
            .filter(field -> !field.getKey().equals(Fields.VOTERS))
            .allMatch(field -> Long.valueOf(0).equals(field.getValue()));
    if (!allZero || voters <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        Check.C111.finding(List.of(Fields.VOTED), Numbers.of("voters", voters).map()));
  }

  private static long orZero(Long figure) {
    return figure == null ? 0 : figure;
  }
}
