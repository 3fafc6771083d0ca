package vn.baucu.election.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TimetableTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 23);
  private static final LocalDateTime NINE = DAY.atTime(9, 0);

  private final Timetable timetable =
      new Timetable(DAY, List.of(DAY.atTime(11, 0), NINE), Map.of());

  @ParameterizedTest
  @CsvSource({
    "PREPARATION,, 2021-05-17T00:00",
    "LOCKED_LISTS, 2021-05-17T00:00, 2021-05-22T00:00",
    "TURNOUT, 2021-05-22T05:00, 2021-05-23T22:00",
    "COUNTING, 2021-05-23T19:00, 2021-05-24T17:30",
    "CLOSING, 2021-05-24T17:30,",
  })
  void phasesFollowFromElectionDay(Phase phase, LocalDateTime from, LocalDateTime to) {
    assertThat(timetable.span(phase)).isEqualTo(new Timetable.Span(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "2021-05-16T23:59:59, PREPARATION",
    "2021-05-17T00:00, LOCKED_LISTS",
    "2021-05-22T05:00, TURNOUT",
    "2021-05-24T17:29:59, COUNTING",
    "2021-05-24T17:30, CLOSING",
  })
  void aPhaseBeginsWithItsFirstMoment(LocalDateTime time, Phase phase) {
    assertThat(timetable.openAt(time)).containsExactly(phase);
  }

  @Test
  void turnoutAndCountingOverlap() {
    assertThat(timetable.openAt(DAY.atTime(20, 0))).containsExactly(Phase.TURNOUT, Phase.COUNTING);
  }

  @ParameterizedTest
  @CsvSource({"08:49:59, false", "08:50, true", "09:29:59, true", "09:30, false"})
  void aSlotIsOpenInItsWindow(String time, boolean open) {
    LocalDateTime at = LocalDateTime.parse(DAY + "T" + time);

    assertThat(timetable.openSlot(at).isPresent()).isEqualTo(open);
    assertThat(timetable.window(NINE).contains(at)).isEqualTo(open);
  }

  @Test
  void slotsAscend() {
    assertThat(timetable.slots()).containsExactly(NINE, DAY.atTime(11, 0));
  }

  @ParameterizedTest
  @EnumSource
  void everyBoundCanBeMoved(PhaseBound bound) {
    LocalDateTime later = timetable.at(bound).plusMinutes(1);

    Timetable moved = timetable.with(bound, later);

    assertThat(moved.at(bound)).isEqualTo(later);
    assertThat(moved.isInOrder()).isTrue();
    for (PhaseBound other : PhaseBound.values()) {
      if (other != bound) {
        assertThat(moved.at(other)).isEqualTo(timetable.at(other));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PREPARATION_ENDS, 2021-05-22T00:00",
    "LOCKED_LISTS_END, 2021-05-17T00:00",
    "TURNOUT_OPENS, 2021-05-23T22:00",
    "TURNOUT_ENDS, 2021-05-22T05:00",
    "COUNTING_ENDS, 2021-05-23T19:00",
  })
  void noPhaseEndsBeforeItBegins(PhaseBound bound, LocalDateTime time) {
    assertThat(timetable.with(bound, time).isInOrder()).isFalse();
  }

  @Test
  void whatIsSetStandsForTheDefault() {
    Timetable set =
        new Timetable(DAY, List.of(), Map.of("poll.closes", "20:30", "turnout.window.after", "45"));

    assertThat(set.pollCloses()).isEqualTo(DAY.atTime(20, 30));
    assertThat(set.window(NINE).to()).isEqualTo(DAY.atTime(9, 45));
    assertThat(set.pollOpens()).isEqualTo(DAY.atTime(7, 0));
  }
}
