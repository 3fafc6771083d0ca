package vn.baucu.area.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.law.AreaKind;
import vn.baucu.shared.Refusal;

/** What a polling area lets itself be made into. */
class PollingAreaTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 23);

  private final PollingArea area = new PollingArea(7, 3);

  @ParameterizedTest
  @CsvSource({
    "2021-05-23T07:00, 2021-05-23T19:00,",
    "2021-05-23T05:00, 2021-05-23T21:00,",
    "2021-05-22T07:00, 2021-05-22T19:00,",
    "2021-05-23T04:59, 2021-05-23T19:00, area.hours",
    "2021-05-23T07:01, 2021-05-23T19:00, area.hours",
    "2021-05-23T07:00, 2021-05-23T18:59, area.hours",
    "2021-05-23T07:00, 2021-05-23T21:01, area.hours",
    "2021-05-22T07:00, 2021-05-23T19:00, area.hours",
    "2021-05-24T07:00, 2021-05-24T19:00, area.day"
  })
  void votesWhenTheLawAllowsIt(LocalDateTime opens, LocalDateTime closes, String refused) {
    if (refused == null) {
      area.vote(opens, closes, DAY);
      assertThat(area.opens()).isEqualTo(opens);
      assertThat(area.closes()).isEqualTo(closes);
    } else {
      assertThatThrownBy(() -> area.vote(opens, closes, DAY))
          .asInstanceOf(type(Refusal.class))
          .extracting(Refusal::key)
          .isEqualTo(refused);
    }
  }

  @Test
  void isNotChangedOffAnOldPage() {
    area.describe("Khu vực 3", "Nhà văn hóa", AreaKind.GENERAL);
    area.requireVersion(0);
    assertThatThrownBy(() -> area.requireVersion(1))
        .asInstanceOf(type(Refusal.class))
        .extracting(Refusal::kind)
        .isEqualTo(Refusal.Kind.STALE);
  }
}
