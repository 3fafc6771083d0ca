package vn.baucu.result.control;

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
}
