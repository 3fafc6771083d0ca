package vn.baucu.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who of those with a majority takes the seats: if more candidates than seats pass, those with more
 * votes win (Art 78(3)); equal votes at the last seat are left to {@link AgeRule} (Art 78(4)).
 *
 * @param certain those who win by their votes
 * @param tied those with equal votes who compete for the remaining seats; empty without a tie
 * @param seatsLeft seats the tied compete for
 */
@Article("78(3)")
record SeatOrder(List<UnitTally.Standing> certain, List<UnitTally.Standing> tied, int seatsLeft) {
  static final Comparator<UnitTally.Standing> BY_VOTES =
      Comparator.comparingLong(UnitTally.Standing::votes)
          .reversed()
          .thenComparingInt(UnitTally.Standing::position);

  /**
   * @param passed those with a majority
   */
  @Article("78(3)")
  static SeatOrder of(List<UnitTally.Standing> passed, int seats) {
    if (passed.size() <= seats) {
      return new SeatOrder(List.copyOf(passed), List.of(), 0);
    }
    List<UnitTally.Standing> byVotes = new ArrayList<>(passed);
    byVotes.sort(BY_VOTES);
    if (seats <= 0) {
      return new SeatOrder(List.of(), List.of(), 0);
    }
    long last = byVotes.get(seats - 1).votes();
    if (byVotes.get(seats).votes() < last) {
      return new SeatOrder(List.copyOf(byVotes.subList(0, seats)), List.of(), 0);
    }
    List<UnitTally.Standing> above = byVotes.stream().filter(c -> c.votes() > last).toList();
    List<UnitTally.Standing> tied = byVotes.stream().filter(c -> c.votes() == last).toList();
    return new SeatOrder(above, tied, seats - above.size());
  }
}
