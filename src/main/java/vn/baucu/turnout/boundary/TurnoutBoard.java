package vn.baucu.turnout.boundary;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Turnout of a unit as a board shows it.
 *
 * @param parent code of the unit above, null at the root
 * @param now the election's time: until when the figures are
 * @param slot the slot shown
 * @param previous the slot before it, or null
 * @param closes when the slot's window closes
 * @param next the slot that opens next, where none is open; else null
 * @param total the unit with all below it
 * @param votedBefore who had voted in it by the slot before; null where there is none
 * @param rows units, or polling areas where the unit owns some
 * @param series the slots up to the one shown
 * @param late who has not reported the slot
 * @param unitsFull units with areas where everybody has voted
 * @param firstFull the first slot with an area where everybody had voted, or null
 */
public record TurnoutBoard(
    String parent,
    LocalDateTime now,
    LocalDateTime slot,
    LocalDateTime previous,
    LocalDateTime closes,
    Opening next,
    List<LocalDateTime> slots,
    TurnoutLine total,
    Long votedBefore,
    List<Row> rows,
    List<Point> series,
    LateList late,
    int unitsFull,
    LocalDateTime firstFull) {

  /**
   * A unit, or an area, with what it had by the slot before.
   *
   * @param phoned areas whose report of the slot was typed by a committee above, as phoned in
   */
  public record Row(TurnoutLine line, Long votedBefore, int phoned) {
    /** Exactly comparable share of voters; areas and units without voters come last. */
    static int compareShare(TurnoutLine a, TurnoutLine b) {
      if (a.voters() == 0 || b.voters() == 0) {
        return Boolean.compare(a.voters() == 0, b.voters() == 0);
      }
      return Long.compare(a.voted() * b.voters(), b.voted() * a.voters());
    }
  }

  /**
   * The whole in one slot, between the lowest and the highest of what lies below.
   *
   * @param low the row with the lowest share, or null
   * @param high the row with the highest share, or null
   */
  public record Point(LocalDateTime slot, long voted, int reported, Share low, Share high) {
    /** Voters who had voted; null where nobody had reported anything, when it is not known. */
    public Long known() {
      return low == null && voted == 0 ? null : voted;
    }
  }

  /** A part of a whole. */
  public record Share(long voted, long voters) {}

  /**
   * A unit, or an area, that has not reported the slot.
   *
   * @param group name of the unit above it
   * @param area the area's number, null for a unit
   * @param missing areas without a report
   * @param due when its window closed, or will
   * @param minutes begun since then, 0 until then
   * @param lastSlot of an area, the slot of its last report; null where there is none
   * @param excuses what the unit said of areas without a report
   */
  public record Late(
      String unit,
      String name,
      String group,
      Integer area,
      int missing,
      String phone,
      LocalDateTime due,
      long minutes,
      LocalDateTime lastSlot,
      long lastVoted,
      long voters,
      List<Excuse> excuses) {
    /** Areas of which nothing was said either. */
    public int silent() {
      return missing - excuses.size();
    }

    /** How late at a time: a minute that has begun counts. */
    Late at(LocalDateTime now, String whom, List<Excuse> said) {
      long since = Math.max(0, Duration.between(due, now).plusSeconds(59).toMinutes());
      return new Late(
          unit, name, group, area, missing, whom, due, since, lastSlot, lastVoted, voters, said);
    }
  }

  /** Why an area has no report, as its unit has said. */
  public record Excuse(int area, String reason) {}

  /**
   * Who has not reported the slot.
   *
   * @param first those with most missing areas, most first
   * @param all how many there are
   */
  public record LateList(List<Late> first, int all) {
    static final LateList NOBODY = new LateList(List.of(), 0);
  }

  /** A slot, and when its window opens. */
  public record Opening(LocalDateTime slot, LocalDateTime opens) {}

  /** The same figures at a time. */
  TurnoutBoard at(LocalDateTime time, Opening opening, LateList named) {
    return new TurnoutBoard(
        parent,
        time,
        slot,
        previous,
        closes,
        opening,
        slots,
        total,
        votedBefore,
        rows,
        series,
        named,
        unitsFull,
        firstFull);
  }

  /** The rows with the lowest share, of those that have reported; none before anybody has voted. */
  public List<TurnoutLine> lowest() {
    return ranked().stream().min(Row::compareShare).map(this::sameAs).orElse(List.of());
  }

  /** The rows with the highest share; none before anybody has voted. */
  public List<TurnoutLine> highest() {
    return ranked().stream().max(Row::compareShare).map(this::sameAs).orElse(List.of());
  }

  /**
   * The rows that stand out as slow: the two lowest; where more than two are lowest together, all
   * of those; where the second place is shared, the lowest alone; none where all stand alike.
   */
  public List<TurnoutLine> slowest() {
    List<TurnoutLine> lowest = lowest();
    if (lowest.isEmpty() || lowest.size() == ranked().size()) {
      return List.of();
    }
    return lowest.size() > 1
        ? lowest
        : ranked().stream()
            .filter(
                line ->
                    ranked().stream().filter(other -> Row.compareShare(other, line) <= 0).count()
                        <= 2)
            .toList();
  }

  private List<TurnoutLine> sameAs(TurnoutLine line) {
    return ranked().stream().filter(other -> Row.compareShare(other, line) == 0).toList();
  }

  private List<TurnoutLine> ranked() {
    return rows.stream()
        .map(Row::line)
        .filter(line -> total.voted() > 0 && line.voters() > 0 && line.known() != null)
        .toList();
  }

  /** Rows from the lowest share up: worst first. */
  public List<Row> worstFirst() {
    return rows.stream().sorted((a, b) -> Row.compareShare(a.line(), b.line())).toList();
  }

  /** Whether the rows are polling areas. */
  public boolean ofAreas() {
    return !rows.isEmpty() && rows.get(0).line().area() != null;
  }
}
