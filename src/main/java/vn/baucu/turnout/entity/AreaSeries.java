package vn.baucu.turnout.entity;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The reports of one polling area over the slots of its election: cumulative voters who have voted.
 * In a slot without a report the area counts with its last earlier one, or 0; nothing is estimated.
 */
public final class AreaSeries {
  private final List<LocalDateTime> slots;
  private final NavigableMap<LocalDateTime, Long> reported;

  /**
   * A series.
   *
   * @param slots the election's slots, ascending
   * @param reported figures by slot
   */
  public AreaSeries(List<LocalDateTime> slots, Map<LocalDateTime, Long> reported) {
    this.slots = List.copyOf(slots);
    this.reported = new TreeMap<>(reported);
  }

  /** The report of a slot itself, or null. */
  public Long reported(LocalDateTime slot) {
    return reported.get(slot);
  }

  /** The last report before a slot, or null. */
  public Long before(LocalDateTime slot) {
    return value(reported.lowerEntry(slot));
  }

  /** The first report after a slot, or null. */
  public Long after(LocalDateTime slot) {
    return value(reported.higherEntry(slot));
  }

  /** What the area counts with in a slot: its report, its last earlier one, or 0. */
  public long counted(LocalDateTime slot) {
    Long last = value(reported.floorEntry(slot));
    return last == null ? 0 : last;
  }

  /** Whether another area has reported in the same slots, so that both can be put together. */
  public boolean isReportedAs(AreaSeries other) {
    return reported.keySet().equals(other.reported.keySet());
  }

  /** Both areas as one; both have reported in the same slots. */
  public AreaSeries plus(AreaSeries other) {
    Map<LocalDateTime, Long> both = new TreeMap<>(reported);
    other.reported.forEach((slot, voted) -> both.merge(slot, voted, Math::addExact));
    return new AreaSeries(slots, both);
  }

  /** The slot of the latest report, or null. */
  public LocalDateTime latest() {
    return reported.isEmpty() ? null : reported.lastKey();
  }

  /** Slots from the last earlier report (or from the opening) to a slot; from 1. */
  public int elapsed(LocalDateTime slot) {
    LocalDateTime last = reported.lowerKey(slot);
    int from = last == null ? -1 : slots.indexOf(last);
    return Math.max(1, slots.indexOf(slot) - from);
  }

  /** The slot two before, or null where there is none. */
  public LocalDateTime twoBefore(LocalDateTime slot) {
    int index = slots.indexOf(slot) - 2;
    return index < 0 ? null : slots.get(index);
  }

  /**
   * What a new figure of a slot changes in the sums of the area's unit.
   *
   * @param voters the area's voters; the area is full where as many have voted
   */
  public SumChange change(LocalDateTime slot, long voted, long voters) {
    long counted = counted(slot);
    return new SumChange(
        slot,
        reported.higherKey(slot),
        voted - counted,
        full(voted, voters) - full(counted, voters),
        reported.containsKey(slot) ? 0 : 1);
  }

  private static int full(long voted, long voters) {
    return voters > 0 && voted >= voters ? 1 : 0;
  }

  private static Long value(Map.Entry<LocalDateTime, Long> entry) {
    return entry == null ? null : entry.getValue();
  }

  /**
   * A change of the sums: from a slot on, up to the area's next own report.
   *
   * @param from the first slot that changes
   * @param to the first slot that does not; null where all that follow do
   * @param voted voters who voted, more or fewer
   * @param full areas where everybody has voted, more or fewer
   * @param reported reports of the first slot, more
   */
  public record SumChange(
      LocalDateTime from, LocalDateTime to, long voted, int full, int reported) {}
}
