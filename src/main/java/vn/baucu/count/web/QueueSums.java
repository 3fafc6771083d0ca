package vn.baucu.count.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.baucu.count.boundary.CountQueue;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;

/** What picked minutes add up to, to be held beside the papers before they are accepted. */
public final class QueueSums {
  /** The sums of the minutes of one round at one level. */
  public record Line(
      ElectionLevel level,
      Round round,
      int minutes,
      long voters,
      long voted,
      long collected,
      long valid,
      long invalid) {

    private static Line of(CountQueue.Waiting each) {
      CountQueue.Figures f = each.figures();
      return new Line(
          each.key().level(),
          each.key().round(),
          1,
          f.voters(),
          f.voted(),
          f.collected(),
          f.valid(),
          f.invalid());
    }

    private Line plus(Line other) {
      return new Line(
          level,
          round,
          minutes + other.minutes,
          voters + other.voters,
          voted + other.voted,
          collected + other.collected,
          valid + other.valid,
          invalid + other.invalid);
    }
  }

  private QueueSums() {}

  /**
   * Sums by level, widest first, and round: what is of different ballots adds up to nothing that
   * stands on a paper.
   */
  static List<Line> of(List<CountQueue.Waiting> minutes) {
    return minutes.stream()
        .map(Line::of)
        .collect(Collectors.toMap(l -> List.of(l.level, l.round), l -> l, Line::plus))
        .values()
        .stream()
        .sorted(Comparator.comparing(Line::level).thenComparing(Line::round))
        .toList();
  }
}
