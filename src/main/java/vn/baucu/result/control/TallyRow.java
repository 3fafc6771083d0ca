package vn.baucu.result.control;

import java.util.Arrays;
import java.util.List;

/**
 * Sums over the accepted minutes of one unit's areas in an electoral unit.
 *
 * @param unit identity of the unit that owns the areas
 * @param early how many of the accepted are early
 * @param votes in ballot order; shorter than the list of candidates where nothing is in
 * @param incidents how many of the accepted have an incident
 * @param open findings of theirs that nobody has explained
 */
public record TallyRow(
    int unit,
    int areas,
    int accepted,
    int early,
    long voters,
    long voted,
    long issued,
    long collected,
    long valid,
    long invalid,
    List<Long> votes,
    int incidents,
    int open) {

  /** The row as those see it from whom its figures are still kept. */
  public TallyRow unread() {
    return new TallyRow(unit, areas, 0, 0, 0, 0, 0, 0, 0, 0, List.of(), 0, 0);
  }

  /**
   * The row with its votes by position on the official list, nobody's where a position is not on
   * the ballot.
   *
   * @param ballot positions in the order in which the votes stand
   */
  TallyRow byPosition(List<Integer> ballot) {
    Long[] places = new Long[ballot.stream().mapToInt(Integer::intValue).max().orElse(0)];
    Arrays.fill(places, 0L);
    for (int i = 0; i < Math.min(ballot.size(), votes.size()); i++) {
      places[ballot.get(i) - 1] = votes.get(i);
    }
    return new TallyRow(
        unit,
        areas,
        accepted,
        early,
        voters,
        voted,
        issued,
        collected,
        valid,
        invalid,
        votes.isEmpty() ? votes : List.of(places),
        incidents,
        open);
  }
}
