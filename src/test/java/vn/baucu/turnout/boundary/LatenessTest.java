package vn.baucu.turnout.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever has not reported is late from the deadline on, not from the hour reported about. */
class LatenessTest {
  private static final LocalDateTime DUE = LocalDateTime.parse("2021-05-23T09:30:00");

  @ParameterizedTest
  @CsvSource({"09:05:00, 0", "09:30:00, 0", "09:30:01, 1", "09:31:00, 1", "09:31:01, 2"})
  void aMinuteThatHasBegunCounts(String now, long minutes) {
    TurnoutBoard.Late late =
        new TurnoutBoard.Late("11296", "", "", 1, 1, null, DUE, 0, null, 0, 0, List.of());
    assertThat(late.at(LocalDateTime.parse("2021-05-23T" + now), null, List.of()).minutes())
        .isEqualTo(minutes);
  }
}
