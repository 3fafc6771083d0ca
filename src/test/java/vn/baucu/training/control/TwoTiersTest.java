package vn.baucu.training.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The election of 2026: no districts, special zones among the communes, the amended law. */
class TwoTiersTest {
  private static final GeneratedPackage CITY = GeneratedPackage.of(RehearsalPlan.haiPhong2026());

  @Test
  void isHeldUnderTheAmendedLaw() {
    assertThat(CITY.rows("election.csv").get(0).toList())
        .containsSubsequence("HP2026", "2026-03-15", "83/2025/QH15", "true");
  }

  @Test
  void hasNoDistrictLevel() {
    assertThat(CITY.rows("levels.csv"))
        .extracting(row -> row.get("level"))
        .containsExactly("NATIONAL_ASSEMBLY", "CITY_COUNCIL", "COMMUNE_COUNCIL");
    assertThat(CITY.rows("administrative_units.csv"))
        .hasSize(115)
        .noneMatch(row -> row.get("kind").equals("DISTRICT"));
  }

  @Test
  void hasTheUnitsAndSeatsOfTheCity() {
    Map<String, Long> seats =
        CITY.rows("electoral_units.csv").stream()
            .filter(row -> row.get("owner_code").equals("31"))
            .collect(
                Collectors.groupingBy(
                    row -> row.get("level"),
                    Collectors.summingLong(row -> Long.parseLong(row.get("seats")))));
    assertThat(seats).isEqualTo(Map.of("NATIONAL_ASSEMBLY", 19L, "CITY_COUNCIL", 85L));
  }

  @Test
  void ofTheSpecialZonesOneElectsACouncilAndOneVotesEarly() {
    assertThat(CITY.rows("electoral_units.csv"))
        .extracting(row -> row.get("owner_code"))
        .contains("11914")
        .doesNotContain("11948");
    assertThat(CITY.rows("area_units.csv").stream().filter(row -> row.get(0).equals("11948")))
        .extracting(row -> row.get("level"))
        .containsOnly("NATIONAL_ASSEMBLY", "CITY_COUNCIL");
    assertThat(CITY.rows("settings.csv"))
        .extracting(CSVRecord::toList)
        .first()
        .asString()
        .contains("area.11948.1.opens", "2026-03-14T07:00");
  }

  @Test
  void communesHaveTwoAccountsEachAndThereAreNoneOfDistricts() {
    assertThat(CITY.rows("accounts.csv"))
        .extracting(row -> row.get("username"))
        .contains("commune-11948", "commune-11948-b")
        .noneMatch(name -> name.startsWith("district-"));
  }
}
