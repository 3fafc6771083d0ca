package vn.baucu.count.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.baucu.count.boundary.CountQueue;
import vn.baucu.law.ElectionLevel;

/** What picked minutes add up to, to be held beside the papers before they are accepted. */
public final class QueueSums {
  /**
   * The sums of one level, or of all.
   *
   * @param level null for all
   */
  public record Line(
      ElectionLevel level,
      int minutes,
      long voters,
      long voted,
      long collected,
      long valid,
      long invalid) {

    private static Line of(CountQueue.Waiting each) {
      CountQueue.Figures f = each.figures();
      return new Line(
          each.key().level(), 1, f.voters(), f.voted(), f.collected(), f.valid(), f.invalid());
    }

    private Line plus(Line other) {
      return new Line(
          level == other.level ? level : null,
          minutes + other.minutes,
          voters + other.voters,
          voted + other.voted,
          collected + other.collected,
          valid + other.valid,
          invalid + other.invalid);
    }
  }

  private QueueSums() {}

  /** Sums by level, widest first. */
  static List<Line> byLevel(List<CountQueue.Waiting> picked) {
    Map<ElectionLevel, Line> lines =
        picked.stream()
            .map(Line::of)
            .collect(Collectors.toMap(Line::level, l -> l, Line::plus, TreeMap::new));
    return new ArrayList<>(lines.values());
  }

  /** The sum of all. */
  static Line total(List<CountQueue.Waiting> picked) {
    return picked.stream().map(Line::of).reduce(new Line(null, 0, 0, 0, 0, 0, 0), Line::plus);
  }
}
