package vn.baucu.turnout.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.election.entity.Timetable;

class SlotWindowTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 23);
  private static final LocalDateTime NINE = DAY.atTime(9, 0);
  private static final Timetable TIMETABLE = new Timetable(DAY, List.of(NINE), Map.of());

  @Test
  void opensTenMinutesBeforeAndClosesThirtyAfter() {
    SlotWindow window = SlotWindow.of(TIMETABLE, NINE, DAY.atTime(7, 0), null);

    assertThat(window.at(DAY.atTime(8, 49, 59))).isEqualTo(SlotWindow.State.NOT_YET);
    assertThat(window.at(DAY.atTime(8, 50))).isEqualTo(SlotWindow.State.OPEN);
    assertThat(window.at(DAY.atTime(9, 29, 59))).isEqualTo(SlotWindow.State.OPEN);
    assertThat(window.at(DAY.atTime(9, 30))).isEqualTo(SlotWindow.State.CLOSED);
    assertThat(window.isOver(DAY.atTime(9, 30))).isTrue();
  }

  @Test
  void anEarlyAreaReportsTheSlotOnItsOwnDay() {
    SlotWindow window = SlotWindow.of(TIMETABLE, NINE, DAY.minusDays(1).atTime(5, 0), null);

    assertThat(window.at(DAY.minusDays(1).atTime(9, 0))).isEqualTo(SlotWindow.State.OPEN);
    assertThat(window.at(NINE)).isEqualTo(SlotWindow.State.CLOSED);
  }

  @Test
  void aSlotOfTheEarlyDayItselfIsNotShifted() {
    LocalDateTime early = DAY.minusDays(1).atTime(15, 0);
    SlotWindow window = SlotWindow.of(TIMETABLE, early, DAY.minusDays(1).atTime(5, 0), null);

    assertThat(window.opens()).isEqualTo(DAY.minusDays(1).atTime(14, 50));
  }

  @Test
  void isOpenAgainUntilTheTimeGiven() {
    SlotWindow window = SlotWindow.of(TIMETABLE, NINE, DAY.atTime(7, 0), DAY.atTime(11, 30));

    assertThat(window.at(DAY.atTime(11, 29))).isEqualTo(SlotWindow.State.REOPENED);
    assertThat(window.at(DAY.atTime(11, 30))).isEqualTo(SlotWindow.State.CLOSED);
  }

  @Test
  void liveIsTheLatestSlotThatHasOpenedOrIsReported() {
    Timetable timetable =
        new Timetable(DAY, List.of(DAY.atTime(7, 0), NINE, DAY.atTime(11, 0)), Map.of());

    assertThat(LiveSlot.of(timetable, DAY.atTime(6, 0), null)).isEqualTo(DAY.atTime(7, 0));
    assertThat(LiveSlot.of(timetable, DAY.atTime(8, 50), null)).isEqualTo(NINE);
    assertThat(LiveSlot.of(timetable, DAY.atTime(6, 0), NINE)).isEqualTo(NINE);
  }
}
