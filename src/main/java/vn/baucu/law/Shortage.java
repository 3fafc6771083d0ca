package vn.baucu.law;

/**
 * What follows when fewer win than there are seats. National Assembly: whenever the winners are
 * fewer than the seats the National Election Council decides on a supplementary election. People's
 * Councils: a supplementary election only when the winners are fewer than two thirds of the seats.
 * There is no second supplementary election.
 */
@Article("79")
final class Shortage {

  private Shortage() {}

  /** Consequence of a determined, recognised result without an open tie. */
  @Article("79")
  static Consequence consequence(ElectionLevel level, Round round, int seats, int elected) {
    if (elected >= seats) {
      return Consequence.NONE;
    }
    if (round == Round.SUPPLEMENTARY) {
      return Consequence.SHORT_WITHOUT_ROUND;
    }
    if (level.isNationalAssembly()) {
      return Consequence.DECISION_NEEDED;
    }
    return isUnderTwoThirds(seats, elected)
        ? Consequence.SUPPLEMENTARY_ELECTION
        : Consequence.SHORT_WITHOUT_ROUND;
  }

  /** elected × 3 < seats × 2. */
  @Article("79")
  static boolean isUnderTwoThirds(int seats, int elected) {
    return Exact.moreThan(seats, 2, elected, 3);
  }
}
