package vn.baucu.law;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Hints that help to find a typing mistake. */
final class TypingHints {

  private TypingHints() {}

  /**
   * A sum that misses by a multiple of 9 (two digits swapped, or all shifted by one place) or by a
   * power of ten (one digit off by one). Looked at are: valid + invalid against collected, ballots
   * by names kept against valid and their names against votes, and the total kept by hand against
   * the votes.
   */
  @Article(value = "76(2)", checks = Check.C301)
  static Optional<Finding> swappedDigits(CountForm form, CountContext context) {
    return missOfBallots(form)
        .or(() -> missOfNames(form, context))
        .or(() -> missOfHand(form, context));
  }

  private static Optional<Finding> missOfBallots(CountForm form) {
    if (!CountForm.usable(form.valid(), form.invalid(), form.collected())) {
      return Optional.empty();
    }
    return hint(
        Exact.sum(form.valid(), form.invalid()).subtract(Exact.big(form.collected())),
        List.of(Fields.COLLECTED, Fields.VALID, Fields.INVALID));
  }

  private static Optional<Finding> missOfNames(CountForm form, CountContext context) {
    List<Long> kept = context.paper().keptNames();
    if (kept == null
        || !CountForm.usable(kept.toArray(Long[]::new))
        || !CountForm.usable(form.valid())
        || !form.votesUsable()) {
      return Optional.empty();
    }
    return hint(
            Exact.sum(kept).subtract(Exact.big(form.valid())),
            List.of(Fields.KEPT_NAMES, Fields.VALID))
        .or(
            () ->
                hint(
                    CountArithmetic.namesKept(kept).subtract(Exact.sum(form.votes())),
                    List.of(Fields.KEPT_NAMES, Fields.VOTES)));
  }

  private static Optional<Finding> missOfHand(CountForm form, CountContext context) {
    if (!CountForm.usable(context.paper().handTotal()) || !form.votesUsable()) {
      return Optional.empty();
    }
    return hint(
        Exact.sum(form.votes()).subtract(Exact.big(context.paper().handTotal())),
        List.of(Fields.VOTES, Fields.HAND_TOTAL));
  }

  private static Optional<Finding> hint(BigInteger miss, List<String> fields) {
    BigInteger size = miss.abs();
    if (size.signum() == 0 || !isMultipleOfNine(size) && !isPowerOfTen(size)) {
      return Optional.empty();
    }
    return Optional.of(
        Check.C301.finding(fields, Numbers.of("difference", Exact.toLong(size)).map()));
  }

  private static boolean isMultipleOfNine(BigInteger size) {
    return size.mod(BigInteger.valueOf(9)).signum() == 0;
  }

  private static boolean isPowerOfTen(BigInteger size) {
    return size.toString().matches("10*");
  }

  /** The total of votes that the team kept by hand is the sum of the votes. */
  @Article(value = "76(2)", checks = Check.C302)
  static Optional<Finding> handTotal(CountForm form, CountContext.Paper paper) {
    if (paper.handTotal() == null
        || !form.votesUsable()
        || Exact.sum(form.votes()).equals(Exact.big(paper.handTotal()))) {
      return Optional.empty();
    }
    return Optional.of(
        Check.C302.finding(
            List.of(Fields.VOTES, Fields.HAND_TOTAL),
            Numbers.of("handTotal", paper.handTotal())
                .and("votes", Exact.toLong(Exact.sum(form.votes())))
                .map()));
  }
}
