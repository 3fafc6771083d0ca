package vn.baucu.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.baucu.desk.web.NextStep.Task;
import vn.baucu.election.entity.Phase;
import vn.baucu.shared.Role;
import vn.baucu.shared.web.Navigation;

class NextStepTest {
  @ParameterizedTest
  @CsvSource({
    // role, owns areas, phases -> task, page
    "COMMUNE_COMMITTEE, true, TURNOUT, FOLLOW_TURNOUT, TURNOUT_ENTRY",
    "COMMUNE_COMMITTEE, true, TURNOUT COUNTING, FOLLOW_COUNT, COUNT_OVERVIEW",
    "COMMUNE_COMMITTEE, true, COUNTING, FOLLOW_COUNT, COUNT_OVERVIEW",
    "COMMUNE_COMMITTEE, true, CLOSING, READ_RESULTS, RESULTS",
    "POLLING_TEAM, false, TURNOUT, FOLLOW_TURNOUT, TURNOUT_AREA",
    "POLLING_TEAM, false, CLOSING, FOLLOW_COUNT, COUNT_OVERVIEW",
    "DISTRICT_COMMITTEE, false, TURNOUT, FOLLOW_TURNOUT, TURNOUT_BOARD",
    "DISTRICT_COMMITTEE, true, TURNOUT, FOLLOW_TURNOUT, TURNOUT_ENTRY",
    "DISTRICT_COMMITTEE, false, COUNTING, FOLLOW_COUNT, COUNT_OVERVIEW",
    "OBSERVER, false, TURNOUT, FOLLOW_TURNOUT, TURNOUT_BOARD",
    "OBSERVER, false, CLOSING, READ_RESULTS, RESULTS",
    "CITY_COMMITTEE, false, PREPARATION, PREPARE, HELP"
  })
  void whoHasNothingToDoIsShownWhereToLook(
      Role role, boolean ownsAreas, String phases, Task task, Navigation page) {
    List<Phase> open = Arrays.stream(phases.split(" ")).map(Phase::valueOf).toList();

    NextStep step = NextStep.of(new Standing(role, true, ownsAreas, open));

    assertThat(step.task()).isEqualTo(task);
    assertThat(step.page()).isEqualTo(page);
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
  void withoutAnElectionSomebodyLoadsOne(Role role) {
    NextStep step = NextStep.of(Standing.withoutElection(role));

    assertThat(step.task())
        .isEqualTo(
            switch (role) {
              case CITY_COMMITTEE -> Task.SET_UP;
              case ADMINISTRATOR -> Task.LOAD;
              default -> Task.AWAIT;
            });
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
  void nobodyIsSentWhereTheyMayNotGo(Role role) {
    for (Phase phase : Phase.values()) {
      for (boolean ownsAreas : new boolean[] {false, true}) {
        NextStep step = NextStep.of(new Standing(role, true, ownsAreas, List.of(phase)));
        assertThat(Navigation.of(role)).contains(step.page());
      }
    }
  }
}
