package vn.baucu.count.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import vn.baucu.count.entity.CountState;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.MinutesKey;

class OverviewLineTest {
  private static final int HERS = 7;
  private static final int OF_HER_NAMESAKE = 8;

  /** Both are called Nguyễn Thị Hoa; one typed first, and the other is to type the second entry. */
  @Test
  void oneOfTwoPeopleOfOneNameIsOfferedTheOthersSecondEntry() {
    OverviewLine typedByHer = line(CountState.FIRST_DONE, HERS);
    assertThat(typedByHer.awaits(HERS)).isFalse();
    assertThat(typedByHer.awaits(OF_HER_NAMESAKE)).isTrue();
  }

  @Test
  void whatAwaitsAFirstEntryAwaitsAnybody() {
    for (CountState state : CountState.values()) {
      boolean first = state.awaitsFirst() || state == CountState.ANNULLED;
      assertThat(line(state, HERS).awaits(HERS)).as(state.name()).isEqualTo(first);
    }
  }

  private static OverviewLine line(CountState state, Integer account) {
    return new OverviewLine(
        "Quận Hồng Bàng",
        "Phường Hoàng Văn Thụ",
        new MinutesKey(ElectionLevel.CITY_COUNCIL, "11296", 1, Round.FIRST),
        "Nhà văn hóa",
        state,
        false,
        false,
        "Nguyễn Thị Hoa",
        account,
        LocalDateTime.of(2021, 5, 23, 20, 0));
  }
}
