package vn.baucu.setup.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.election.entity.Setting;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;

class UsualSetUpTest {
  @ParameterizedTest
  @CsvSource({
    "2021-05-23,LAW_2015",
    "2025-06-30,LAW_2015",
    "2025-07-01,AMENDED_2025",
    "2026-03-15,AMENDED_2025"
  })
  void theLawIsThatOfTheDay(LocalDate day, LegalBasis basis) {
    assertThat(new UsualSetUp(day).legalBasis()).isEqualTo(basis);
  }

  @Test
  void theAmendedLawKnowsNoCouncilOfADistrict() {
    assertThat(UsualSetUp.levels(LegalBasis.LAW_2015)).containsExactly(ElectionLevel.values());
    assertThat(UsualSetUp.levels(LegalBasis.AMENDED_2025))
        .isEqualTo(
            Set.of(
                ElectionLevel.NATIONAL_ASSEMBLY,
                ElectionLevel.CITY_COUNCIL,
                ElectionLevel.COMMUNE_COUNCIL));
  }

  @ParameterizedTest
  @CsvSource({
    "PHASE_PREPARATION_ENDS,2021-05-17T00:00",
    "PHASE_LOCKED_LISTS_ENDS,2021-05-22T00:00",
    "PHASE_TURNOUT_OPENS,2021-05-22T05:00",
    "PHASE_TURNOUT_ENDS,2021-05-23T22:00",
    "PHASE_COUNTING_ENDS,2021-05-24T17:30",
    "FINAL_TOTALS_OPEN,2021-05-22T07:00",
    "POLL_OPENS,07:00",
    "WINDOW_AFTER,30",
    "YEARS_CITY_COUNCIL,2021-2026",
    "ENTRY_COMMUNE_COUNCIL,TWO_OF_UNIT"
  })
  void whatIsUsualFollowsFromTheDay(Setting setting, String value) {
    assertThat(UsualSetUp.anyDay().of(setting)).isEqualTo(value);
  }

  @Test
  void turnoutIsReportedEveryTwoHours() {
    assertThat(UsualSetUp.anyDay().slots())
        .hasSize(8)
        .startsWith(UsualSetUp.ANY_DAY.atTime(7, 0))
        .endsWith(UsualSetUp.ANY_DAY.atTime(21, 0));
  }

  @Test
  void aRehearsalBeginsWithThePreparation() {
    assertThat(UsualSetUp.anyDay().clock()).isEqualTo("2021-05-09T08:00");
  }
}
