package vn.baucu.turnout.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AreaSeriesTest {
  private static final List<LocalDateTime> SLOTS =
      List.of(7, 9, 11, 13).stream().map(AreaSeriesTest::at).toList();

  private static LocalDateTime at(int hour) {
    return LocalDateTime.of(2021, 5, 23, hour, 0);
  }

  @Test
  void anAreaWithoutAReportCountsWithItsLastEarlierOne() {
    AreaSeries series = new AreaSeries(SLOTS, Map.of(at(9), 300L));

    assertThat(SLOTS.stream().map(series::counted)).containsExactly(0L, 300L, 300L, 300L);
    assertThat(series.reported(at(11))).isNull();
    assertThat(series.before(at(11))).isEqualTo(300);
    assertThat(series.after(at(7))).isEqualTo(300);
    assertThat(series.latest()).isEqualTo(at(9));
  }

  @Test
  void aCorrectionReachesUpToTheNextOwnReport() {
    AreaSeries series = new AreaSeries(SLOTS, Map.of(at(7), 100L, at(11), 300L));

    assertThat(series.change(at(7), 150, 500))
        .isEqualTo(new AreaSeries.SumChange(at(7), at(11), 50, 0, 0));
    assertThat(series.change(at(9), 200, 500))
        .isEqualTo(new AreaSeries.SumChange(at(9), at(11), 100, 0, 1));
    assertThat(series.change(at(11), 500, 500))
        .isEqualTo(new AreaSeries.SumChange(at(11), null, 200, 1, 0));
  }

  @Test
  void slotsElapsedSinceTheLastReportOrTheOpening() {
    AreaSeries series = new AreaSeries(SLOTS, Map.of(at(7), 100L));

    assertThat(series.elapsed(at(7))).isEqualTo(1);
    assertThat(series.elapsed(at(9))).isEqualTo(1);
    assertThat(series.elapsed(at(13))).isEqualTo(3);
    assertThat(new AreaSeries(SLOTS, Map.of()).elapsed(at(11))).isEqualTo(3);
    assertThat(series.twoBefore(at(9))).isNull();
    assertThat(series.twoBefore(at(11))).isEqualTo(at(7));
  }

  @Test
  void sumsMovedByChangesAreTheSumsOfAllReports() {
    Random random = new Random(20210523);
    for (int run = 0; run < 200; run++) {
      Map<LocalDateTime, Long> reported = new HashMap<>();
      Map<LocalDateTime, Long> sums = new HashMap<>();
      SLOTS.forEach(slot -> sums.put(slot, 0L));
      for (int step = 0; step < 12; step++) {
        LocalDateTime slot = SLOTS.get(random.nextInt(SLOTS.size()));
        long voted = random.nextInt(1_000);
        AreaSeries.SumChange change = new AreaSeries(SLOTS, reported).change(slot, voted, 1_000);
        SLOTS.stream()
            .filter(s -> !s.isBefore(change.from()))
            .filter(s -> change.to() == null || s.isBefore(change.to()))
            .forEach(s -> sums.merge(s, change.voted(), Long::sum));
        reported.put(slot, voted);
      }
      AreaSeries series = new AreaSeries(SLOTS, reported);
      SLOTS.forEach(slot -> assertThat(sums.get(slot)).isEqualTo(series.counted(slot)));
    }
  }
}
