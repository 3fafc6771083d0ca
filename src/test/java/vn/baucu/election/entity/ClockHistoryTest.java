package vn.baucu.election.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockHistoryTest {
  private static final LocalDateTime LOADED = LocalDateTime.parse("2026-11-29T10:00:00");
  private static final LocalDateTime SET = LocalDateTime.parse("2026-11-29T11:00:00.500");

  private static final ClockHistory REHEARSAL =
      new ClockHistory(
          List.of(
              new ClockHistory.Setting(LOADED, LocalDateTime.parse("2021-05-23T06:50:00"), 1),
              new ClockHistory.Setting(SET, LocalDateTime.parse("2021-05-23T20:00:00"), 10)));

  @ParameterizedTest
  @CsvSource({
    "2026-11-29T09:00:00, 2021-05-23T06:50",
    "2026-11-29T10:05:00, 2021-05-23T06:55",
    "2026-11-29T11:00:00, 2021-05-23T07:50",
    "2026-11-29T11:00:01, 2021-05-23T20:00:05",
    "2026-11-29T11:06:00.500, 2021-05-23T21:00",
  })
  void whatWasKeptIsShownAsTheClockReadThen(LocalDateTime kept, LocalDateTime shown) {
    assertThat(REHEARSAL.at(kept)).isEqualTo(shown);
  }

  @Test
  void aRealElectionHasOneTime() {
    assertThat(new ClockHistory(List.of()).at(SET)).isEqualTo(SET);
    assertThat(REHEARSAL.at(null)).isNull();
  }
}
