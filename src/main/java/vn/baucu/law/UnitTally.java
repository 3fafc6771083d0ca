package vn.baucu.law;

import java.util.List;

/**
 * What the result of an electoral unit is determined from: sums over its accepted minutes of one
 * round. All figures are from 0.
 *
 * @param seats N, seats to fill in this round
 * @param areas polling areas of the unit
 * @param accepted how many of them have accepted minutes
 * @param voters V, sum of the voters of the minutes
 * @param voted G, voters who voted
 * @param valid H, valid ballots
 * @param candidates in ballot order
 * @param decision decision on a tie that the law leaves open; null while there is none
 */
public record UnitTally(
    ElectionLevel level,
    LegalBasis basis,
    Round round,
    int seats,
    int areas,
    int accepted,
    long voters,
    long voted,
    long valid,
    List<Standing> candidates,
    TieDecision decision) {

  public UnitTally {
    candidates = List.copyOf(candidates);
  }

  /**
   * A candidate and the votes for him.
   *
   * @param position on the ballot, from 1
   * @param votes sum over the accepted minutes
   * @param born null where not known
   * @param struckOut whether the name was struck out of the list: votes for it stay in the minutes
   *     and win nothing
   */
  public record Standing(int position, long votes, BirthDate born, boolean struckOut) {
    /** One who can win. */
    public Standing(int position, long votes, BirthDate born) {
      this(position, votes, born, false);
    }
  }

  /** Those who can win: whoever was struck out cannot. */
  @Article("60")
  List<Standing> eligible() {
    return candidates.stream().filter(candidate -> !candidate.struckOut()).toList();
  }

  /**
   * A decision about a tie.
   *
   * @param elected positions of those whom it elects
   * @param document number of the deciding document
   */
  public record TieDecision(List<Integer> elected, String document) {
    public TieDecision {
      elected = List.copyOf(elected);
    }
  }

  /** Whether every polling area has accepted minutes, so that the result can be determined. */
  public boolean isComplete() {
    return areas > 0 && accepted >= areas;
  }
}
