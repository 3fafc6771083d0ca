package vn.baucu.training.control;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.training.control.GeneratedPackage.key;
import static vn.baucu.training.control.GeneratedPackage.number;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The election of Hai Phong in 2021: its size, its map, its voters and its accounts. */
class WholeCityTest {
  private static final GeneratedPackage CITY = GeneratedPackage.of(RehearsalPlan.haiPhong2021());

  @ParameterizedTest
  @ValueSource(longs = {2021, 1, 99})
  void hasTheSizeOfTheRealOne(long seed) {
    GeneratedPackage city = GeneratedPackage.of(RehearsalPlan.haiPhong2021().withSeed(seed));
    Map<String, Long> kinds =
        city.rows("administrative_units.csv").stream()
            .collect(Collectors.groupingBy(row -> row.get("kind"), Collectors.counting()));
    assertThat(kinds).isEqualTo(Map.of("CITY", 1L, "DISTRICT", 15L, "COMMUNE", 217L));
    assertThat(city.rows("polling_areas.csv")).hasSizeBetween(1_350, 1_450);
    assertThat(seats(city, "NATIONAL_ASSEMBLY")).hasSize(3);
    assertThat(sum(seats(city, "NATIONAL_ASSEMBLY"))).isEqualTo(9);
    assertThat(seats(city, "CITY_COUNCIL")).hasSize(14);
    assertThat(sum(seats(city, "CITY_COUNCIL"))).isEqualTo(67);
    long voters =
        city.rows("voters.csv").stream()
            .filter(row -> row.get("level").equals("NATIONAL_ASSEMBLY"))
            .filter(row -> row.get("stage").equals("FINAL"))
            .mapToLong(row -> number(row, "total"))
            .sum();
    assertThat(voters).isBetween(1_450_000L, 1_550_000L);
  }

  private static List<Long> seats(GeneratedPackage city, String level) {
    return city.rows("electoral_units.csv").stream()
        .filter(row -> row.get("level").equals(level))
        .map(row -> number(row, "seats"))
        .toList();
  }

  private static long sum(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).sum();
  }

  @Test
  void everyDistrictAndCommuneButTheIslandElectsItsCouncil() {
    Map<String, Set<String>> owners = new HashMap<>();
    for (CSVRecord row : CITY.rows("electoral_units.csv")) {
      owners.computeIfAbsent(row.get("level"), k -> new HashSet<>()).add(row.get("owner_code"));
    }
    assertThat(owners.get("DISTRICT_COUNCIL")).hasSize(14).doesNotContain("318");
    assertThat(owners.get("COMMUNE_COUNCIL")).hasSize(217);
  }

  @Test
  void wideUnitsGroupWholeCommunesAndNationalOnesWholeDistricts() {
    Map<String, String> district = new HashMap<>();
    CITY.rows("administrative_units.csv")
        .forEach(row -> district.put(row.get("code"), row.get("parent_code")));
    Map<String, Set<String>> unitsOf = new HashMap<>();
    for (CSVRecord row : CITY.rows("area_units.csv")) {
      String level = row.get("level");
      if (!level.equals("COMMUNE_COUNCIL")) {
        unitsOf
            .computeIfAbsent(key(row, "unit_code", "level"), k -> new HashSet<>())
            .add(row.get("unit_number"));
      }
      if (level.equals("NATIONAL_ASSEMBLY")) {
        unitsOf
            .computeIfAbsent("in " + district.get(row.get("unit_code")), k -> new HashSet<>())
            .add(row.get("unit_number"));
      }
    }
    unitsOf.remove("in 31");
    assertThat(unitsOf.values()).allMatch(units -> units.size() == 1);
  }

  @Test
  void theIslandHasAreasOfItsOwnAndVotesTheDayBefore() {
    assertThat(CITY.rows("area_units.csv").stream().filter(row -> row.get(0).equals("318")))
        .extracting(row -> row.get("level"))
        .containsExactly("NATIONAL_ASSEMBLY", "CITY_COUNCIL", "NATIONAL_ASSEMBLY", "CITY_COUNCIL");
    assertThat(CITY.rows("settings.csv"))
        .extracting(CSVRecord::toList)
        .containsExactly(
            List.of("area.318.1.opens", "2021-05-22T07:00"),
            List.of("area.318.1.closes", "2021-05-22T19:00"),
            List.of("area.318.2.opens", "2021-05-22T07:00"),
            List.of("area.318.2.closes", "2021-05-22T19:00"));
  }

  @Test
  void soldiersAndPeopleInDetentionElectFewerBodies() {
    Map<String, Set<String>> levels = new HashMap<>();
    for (CSVRecord row : CITY.rows("area_units.csv")) {
      levels
          .computeIfAbsent(key(row, "unit_code", "area_number"), k -> new HashSet<>())
          .add(row.get("level"));
    }
    Map<String, Set<Set<String>>> ofKind = new HashMap<>();
    for (CSVRecord row : CITY.rows("polling_areas.csv")) {
      if (!row.get("unit_code").equals("318")) {
        ofKind
            .computeIfAbsent(row.get("kind"), k -> new HashSet<>())
            .add(levels.get(key(row, "unit_code", "number")));
      }
    }
    Set<String> all =
        Set.of("NATIONAL_ASSEMBLY", "CITY_COUNCIL", "DISTRICT_COUNCIL", "COMMUNE_COUNCIL");
    assertThat(ofKind)
        .isEqualTo(
            Map.of(
                "GENERAL", Set.of(all),
                "HOSPITAL", Set.of(all),
                "MILITARY", Set.of(Set.of("NATIONAL_ASSEMBLY", "CITY_COUNCIL", "DISTRICT_COUNCIL")),
                "DETENTION", Set.of(Set.of("NATIONAL_ASSEMBLY", "CITY_COUNCIL"))));
  }

  @Test
  void accountsAreNamedByTheirUnits() {
    Map<String, CSVRecord> accounts = new HashMap<>();
    CITY.rows("accounts.csv").forEach(row -> accounts.put(row.get("username"), row));
    assertThat(accounts).hasSameSizeAs(CITY.rows("accounts.csv"));
    assertThat(accounts.keySet())
        .contains("admin", "observer", "city", "city-b", "district-303", "district-303-b")
        .contains("district-318", "district-318-b", "commune-11296", "commune-11296-b");
    assertThat(accounts.get("commune-11296-b").toList().subList(2, 6))
        .containsExactly("COMMUNE_COMMITTEE", "11296", "", "ENTRY APPROVAL");
    assertThat(accounts.get("team-11296-1").toList().subList(2, 6))
        .containsExactly("POLLING_TEAM", "11296", "1", "ENTRY");
    assertThat(accounts.get("admin").get("duties")).isEmpty();
    long teams = accounts.keySet().stream().filter(name -> name.startsWith("team-")).count();
    assertThat(teams).isEqualTo(CITY.rows("polling_areas.csv").size());
  }

  @Test
  void everybodyHasAVietnameseNameOfTwoWordsOrMore() {
    List<String> names =
        CITY.rows("candidates.csv").stream().map(row -> row.get("full_name")).toList();
    assertThat(names).allMatch(name -> name.matches("\\p{Lu}\\p{Ll}*( \\p{Lu}\\p{Ll}*){1,4}"));
    long namesakes =
        names.stream().mapToInt(name -> Collections.frequency(names, name)).max().orElse(0);
    assertThat(namesakes).isLessThan(30);
  }
}
