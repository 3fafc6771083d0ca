package vn.baucu.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
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
  private static final LocalDateTime SLOT = LocalDateTime.of(2021, 5, 23, 15, 0);

  @ParameterizedTest
  @CsvSource({
    // role, owns areas, phases, slot open, unreported, untyped, waiting -> task, page
    "COMMUNE_COMMITTEE, true, TURNOUT, true, 3, 48, 0, REPORT, TURNOUT_ENTRY",
    "COMMUNE_COMMITTEE, true, TURNOUT, true, 0, 48, 0, FOLLOW_TURNOUT, TURNOUT_ENTRY",
    "COMMUNE_COMMITTEE, true, TURNOUT, false, 0, 48, 0, FOLLOW_TURNOUT, TURNOUT_ENTRY",
    "COMMUNE_COMMITTEE, true, TURNOUT COUNTING, true, 2, 48, 0, REPORT, TURNOUT_ENTRY",
    "COMMUNE_COMMITTEE, true, TURNOUT COUNTING, true, 0, 48, 0, TYPE, COUNT_OVERVIEW",
    "COMMUNE_COMMITTEE, true, COUNTING, false, 0, 0, 0, FOLLOW_COUNT, COUNT_OVERVIEW",
    "COMMUNE_COMMITTEE, true, CLOSING, false, 0, 0, 0, CERTIFY, RESULTS",
    "POLLING_TEAM, false, TURNOUT, true, 1, 1, 0, REPORT, TURNOUT_AREA",
    "POLLING_TEAM, false, COUNTING, false, 0, 1, 0, TYPE, COUNT_OVERVIEW",
    "POLLING_TEAM, false, CLOSING, false, 0, 1, 0, FOLLOW_COUNT, COUNT_OVERVIEW",
    "DISTRICT_COMMITTEE, false, TURNOUT, true, 44, 0, 0, FOLLOW_TURNOUT, TURNOUT_BOARD",
    "DISTRICT_COMMITTEE, true, TURNOUT, true, 2, 0, 0, REPORT, TURNOUT_ENTRY",
    "DISTRICT_COMMITTEE, false, COUNTING, false, 0, 9, 12, ACCEPT, COUNT_QUEUE",
    "DISTRICT_COMMITTEE, false, COUNTING, false, 0, 9, 0, FOLLOW_COUNT, COUNT_OVERVIEW",
    "CITY_COMMITTEE, false, CLOSING, false, 0, 0, 4, ACCEPT, COUNT_QUEUE",
    "OBSERVER, false, TURNOUT, true, 44, 0, 0, FOLLOW_TURNOUT, TURNOUT_BOARD",
    "OBSERVER, false, CLOSING, false, 0, 0, 0, READ_RESULTS, RESULTS",
    "CITY_COMMITTEE, false, PREPARATION, false, 0, 0, 0, PREPARE, HELP"
  })
  void oneThingComesFirst(
      Role role,
      boolean ownsAreas,
      String phases,
      boolean slotOpen,
      long unreported,
      long untyped,
      long waiting,
      Task task,
      Navigation page) {
    List<Phase> open = Arrays.stream(phases.split(" ")).map(Phase::valueOf).toList();
    LocalDateTime slot = slotOpen ? SLOT : null;
    LocalDateTime due = slotOpen ? SLOT.plusMinutes(30) : null;

    NextStep step =
        NextStep.of(
            new Standing(
                role,
                ownsAreas,
                open,
                slot,
                due,
                unreported,
                untyped,
                waiting,
                SLOT.plusHours(26)));

    assertThat(step.task()).isEqualTo(task);
    assertThat(step.page()).isEqualTo(page);
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
  void withoutAnElectionSomebodyLoadsOne(Role role) {
    NextStep step = NextStep.of(Standing.withoutElection(role));

    boolean loads = role == Role.CITY_COMMITTEE || role == Role.ADMINISTRATOR;
    assertThat(step.task()).isEqualTo(loads ? Task.LOAD : Task.AWAIT);
  }

  @ParameterizedTest
  @CsvSource({
    "CITY_COMMITTEE, false",
    "DISTRICT_COMMITTEE, false",
    "DISTRICT_COMMITTEE, true",
    "COMMUNE_COMMITTEE, true",
    "POLLING_TEAM, false",
    "OBSERVER, false",
    "ADMINISTRATOR, false"
  })
  void nobodyIsSentWhereTheyMayNotGo(Role role, boolean ownsAreas) {
    for (Phase phase : Phase.values()) {
      for (long some : new long[] {0, 5}) {
        boolean accepts = role == Role.CITY_COMMITTEE || role == Role.DISTRICT_COMMITTEE;
        Standing standing =
            new Standing(
                role,
                ownsAreas,
                List.of(phase),
                SLOT,
                SLOT.plusMinutes(30),
                some,
                some,
                accepts ? some : 0,
                SLOT.plusHours(26));
        assertThat(Navigation.of(role)).contains(NextStep.of(standing).page());
      }
    }
  }
}
