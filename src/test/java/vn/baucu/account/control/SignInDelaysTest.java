package vn.baucu.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInDelaysTest {
  private static final Instant NOW = Instant.parse("2021-05-23T02:00:00Z");
  private static final String NAME = "admin";
  private static final String HERE = "10.0.0.1";

  private final SignInDelays delays = new SignInDelays();

  @ParameterizedTest
  @CsvSource({"4, 0", "5, 5", "6, 10", "7, 20", "8, 40", "9, 60", "60, 60"})
  void theWaitDoublesUpToAMinute(int wrong, int seconds) {
    fail(wrong);

    assertThat(delays.secondsLeft(NAME, HERE, NOW)).isEqualTo(seconds);
    assertThat(delays.secondsLeft(NAME, HERE, NOW.plusSeconds(seconds))).isZero();
  }

  @Test
  void nobodyElseWaits() {
    fail(60);

    assertThat(delays.secondsLeft(NAME, "10.0.0.2", NOW)).isZero();
    assertThat(delays.secondsLeft("city", HERE, NOW)).isZero();
    assertThat(delays.secondsLeft(NAME, "browser 1", NOW)).isZero();
  }

  @Test
  void aRightPasswordForgetsTheWrongOnes() {
    fail(4);
    delays.succeeded(NAME, HERE);
    fail(4);

    assertThat(delays.secondsLeft(NAME, HERE, NOW)).isZero();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      delays.failed(NAME, HERE, NOW);
    }
  }
}
