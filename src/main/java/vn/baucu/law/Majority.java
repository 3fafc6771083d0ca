package vn.baucu.law;

/**
 * Who can win: a candidate whose name more than half of the valid ballots keep. Exactly half is not
 * enough.
 */
@Article("78(2)")
final class Majority {

  private Majority() {}

  /** v × 2 > H. */
  @Article("78(2)")
  static boolean isReached(long votes, long valid) {
    return Exact.moreThan(votes, 2, valid, 1);
  }

  /** Fewest votes that are more than half. */
  static long needed(long valid) {
    return valid / 2 + 1;
  }
}
