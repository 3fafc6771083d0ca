package vn.baucu.training.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A rehearsal that begins in the preparation: what is there, and what is left to do. */
class PreparationTest {
  private static final RehearsalPlan PLAN = RehearsalPlan.haiPhong2021().only("303", "311");
  private static final GeneratedPackage MADE = GeneratedPackage.of(PLAN.inPreparation());
  private static final GeneratedPackage WHOLE = GeneratedPackage.of(PLAN);

  private static Map<String, Long> communes(String file, String column) {
    return MADE.rows(file).stream()
        .collect(Collectors.groupingBy(row -> row.get(column), Collectors.counting()));
  }

  @Test
  void theTreeIsThereAndItsClockStandsTwoWeeksBefore() {
    assertThat(MADE.rows("administrative_units.csv"))
        .hasSameSizeAs(WHOLE.rows("administrative_units.csv"));
    assertThat(MADE.rows("settings.csv"))
        .anySatisfy(
            row -> {
              assertThat(row.get("key")).isEqualTo("clock.begins");
              assertThat(row.get("value")).startsWith("2021-05-09T08:00");
            });
  }

  @Test
  void communesHaveComeDifferentlyFar() {
    Map<String, Long> areas = communes("polling_areas.csv", "unit_code");
    Map<String, Long> totals = communes("voters.csv", "unit_code");
    Map<String, Long> lists = communes("candidates.csv", "owner_code");
    Set<String> all =
        WHOLE.rows("polling_areas.csv").stream()
            .map(row -> row.get("unit_code"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(areas.size()).as("some have no areas").isLessThan(all.size());
    assertThat(totals.size()).as("some have areas and no totals").isLessThan(areas.size());
    assertThat(lists).containsKeys("31", "303", "11296").doesNotContainKeys("11305", "11308");
    assertThat(MADE.rows("voters.csv"))
        .as("every second area of the first commune")
        .filteredOn(row -> row.get("unit_code").equals("11296"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(Integer.parseInt(row.get("area_number")) % 2).isEqualTo(1));
    assertThat(MADE.rows("voters.csv")).extracting(row -> row.get("stage")).containsOnly("POSTED");
  }

  /** Who has done all has all its people; who is halfway has only its committee. */
  @Test
  void bodiesHaveMembersWhereAUnitHasComeThatFar() {
    Map<String, Long> teams =
        MADE.rows("officers.csv").stream()
            .filter(row -> row.get("body").equals("TEAM"))
            .collect(Collectors.groupingBy(row -> row.get("unit_code"), Collectors.counting()));
    Map<String, Long> committees =
        MADE.rows("officers.csv").stream()
            .filter(row -> row.get("body").equals("COMMITTEE"))
            .collect(Collectors.groupingBy(row -> row.get("unit_code"), Collectors.counting()));
    assertThat(committees)
        .containsEntry("303", 11L)
        .containsEntry("11296", 9L)
        .doesNotContainKeys("11305", "11308");
    assertThat(teams).containsKey("11299").doesNotContainKeys("11296", "11305", "11308");
    assertThat(MADE.rows("officers.csv"))
        .filteredOn(row -> row.get("body").equals("BOARD") && row.get("owner_code").equals("31"))
        .isNotEmpty();
    assertThat(WHOLE.names()).doesNotContain("officers.csv");
  }

  /** A package in which one of them had none would be refused. */
  @Test
  void everyElectoralUnitThatIsPlacedHasAnArea() {
    Map<String, String> districts =
        MADE.rows("administrative_units.csv").stream()
            .collect(Collectors.toMap(row -> row.get("code"), row -> row.get("parent_code")));
    Set<String> placed =
        MADE.rows("area_units.csv").stream()
            .filter(row -> row.get("level").equals("DISTRICT_COUNCIL"))
            .map(row -> districts.get(row.get("unit_code")) + "/" + row.get("unit_number"))
            .collect(Collectors.toSet());
    Set<String> units =
        MADE.rows("electoral_units.csv").stream()
            .filter(row -> row.get("level").equals("DISTRICT_COUNCIL"))
            .map(row -> row.get("owner_code") + "/" + row.get("number"))
            .collect(Collectors.toSet());
    assertThat(placed).isEqualTo(units);
  }

  @Test
  void nobodyHasVotedInThePreparation() {
    assertThatIllegalArgumentException().isThrownBy(() -> PLAN.inPreparation().withTurnout());
  }
}
