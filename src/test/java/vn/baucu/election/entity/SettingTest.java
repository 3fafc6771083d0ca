package vn.baucu.election.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.baucu.law.Threshold;

class SettingTest {

  @ParameterizedTest
  @EnumSource(Threshold.class)
  void everyThresholdOfTheLawCanBeSet(Threshold threshold) {
    assertThat(Setting.ofKey(threshold.key()))
        .hasValueSatisfying(
            setting ->
                assertThat(setting.byDefault()).isEqualTo(String.valueOf(threshold.standard())));
  }

  @ParameterizedTest
  @CsvSource({
    "turnout.window.after, 30, true",
    "turnout.window.after, -1, false",
    "turnout.window.after, 1.5, false",
    "poll.opens, 07:00, true",
    "poll.opens, 7h, false",
    "phase.turnout.opens, 2021-05-22T05:00, true",
    "phase.turnout.opens, 2021-05-22, false",
    "count.entry.CITY_COUNCIL, OFF, true",
    "count.entry.CITY_COUNCIL, off, false",
  })
  void aSettingTakesValuesOfItsKind(String key, String value, boolean accepted) {
    assertThat(Setting.ofKey(key).orElseThrow().accepts(value)).isEqualTo(accepted);
  }

  @Test
  void anUnknownKeyIsNoSetting() {
    assertThat(Setting.ofKey("threshold.C999")).isEmpty();
  }
}
