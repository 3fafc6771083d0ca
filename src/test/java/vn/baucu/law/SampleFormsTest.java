package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The forms and lists of the sample package by themselves: nothing in them is refused. */
class SampleFormsTest {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final LocalDate DAY = LocalDate.of(2021, 5, 23);

  private final Map<String, List<CSVRecord>> files = new HashMap<>();

  SampleFormsTest() throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(getClass().getResourceAsStream("/vn/baucu/sample/package.zip"))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Reader text = new StringReader(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        files.put(entry.getName(), FORMAT.parse(text).getRecords());
      }
    }
  }

  private static String key(CSVRecord row, String... columns) {
    return String.join("/", List.of(columns).stream().map(row::get).toList());
  }

  @Test
  void noFormIsBlocked() {
    Map<String, String> unitOfArea = new HashMap<>();
    for (CSVRecord row : files.get("area_units.csv")) {
      unitOfArea.put(key(row, "unit_code", "area_number", "level"), row.get("unit_number"));
    }
    Map<String, Map<Integer, Long>> votes = new HashMap<>();
    for (CSVRecord row : files.get("votes.csv")) {
      votes
          .computeIfAbsent(key(row, "unit_code", "area_number", "level"), any -> new TreeMap<>())
          .put(Integer.valueOf(row.get("position")), Long.valueOf(row.get("votes")));
    }
    Map<String, Long> finals = new HashMap<>();
    for (CSVRecord row : files.get("voters.csv")) {
      if (row.get("stage").equals("FINAL")) {
        finals.put(key(row, "unit_code", "area_number", "level"), Long.valueOf(row.get("total")));
      }
    }
    assertThat(files.get("counts.csv")).hasSize(213);
    for (CSVRecord row : files.get("counts.csv")) {
      String key = key(row, "unit_code", "area_number", "level");
      assertThat(unitOfArea).containsKey(key);
      List<Long> ofForm = List.copyOf(votes.get(key).values());
      Contest contest =
          new Contest(ElectionLevel.valueOf(row.get("level")), 5, ofForm.size(), finals.get(key));
      assertThat(CountChecks.arithmetic(form(row, ofForm), CountContext.of(contest)))
          .as(key)
          .noneMatch(Finding::blocks);
    }
  }

  private static CountForm form(CSVRecord row, List<Long> votes) {
    return new CountForm(
        Long.valueOf(row.get("voters")),
        Long.valueOf(row.get("voted")),
        Long.valueOf(row.get("issued")),
        Long.valueOf(row.get("collected")),
        Long.valueOf(row.get("valid")),
        Long.valueOf(row.get("invalid")),
        votes);
  }

  @Test
  void everyListIsInOrderAndOfAge() {
    Map<String, List<ListedCandidate>> lists = new TreeMap<>();
    for (CSVRecord row : files.get("candidates.csv")) {
      lists
          .computeIfAbsent(key(row, "level", "owner_code", "unit_number"), any -> new ArrayList<>())
          .add(
              new ListedCandidate(
                  row.get("full_name"),
                  Integer.parseInt(row.get("position")),
                  row.get("full_name"),
                  BirthDate.parse(row.get("date_of_birth")).orElseThrow()));
    }
    assertThat(lists).hasSize(61);
    lists.forEach(
        (unit, list) ->
            assertThat(MasterDataChecks.candidates(list, DAY))
                .as(unit)
                .extracting(Finding::code)
                .isSubsetOf("M206"));
  }

  @Test
  void turnoutOnlyRises() {
    Map<String, Long> voters = new HashMap<>();
    for (CSVRecord row : files.get("voters.csv")) {
      if (row.get("level").equals("NATIONAL_ASSEMBLY") && row.get("stage").equals("FINAL")) {
        voters.put(key(row, "unit_code", "area_number"), Long.valueOf(row.get("total")));
      }
    }
    Map<String, Long> before = new HashMap<>();
    for (CSVRecord row : files.get("turnout.csv")) {
      String area = key(row, "unit_code", "area_number");
      Long voted = Long.valueOf(row.get("voted"));
      TurnoutReport report =
          TurnoutReport.of(null, voted, voters.get(area), before.put(area, voted), null);
      assertThat(TurnoutChecks.figure(report).or(() -> TurnoutChecks.order(report)))
          .as(area)
          .isEmpty();
    }
  }
}
