package vn.baucu.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What all rounds of an electoral unit come to: a re-election replaces the first result as a whole,
 * who wins a supplementary election joins those who won before it (Art 79, 80).
 *
 * @param elected winners in the order of their rounds, within one by votes
 * @param missing seats that stay empty as far as is known; null while the round that fills the
 *     seats is provisional
 * @param consequence what follows over all of them
 */
@Article({"79", "80"})
public record UnitStanding(List<Winner> elected, Integer missing, Consequence consequence) {

  public UnitStanding {
    elected = List.copyOf(elected);
  }

  /** A winner by his position on the official list, and the round he won in. */
  public record Winner(int position, Round round) {}

  /** Whether a candidate has won in any of them. */
  public boolean won(int position) {
    return elected.stream().anyMatch(winner -> winner.position() == position);
  }

  /**
   * From the results of the rounds.
   *
   * @param seats of the unit
   * @param results of each round there was or is, that of election day at least
   */
  @Article({"79", "80"})
  public static UnitStanding of(int seats, Map<Round, Result> results) {
    boolean again = results.containsKey(Round.RE_ELECTION);
    Round first = again ? Round.RE_ELECTION : Round.ofElectionDay();
    Result base = results.get(first);
    Result more = results.get(Round.SUPPLEMENTARY);
    List<Winner> elected = new ArrayList<>();
    base.elected().forEach(position -> elected.add(new Winner(position, first)));
    if (more != null) {
      more.elected().forEach(position -> elected.add(new Winner(position, Round.SUPPLEMENTARY)));
    }
    Integer missing = base.determined() ? Math.max(0, seats - elected.size()) : null;
    return new UnitStanding(elected, missing, consequence(base, more, missing));
  }

  private static Consequence consequence(Result base, Result more, Integer missing) {
    if (more == null) {
      return base.consequence();
    }
    if (!more.determined() || missing == null || missing == 0) {
      return Consequence.NONE;
    }
    return more.unresolvedTie().isEmpty()
        ? Consequence.SHORT_WITHOUT_ROUND
        : Consequence.DECISION_NEEDED;
  }

  /**
   * Whether a unit counts as short of deputies in the final statistics of an election: of the
   * National Assembly where any seat is empty, of a council where under two thirds are filled.
   */
  @Article("79")
  public static boolean isShort(ElectionLevel level, int seats, int elected) {
    return level.isNationalAssembly() ? elected < seats : Shortage.isUnderTwoThirds(seats, elected);
  }
}
