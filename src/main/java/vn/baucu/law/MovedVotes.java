package vn.baucu.law;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
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
    return moved.moves().stream()
        .filter(moved::explains)
        .max(Comparator.comparing(Move::gain))
        .map(moved::finding);
  }

  /**
   * A way in which lines may have been moved.
   *
   * @param typed distance of the lines concerned as they are typed
   * @param moved their distance if they were moved back
   */
  private record Move(int from, int to, BigInteger typed, BigInteger moved) {
    BigInteger gain() {
      return typed.subtract(moved);
    }
  }

  private List<Move> moves() {
    List<Move> moves = new ArrayList<>();
    int last = lines() - 1;
    for (int from = 0; from < last; from++) {
      moves.add(swap(from));
    }
    for (int from = 0; from + 2 <= last; from++) {
      moves.add(shift(from, last, 1, 0));
      moves.add(shift(from, last, 0, 1));
    }
    return moves;
  }

  private Move swap(int line) {
    return new Move(
        line,
        line + 1,
        distance(line, line).add(distance(line + 1, line + 1)),
        distance(line + 1, line).add(distance(line, line + 1)));
  }

  /**
   * All lines from one to the last, each typed as far off its candidate; the odd one is left out.
   */
  private Move shift(int from, int last, int line, int candidate) {
    BigInteger typed = BigInteger.ZERO;
    BigInteger moved = BigInteger.ZERO;
    for (int i = from; i < last; i++) {
      typed = typed.add(distance(i + candidate, i + candidate));
      moved = moved.add(distance(i + line, i + candidate));
    }
    return new Move(from, last, typed, moved);
  }

  private int lines() {
    return form.votes().size();
  }

  /** How far the votes typed in one line are from those of a candidate in the rest. */
  private BigInteger distance(int line, int candidate) {
    return CountComparison.distance(form.votes().get(line), form.valid(), rest, candidate);
  }

  private boolean explains(Move move) {
    BigInteger whole = Exact.product(form.valid(), rest.valid());
    return move.gain()
                .multiply(BigInteger.valueOf(100))
                .compareTo(whole.multiply(BigInteger.valueOf(POINTS)))
            >= 0
        && move.moved().multiply(BigInteger.valueOf(LEAVES)).compareTo(move.typed()) <= 0;
  }

  private Finding finding(Move move) {
    return Check.C209.finding(
        List.of(Fields.votes(move.from() + 1), Fields.votes(move.to() + 1)),
        Numbers.of("from", move.from() + 1L)
            .and("to", move.to() + 1L)
            .and("restAreas", rest.areas())
            .map());
  }
}
