package vn.baucu.training.control;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.training.control.GeneratedPackage.key;
import static vn.baucu.training.control.GeneratedPackage.number;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import vn.baucu.law.Consequence;
import vn.baucu.law.CountChecks;
import vn.baucu.law.CountContext;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.Result;
import vn.baucu.law.Thresholds;
import vn.baucu.law.TurnoutChecks;
import vn.baucu.law.TurnoutReport;
import vn.baucu.law.UnitTally;

/** Turnout and counts fit the voters and each other, and edge cases are what they are called. */
class RehearsalFiguresTest {
  private static final RehearsalPlan PLAN =
      RehearsalPlan.haiPhong2021().withTurnout().withEdgeCases(EdgeCase.values());
  private static final GeneratedPackage PACKAGE = GeneratedPackage.of(PLAN);
  private static final CountedCity CITY = new CountedCity(PACKAGE);
  private static final Map<String, CountedCity.Counted> FORMS = CITY.forms();
  private static final Map<String, UnitTally> TALLIES = CITY.tallies();
  private static final Map<EdgeCase, PlantedAt> PLANTED = new RehearsalGenerator().planted(PLAN);
  private static final String INCIDENT = "11296/1/NATIONAL_ASSEMBLY/";

  @Test
  void turnoutRisesToWhatTheMinutesSay() {
    Map<String, Long> votedOfMinutes =
        PACKAGE.rows("counts.csv").stream()
            .filter(row -> row.get("level").equals("NATIONAL_ASSEMBLY"))
            .collect(
                Collectors.toMap(
                    row -> key(row, "unit_code", "area_number"), row -> number(row, "voted")));
    Map<String, Long> last = new HashMap<>();
    for (CSVRecord row : PACKAGE.rows("turnout.csv")) {
      String area = key(row, "unit_code", "area_number");
      TurnoutReport report =
          TurnoutReport.of(
              LocalDateTime.parse(row.get("slot")),
              number(row, "voted"),
              CITY.finalTotal(area + "NATIONAL_ASSEMBLY/"),
              last.get(area),
              null);
      assertThat(TurnoutChecks.check(report, Thresholds.STANDARD))
          .extracting(Finding::code)
          .as(area)
          .doesNotContain("T101", "T102", "T202");
      last.put(area, number(row, "voted"));
    }
    assertThat(last).isEqualTo(votedOfMinutes);
  }

  @Test
  void everyAreaCountsEveryLevelItVotesAt() {
    assertThat(FORMS.keySet()).isEqualTo(PACKAGE.electoralUnits().keySet());
  }

  @Test
  void everyCountPassesItsChecksButTheIncident() {
    FORMS.forEach(
        (key, counted) ->
            assertThat(CountChecks.arithmetic(counted.form(), CountContext.of(counted.contest())))
                .extracting(Finding::code)
                .as(key)
                .isEqualTo(key.equals(INCIDENT) ? List.of("C105", "C106") : List.of()));
  }

  @Test
  void fewCountsAskForAnExplanation() {
    long doubtful =
        FORMS.values().stream()
            .filter(
                counted ->
                    !CountChecks.check(
                            counted.form(), CountContext.of(counted.contest()), Thresholds.STANDARD)
                        .isEmpty())
            .count();
    assertThat(doubtful).isLessThan(FORMS.size() / 50);
  }

  @Test
  void seatsAreFilled_exceptWhereAnEdgeCaseIsPlanted() {
    Map<String, Consequence> notFilled = new HashMap<>();
    TALLIES.forEach(
        (unit, tally) -> {
          Result result = CountedCity.result(tally);
          if (result.missing() != 0) {
            notFilled.put(unit, result.consequence());
          }
        });
    assertThat(notFilled)
        .isEqualTo(
            Map.of(
                unit(EdgeCase.FAILED_GATE), Consequence.RE_ELECTION,
                unit(EdgeCase.EXACT_HALF_VOTED), Consequence.RE_ELECTION,
                unit(EdgeCase.EXACT_HALF_VOTES), Consequence.SHORT_WITHOUT_ROUND,
                unit(EdgeCase.TIE_SAME_DATE), Consequence.DECISION_NEEDED,
                unit(EdgeCase.TIE_SAME_YEAR), Consequence.DECISION_NEEDED,
                unit(EdgeCase.SHORT_NATIONAL_ASSEMBLY), Consequence.DECISION_NEEDED));
  }

  @Test
  void tiesAreAtTheLastSeat() {
    for (EdgeCase open : List.of(EdgeCase.TIE_SAME_DATE, EdgeCase.TIE_SAME_YEAR)) {
      assertThat(result(open).unresolvedTie()).hasSize(2);
    }
    Result older = result(EdgeCase.TIE_OLDER_WINS);
    int last = older.elected().get(older.elected().size() - 1);
    long votes = older.candidates().get(last - 1).votes();
    assertThat(older.candidates()).filteredOn(c -> c.votes() == votes).hasSize(2);
    assertThat(older.unresolvedTie()).isEmpty();
  }

  @Test
  void exactlyHalfIsExact() {
    UnitTally turnout = tally(EdgeCase.EXACT_HALF_VOTED);
    assertThat(turnout.voted() * 2).isEqualTo(turnout.voters());
    UnitTally ballots = tally(EdgeCase.EXACT_HALF_VOTES);
    assertThat(ballots.candidates())
        .filteredOn(candidate -> candidate.votes() * 2 == ballots.valid())
        .hasSize(1);
  }

  @Test
  void theIncidentIsWhereThePlanSays() {
    assertThat(PLANTED).containsOnlyKeys(EdgeCase.values());
    assertThat(PLANTED.get(EdgeCase.MORE_COLLECTED_THAN_ISSUED))
        .isEqualTo(new PlantedAt(ElectionLevel.NATIONAL_ASSEMBLY, "11296", 1));
  }

  private static Result result(EdgeCase edgeCase) {
    return CountedCity.result(tally(edgeCase));
  }

  private static UnitTally tally(EdgeCase edgeCase) {
    return TALLIES.get(unit(edgeCase));
  }

  private static String unit(EdgeCase edgeCase) {
    PlantedAt at = PLANTED.get(edgeCase);
    return at.level() + "/" + at.unit() + "/" + at.number() + "/";
  }
}
