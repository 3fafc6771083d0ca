package vn.baucu.law;

/**
 * Whether a poll counts at all: the result is recognised only when more than half of the voters of
 * the unit voted. Exactly half is not enough. A re-election is free of this (Art 80(6)); a
 * supplementary election is not.
 */
@Article({"78(1)", "80"})
final class TurnoutGate {

  private TurnoutGate() {}

  /** G × 2 > V, over the sums of the unit and never over single areas. */
  @Article("78(1)")
  static boolean isReached(long voted, long voters) {
    return Exact.moreThan(voted, 2, voters, 1);
  }

  /** Whether the turnout can make the poll void: a re-election stands whatever its turnout. */
  @Article("80(6)")
  static boolean applies(Round round) {
    return round != Round.RE_ELECTION;
  }
}
