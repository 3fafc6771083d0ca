package vn.baucu.law;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * C209: votes that would fit the rest of the unit much better if two neighbours were swapped, or if
 * all lines from one on stood one line higher or lower. That is how a typist loses the line.
 *
 * <p>Distances are sums of |share here − share in the rest| over the lines concerned. A move is
 * reported when it takes away at least {@value #POINTS} points of distance and leaves at most a
 * third of it.
 */
final class MovedVotes {
  static final int POINTS = 20;
  private static final int LEAVES = 3;

  private final CountForm form;
  private final RestOfUnit rest;

  private MovedVotes(CountForm form, RestOfUnit rest) {
    this.form = form;
    this.rest = rest;
  }

  @Article(value = "76(2)", checks = Check.C209)
  static Optional<Finding> check(CountForm form, RestOfUnit rest, Thresholds thresholds) {
    if (!CountComparison.comparable(form, rest, thresholds)) {
      return Optional.empty();
    }
    MovedVotes moved = new MovedVotes(form, rest);
    return moved.swapped().or(moved::shifted);
  }

  private Optional<Finding> swapped() {
    for (int i = 0; i + 1 < lines(); i++) {
      BigInteger typed = distance(i, i).add(distance(i + 1, i + 1));
      BigInteger moved = distance(i + 1, i).add(distance(i, i + 1));
      if (explains(typed, moved)) {
        return Optional.of(finding(List.of(Fields.votes(i + 1), Fields.votes(i + 2)), i, i + 1));
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> shifted() {
    int last = lines() - 1;
    for (int from = 0; from + 2 <= last; from++) {
      BigInteger typedLower = BigInteger.ZERO;
      BigInteger movedLower = BigInteger.ZERO;
      BigInteger typedHigher = BigInteger.ZERO;
      BigInteger movedHigher = BigInteger.ZERO;
      for (int i = from; i < last; i++) {
        typedLower = typedLower.add(distance(i, i));
        movedLower = movedLower.add(distance(i + 1, i));
        typedHigher = typedHigher.add(distance(i + 1, i + 1));
        movedHigher = movedHigher.add(distance(i, i + 1));
      }
      if (explains(typedLower, movedLower) || explains(typedHigher, movedHigher)) {
        return Optional.of(
            finding(List.of(Fields.votes(from + 1), Fields.votes(last + 1)), from, last));
      }
    }
    return Optional.empty();
  }

  private int lines() {
    return form.votes().size();
  }

  /** How far the votes typed in one line are from those of a candidate in the rest. */
  private BigInteger distance(int line, int candidate) {
    return CountComparison.distance(form.votes().get(line), form.valid(), rest, candidate);
  }

  private boolean explains(BigInteger typed, BigInteger moved) {
    BigInteger whole = Exact.product(form.valid(), rest.valid());
    return typed
                .subtract(moved)
                .multiply(BigInteger.valueOf(100))
                .compareTo(whole.multiply(BigInteger.valueOf(POINTS)))
            >= 0
        && moved.multiply(BigInteger.valueOf(LEAVES)).compareTo(typed) <= 0;
  }

  private Finding finding(List<String> fields, int from, int to) {
    return Check.C209.finding(
        fields,
        Numbers.of("from", from + 1L).and("to", to + 1L).and("restAreas", rest.areas()).map());
  }
}
