package vn.baucu.law;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The checks of results and sums, at every level, always: R101–R104, R201–R203. */
public final class ResultChecks {

  private ResultChecks() {}

  /**
   * Figures of one child of a sum.
   *
   * @param key which child it is
   * @param candidates names or keys of its candidates, in ballot order
   */
  public record Part(String key, CountForm figures, List<String> candidates) {
    public Part {
      candidates = List.copyOf(candidates);
    }
  }

  /** Every finding of a sum, R101–R103, in the order of the catalogue. */
  public static List<Finding> sum(
      CountForm sum, List<String> candidates, List<Part> parts, int missingParts) {
    return new Findings()
        .add(partsAddUp(sum, parts, missingParts))
        .add(validAndInvalid(sum))
        .add(sameCandidates(candidates, parts))
        .list();
  }

  /**
   * R101: every figure of the parent is the sum over its children, each counted exactly once.
   *
   * @param missingParts for certification: children that are not there; else 0
   */
  @Article(value = "77", checks = Check.R101)
  static Optional<Finding> partsAddUp(CountForm sum, List<Part> parts, int missingParts) {
    List<String> wrong = new ArrayList<>();
    sum.fields()
        .forEach(
            (field, figure) -> {
              BigInteger expected =
                  Exact.sum(parts.stream().map(part -> figure(part, field)).toList());
              if (figure == null || !expected.equals(Exact.big(figure))) {
                wrong.add(field);
              }
            });
    Set<String> keys = new HashSet<>();
    long twice = parts.stream().filter(part -> !keys.add(part.key())).count();
    if (wrong.isEmpty() && twice == 0 && missingParts <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        Check.R101.finding(
            wrong,
            Numbers.of("wrong", wrong.size())
                .and("parts", keys.size())
                .and("twice", twice)
                .and("missing", Math.max(0, missingParts))
                .map()));
  }

  private static Long figure(Part part, String field) {
    Long figure = part.figures().fields().get(field);
    return figure == null ? 0L : figure;
  }

  /** R102: valid and invalid ballots are together the ballots collected, in every sum. */
  @Article(value = "77", checks = Check.R102)
  static Optional<Finding> validAndInvalid(CountForm sum) {
    return CountArithmetic.validAndInvalid(sum)
        .map(found -> Check.R102.finding(found.fields(), found.numbers()));
  }

  /** R103: the same candidates in the same order in every child. */
  @Article(value = "77", checks = Check.R103)
  static Optional<Finding> sameCandidates(List<String> candidates, List<Part> parts) {
    List<String> different =
        parts.stream()
            .filter(part -> !part.candidates().equals(candidates))
            .map(Part::key)
            .toList();
    return different.isEmpty()
        ? Optional.empty()
        : Optional.of(Check.R103.finding(different, Numbers.of("parts", different.size()).map()));
  }

  /** R104: a result is determined only while every area has accepted minutes. */
  @Article(value = "77", checks = Check.R104)
  public static Optional<Finding> provisional(boolean determined, int areas, int accepted) {
    if (!determined || accepted >= areas) {
      return Optional.empty();
    }
    return Optional.of(
        Check.R104.finding(
            List.of(Fields.STATUS), Numbers.of("accepted", accepted).and("areas", areas).map()));
  }

  /**
   * R201: a candidate within 20 votes of the majority, or of the last seat. Which areas to recount
   * first says {@link #recountOrder}.
   */
  @Article(
      value = {"78(2)", "78(3)"},
      checks = Check.R201)
  public static Optional<Finding> close(UnitTally tally, Thresholds thresholds) {
    long limit = thresholds.get(Threshold.CLOSE_VOTES);
    Set<Integer> close = new TreeSet<>();
    tally.eligible().stream()
        .filter(c -> isCloseToMajority(c.votes(), tally.valid(), limit))
        .forEach(c -> close.add(c.position()));
    close.addAll(closeToLastSeat(tally, limit));
    if (close.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Check.R201.finding(
            close.stream().map(Fields::votes).toList(),
            Numbers.of("candidates", close.size()).and("votes", limit).map()));
  }

  /** |v − H ÷ 2| ≤ limit, in whole numbers. */
  private static boolean isCloseToMajority(long votes, long valid, long limit) {
    BigInteger twice = Exact.product(votes, 2).subtract(Exact.big(valid)).abs();
    return valid > 0 && twice.compareTo(Exact.product(limit, 2)) <= 0;
  }

  /** Of those with a majority, where they are more than the seats: who could change sides. */
  private static List<Integer> closeToLastSeat(UnitTally tally, long limit) {
    List<UnitTally.Standing> passed =
        tally.eligible().stream()
            .filter(c -> Majority.isReached(c.votes(), tally.valid()))
            .sorted(SeatOrder.BY_VOTES)
            .toList();
    if (tally.seats() < 1 || passed.size() <= tally.seats()) {
      return List.of();
    }
    long lastIn = passed.get(tally.seats() - 1).votes();
    long firstOut = passed.get(tally.seats()).votes();
    List<Integer> close = new ArrayList<>();
    for (int i = 0; i < passed.size(); i++) {
      UnitTally.Standing candidate = passed.get(i);
      long distance = i < tally.seats() ? candidate.votes() - firstOut : lastIn - candidate.votes();
      if (distance <= limit) {
        close.add(candidate.position());
      }
    }
    return close;
  }

  /**
   * Areas in the order in which to recount them: those with most invalid ballots first, for there a
   * recount changes most; then those with most ballots.
   */
  public static List<String> recountOrder(List<Part> areas) {
    return areas.stream()
        .sorted(
            Comparator.comparing((Part area) -> orZero(area.figures().invalid()))
                .thenComparing(area -> orZero(area.figures().collected()))
                .reversed()
                .thenComparing(Part::key))
        .map(Part::key)
        .toList();
  }

  private static long orZero(Long figure) {
    return figure == null ? 0 : figure;
  }

  /**
   * R203: what stands of the minutes in the sums, for who reads the result, and for who signs it to
   * answer.
   *
   * @param incidents minutes with an incident
   * @param open findings to explain that nobody has explained
   */
  @Article(value = "77", checks = Check.R203)
  public static Optional<Finding> ofMinutes(int incidents, int open) {
    if (incidents == 0 && open == 0) {
      return Optional.empty();
    }
    return Optional.of(
        Check.R203.finding(List.of(), Numbers.of("incidents", incidents).and("open", open).map()));
  }

  /** R202: an unresolved tie needs a recorded decision before the result is certified. */
  @Article(value = "78(4)", checks = Check.R202)
  public static Optional<Finding> tieDecided(Result result) {
    if (result.unresolvedTie().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Check.R202.finding(
            result.unresolvedTie().stream().map(Fields::votes).toList(),
            Numbers.of("candidates", result.unresolvedTie().size()).map()));
  }
}
