package vn.baucu.training.control;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.training.control.GeneratedPackage.key;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.baucu.law.BirthDate;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.ListedCandidate;
import vn.baucu.law.MasterDataChecks;

/** The set-up of every rehearsal passes the checks of the law. */
class LawfulRehearsalTest {

  static Stream<RehearsalPlan> plans() {
    return Stream.of(
        RehearsalPlan.haiPhong2021(),
        RehearsalPlan.haiPhong2021().withSeed(5).withAreasFactor(2).only("304", "317", "318"),
        RehearsalPlan.haiPhong2021().only("318"),
        RehearsalPlan.haiPhong2026(),
        RehearsalPlan.haiPhong2026().only("11311", "11914", "11948"));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void electoralUnitsAndNumbersAreLawful(RehearsalPlan plan) {
    GeneratedPackage made = GeneratedPackage.of(plan);
    Map<String, Integer> candidates = counted(made, "candidates.csv", "unit_number");
    Map<String, Integer> areas = new HashMap<>();
    made.electoralUnits().values().forEach(unit -> areas.merge(unit, 1, Integer::sum));
    Map<String, List<Integer>> numbers = new HashMap<>();
    for (CSVRecord row : made.rows("electoral_units.csv")) {
      String unit = key(row, "level", "owner_code", "number");
      assertThat(
              MasterDataChecks.electoralUnit(
                  level(row),
                  Integer.parseInt(row.get("seats")),
                  candidates.getOrDefault(unit, 0),
                  areas.getOrDefault(unit, 0)))
          .as(unit)
          .isEmpty();
      numbers
          .computeIfAbsent(key(row, "level", "owner_code"), k -> new ArrayList<>())
          .add(Integer.parseInt(row.get("number")));
    }
    assertThat(numbers.values()).allMatch(n -> MasterDataChecks.unitNumbers(n).isEmpty());
    assertThat(areas.keySet()).isEqualTo(candidates.keySet());
  }

  @ParameterizedTest
  @MethodSource("plans")
  void areasLieWhereTheyVoteAndTotalsAreInOrder(RehearsalPlan plan) {
    GeneratedPackage made = GeneratedPackage.of(plan);
    Set<ElectionLevel> levels =
        made.rows("levels.csv").stream()
            .map(LawfulRehearsalTest::level)
            .collect(Collectors.toSet());
    Set<String> electing = new HashSet<>();
    made.rows("electoral_units.csv").forEach(row -> electing.add(key(row, "level", "owner_code")));
    Map<String, String> parents = parents(made);
    Map<String, Map<ElectionLevel, Integer>> units = new HashMap<>();
    for (CSVRecord row : made.rows("area_units.csv")) {
      units
          .computeIfAbsent(
              key(row, "unit_code", "area_number"), k -> new EnumMap<>(ElectionLevel.class))
          .merge(level(row), 1, Integer::sum);
    }
    for (String stage : List.of("POSTED", "CORRECTED", "FINAL")) {
      Map<String, Map<ElectionLevel, Long>> totals = totals(made, stage);
      for (CSVRecord row : made.rows("polling_areas.csv")) {
        String area = key(row, "unit_code", "number");
        Set<ElectionLevel> owners =
            levels.stream()
                .filter(
                    level ->
                        electing.contains(
                            level + "/" + GeneratedPackage.owner(level, row.get(0), parents) + "/"))
                .collect(Collectors.toSet());
        Map<ElectionLevel, Long> voters = totals.get(area);
        assertThat(
                MasterDataChecks.area(
                    new MasterDataChecks.AreaPlacement(levels, owners, units.get(area), voters)))
            .as(area)
            .isEmpty();
        assertThat(MasterDataChecks.voterOrder(voters)).as(area).isEmpty();
        assertThat(voters.values()).as(area).allMatch(total -> total > 0 && total < 4_000);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void listsAreLawful(RehearsalPlan plan) {
    GeneratedPackage made = GeneratedPackage.of(plan);
    Map<String, List<ListedCandidate>> lists = new LinkedHashMap<>();
    Map<String, List<ListedCandidate>> levels = new HashMap<>();
    Map<String, long[]> women = new HashMap<>();
    for (CSVRecord row : made.rows("candidates.csv")) {
      String unit = key(row, "level", "owner_code", "unit_number");
      ListedCandidate candidate =
          new ListedCandidate(
              unit + row.get("position"),
              Integer.parseInt(row.get("position")),
              row.get("full_name"),
              BirthDate.parse(row.get("date_of_birth")).orElseThrow());
      lists.computeIfAbsent(unit, k -> new ArrayList<>()).add(candidate);
      levels.computeIfAbsent(row.get("level"), k -> new ArrayList<>()).add(candidate);
      long[] body = women.computeIfAbsent(key(row, "level", "owner_code"), k -> new long[2]);
      body[0] += row.get("gender").equals("F") ? 1 : 0;
      body[1]++;
    }
    LocalDate day = plan.electionDay();
    lists.forEach(
        (unit, list) ->
            assertThat(MasterDataChecks.candidates(list, day))
                .extracting(Finding::code)
                .as(unit)
                .isSubsetOf("M206"));
    assertThat(levels.values()).allMatch(level -> MasterDataChecks.namesakes(level).isEmpty());
    women.forEach(
        (body, count) ->
            assertThat(
                    MasterDataChecks.women(
                        ElectionLevel.valueOf(body.substring(0, body.indexOf('/'))),
                        count[0],
                        count[1]))
                .as(body)
                .isEmpty());
  }

  private static ElectionLevel level(CSVRecord row) {
    return ElectionLevel.valueOf(row.get("level"));
  }

  private static Map<String, String> parents(GeneratedPackage made) {
    return made.rows("administrative_units.csv").stream()
        .collect(Collectors.toMap(row -> row.get("code"), row -> row.get("parent_code")));
  }

  private static Map<String, Integer> counted(GeneratedPackage made, String file, String number) {
    Map<String, Integer> counts = new HashMap<>();
    made.rows(file)
        .forEach(row -> counts.merge(key(row, "level", "owner_code", number), 1, Integer::sum));
    return counts;
  }

  private static Map<String, Map<ElectionLevel, Long>> totals(GeneratedPackage made, String stage) {
    Map<String, Map<ElectionLevel, Long>> totals = new HashMap<>();
    for (CSVRecord row : made.rows("voters.csv")) {
      if (row.get("stage").equals(stage)) {
        totals
            .computeIfAbsent(
                key(row, "unit_code", "area_number"), k -> new EnumMap<>(ElectionLevel.class))
            .put(level(row), GeneratedPackage.number(row, "total"));
      }
    }
    return totals;
  }
}
