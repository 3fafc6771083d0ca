package vn.baucu.election.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.law.ElectionLevel;

class BodySettingTest {
  @ParameterizedTest
  @EnumSource(BodySetting.class)
  void itsKeyNamesIt(BodySetting setting) {
    for (ElectionLevel level : ElectionLevel.values()) {
      assertThat(BodySetting.parse(setting.key(level, "HP.303-a")))
          .contains(new BodySetting.Key(level, "HP.303-a", setting));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "body.CITY_COUNCIL.31",
        "body.CITY_COUNCIL..seats",
        "body.VILLAGE_COUNCIL.31.seats",
        "body.CITY_COUNCIL.31.chairs",
        "poll.opens"
      })
  void whatIsNoKeyOfABodyNamesNothing(String key) {
    assertThat(BodySetting.parse(key)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SEATS,1,true",
    "SEATS,999,true",
    "SEATS,0,false",
    "SEATS,1000,false",
    "SEATS,09,false",
    "TERM,XV,true",
    "TERM,15,true",
    "TERM,khóa XV,false",
    "SEATS_DOCUMENT,03/NQ-HĐBCQG,true",
    "SEATS_DATE,2021-03-02,true",
    "SEATS_DATE,2021-02-30,false",
    "LIST_DATE,02/03/2021,false"
  })
  void valuesAreOfTheirKind(BodySetting setting, String value, boolean accepted) {
    assertThat(setting.accepts(value)).isEqualTo(accepted);
  }

  @Test
  void aBlankIsNoText() {
    assertThat(BodySetting.TERM.accepts(" ")).isFalse();
  }
}
