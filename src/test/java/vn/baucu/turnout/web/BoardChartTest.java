package vn.baucu.turnout.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.baucu.shared.Formats;
import vn.baucu.turnout.boundary.TurnoutBoard;
import vn.baucu.turnout.boundary.TurnoutLine;

class BoardChartTest {
  private static final LocalDateTime SEVEN = LocalDateTime.of(2021, 5, 23, 7, 0);
  private static final int DAYS = 500;

  @Test
  void noLabelCoversAnotherAndTheSlotShownHasOne() {
    Random random = new Random(7);
    for (int day = 0; day < DAYS; day++) {
      int slots = 1 + random.nextInt(16);
      int shown = random.nextInt(slots);
      BoardChart chart = chart(random, slots, shown);
      List<BoardChart.Label> labels = chart.getLabels();

      assertThat(labels).isNotEmpty().allMatch(BoardChart.Label::isInside);
      for (BoardChart.Label one : labels) {
        assertThat(labels).filteredOn(one::covers).containsExactly(one);
      }
      assertThat(chart.getMarks()).hasSize(shown + 1);
    }
  }

  /** A day as it may go: it rises fast, or stands still. */
  private static BoardChart chart(Random random, int slots, int shown) {
    List<LocalDateTime> all = new ArrayList<>();
    List<TurnoutBoard.Point> series = new ArrayList<>();
    long voted = random.nextInt(100);
    for (int i = 0; i < slots; i++) {
      all.add(SEVEN.plusHours(i));
      if (i <= shown) {
        series.add(new TurnoutBoard.Point(all.get(i), voted, 1, share(voted), share(voted)));
        voted = Math.min(1_000, voted + random.nextInt(random.nextBoolean() ? 5 : 400));
      }
    }
    TurnoutLine line = new TurnoutLine("31", "Thành phố", null, SEVEN, 1_000, voted, 1, 1, 0);
    return new BoardChart(
        new TurnoutBoard(
            null,
            SEVEN,
            all.get(shown),
            null,
            SEVEN,
            null,
            all,
            line,
            null,
            List.of(new TurnoutBoard.Row(line, null, 0)),
            series,
            new TurnoutBoard.LateList(List.of(), 0),
            0,
            null),
        new Formats());
  }

  private static TurnoutBoard.Share share(long voted) {
    return new TurnoutBoard.Share(voted, 1_000);
  }
}
