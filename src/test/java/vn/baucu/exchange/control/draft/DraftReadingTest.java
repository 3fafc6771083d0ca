package vn.baucu.exchange.control.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.exchange.boundary.ImportProblem;
import vn.baucu.exchange.boundary.SheetReport;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.exchange.control.source.SheetLog;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.law.Severity;
import vn.baucu.testing.CaseFiles;

/** The sample package, as it is and with one thing wrong at a time. */
class DraftReadingTest {
  @TempDir private Path folder;

  @Test
  void theSampleIsAccepted() {
    PackageLog log = SamplePackage.read(SamplePackage.sample(), folder);

    assertThat(blocks(log)).isEmpty();
    Map<String, SheetReport> files = reports(log);
    assertThat(files).hasSize(12);
    assertThat(files.get("votes.csv").added()).isEqualTo(1_277);
    assertThat(files.get("votes.csv").read()).isEqualTo(1_277);
    assertThat(files.get("counts.csv").added()).isEqualTo(213);
    assertThat(files.get("turnout.csv").added()).isEqualTo(419);
    assertThat(files.get("electoral_units.csv").totals()).containsKey("seats");
    files.values().stream()
        .filter(f -> !f.file().equals("election.csv"))
        .forEach(f -> assertThat(f.added()).as(f.file()).isEqualTo(f.read()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          administrative_units.csv | 11296,Phường Quán Toan,COMMUNE,303 | 11296,Phường Quán Toan,COMMUNE,399 | P402 | parent_code
          administrative_units.csv | 303,Quận Hồng Bàng,DISTRICT,31 | 303,Quận Hồng Bàng,DISTRICT, | P410 | parent_code
          administrative_units.csv | 304,Quận Ngô Quyền,DISTRICT,31 | 304,Quận Ngô Quyền,CITY, | P411 | kind
          administrative_units.csv | 304,Quận Ngô Quyền,DISTRICT,31 | 304,Quận Ngô Quyền,TINH,31 | P323 | kind
          administrative_units.csv | 304,Quận Ngô Quyền,DISTRICT,31 | 303,Quận Ngô Quyền,DISTRICT,31 | P401 |
          electoral_units.csv | NATIONAL_ASSEMBLY,31,1, | NATIONAL_ASSEMBLY,303,1, | P412 | owner_code
          polling_areas.csv | 11296,1,Khu | 303,1,Khu | P413 | unit_code
          polling_areas.csv | 11296,2,Khu | 11296,1,Khu | P401 |
          area_units.csv | 11296,1,NATIONAL_ASSEMBLY,1 | 11296,1,NATIONAL_ASSEMBLY,9 | P404 | unit_number
          area_units.csv | 11296,1,NATIONAL_ASSEMBLY,1 | 11296,99,NATIONAL_ASSEMBLY,1 | P403 | area_number
          voters.csv | 11296,1,NATIONAL_ASSEMBLY,FINAL,1567 | 11296,1,NATIONAL_ASSEMBLY,FINAL,1.567 | P311 | total
          voters.csv | 11296,1,NATIONAL_ASSEMBLY,FINAL,1567 | 11296,1,NATIONAL_ASSEMBLY,LAST,1567 | P323 | stage
          candidates.csv | Lê Thị Hồng Ánh,1960,F | Lê Thị Hồng Ánh,60,F | P322 | date_of_birth
          candidates.csv | Lê Thị Hồng Ánh,1960,F | Lê Thị Hồng Ánh,1960,Nữ | P323 | gender
          turnout.csv | 11296,1,2021-05-23T07:00,22 | 11296,1,2021-05-23T07:30,22 | P406 | slot
          turnout.csv | 11296,1,2021-05-23T07:00,22 | 11296,1,2021-05-23T07:00,99999 | T101 | voted
          turnout.csv | 11296,1,2021-05-23T09:00,500 | 11296,1,2021-05-23T09:00,21 | T102 | voted
          counts.csv | 11296,1,NATIONAL_ASSEMBLY,1567,1565,1565,1565,1538,27 | 11296,1,NATIONAL_ASSEMBLY,1567,1565,1565,1565,1538,28 | C104 | collected
          counts.csv | 11296,1,NATIONAL_ASSEMBLY,1567,1565,1565,1565,1538,27 | 11296,1,NATIONAL_ASSEMBLY,1567,1565,1565,1565,1538, | P303 | invalid
          counts.csv | 318,1,DISTRICT_COUNCIL, | 318,1,COMMUNE_COUNCIL, | P414 | level
          votes.csv | 11296,1,NATIONAL_ASSEMBLY,1,1213 | 11296,1,NATIONAL_ASSEMBLY,1,1539 | C107 | votes
          votes.csv | 11296,1,NATIONAL_ASSEMBLY,1,1213 | 11296,1,NATIONAL_ASSEMBLY,1, | P303 | votes
          votes.csv | 11296,1,NATIONAL_ASSEMBLY,1,1213 | 11296,1,NATIONAL_ASSEMBLY,2,1213 | P401 |
          """)
  void oneFaultIsFoundWhereItIs(
      String file, String before, String after, String code, String column) {
    TestPackage made = SamplePackage.sample().edit(file, text -> text.replaceFirst(before, after));

    List<ImportProblem> blocks = blocks(SamplePackage.read(made, folder));

    assertThat(blocks).isNotEmpty();
    assertThat(blocks)
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              assertThat(problem.file()).isEqualTo(file);
              assertThat(problem.row()).isPositive();
              assertThat(problem.expected()).isNotBlank();
              if (column != null) {
                assertThat(problem.column()).isEqualTo(column);
              }
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "303,Quận Hồng Bàng,DISTRICT,303",
        "303,Quận Hồng Bàng,DISTRICT,304;304,Quận Ngô Quyền,DISTRICT,303",
        "303,Quận A,DISTRICT,304;304,Quận B,DISTRICT,305;305,Quận C,DISTRICT,303",
        "11296,Phường Quán Toan,COMMUNE,11296",
        "303,Quận Hồng Bàng,DISTRICT,11296",
      })
  void aCircleOfUnitsIsRefusedBeforeAnythingWalksIt(String rows) {
    TestPackage made =
        SamplePackage.sample().edit("administrative_units.csv", text -> replaced(text, rows));

    PackageLog log =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SamplePackage.read(made, folder));

    assertThat(blocks(log))
        .isNotEmpty()
        .allSatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("administrative_units.csv");
              assertThat(problem.code()).isIn("P410", "P402");
            })
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo("P410");
              assertThat(problem.column()).isEqualTo("parent_code");
            });
  }

  /** The text with other rows for the units of these codes. */
  private static String replaced(String text, String rows) {
    String replaced = text;
    for (String row : rows.split(";")) {
      String code = row.substring(0, row.indexOf(','));
      replaced = replaced.replaceFirst("(?m)^" + code + ",.*$", row);
    }
    return replaced;
  }

  @Test
  void aSlotIsNearElectionDayAndNothingIsMadeOfOneThatIsNot() {
    TestPackage made =
        SamplePackage.sample()
            .edit("report_slots.csv", text -> text.replace("2021-05-23T09:00", "2012-05-23T09:00"))
            .edit("turnout.csv", text -> text.replace("2021-05-23T09:00", "2012-05-23T09:00"));

    assertThat(blocks(SamplePackage.read(made, folder)))
        .extracting(ImportProblem::file, ImportProblem::code)
        .containsExactly(tuple("report_slots.csv", "P328"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-05-23", "9999-05-23", "-0005-05-23", "0021-05-23"})
  void anElectionDayIsOfOurTime(String day) {
    TestPackage made =
        SamplePackage.sample().edit("election.csv", text -> text.replace("2021-05-23", day));

    assertThat(blocks(SamplePackage.read(made, folder)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isIn("P329", "P320");
              assertThat(problem.column()).isEqualTo("election_day");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          candidates.csv | Lê Thị Hồng Ánh,1960,F | Lê Thị Hồng Ánh,60,F | P322
          candidates.csv | (?m)^(CITY_COUNCIL,31,1),2, | $1,hai, | P310
          electoral_units.csv | (?m)^(CITY_COUNCIL,31),1, | $1,1.0, | P312
          """)
  void nothingElseIsMadeOfARowThatIsRefused(String file, String before, String after, String code) {
    TestPackage made = setUp().edit(file, text -> text.replaceFirst(before, after));

    assertThat(blocks(SamplePackage.read(made, folder)))
        .filteredOn(problem -> problem.code().startsWith("M"))
        .isEmpty();
    assertThat(blocks(SamplePackage.read(made, folder)))
        .filteredOn(problem -> problem.file().equals(file))
        .extracting(ImportProblem::code)
        .containsExactly(code);
  }

  private static TestPackage setUp() {
    TestPackage setUp = SamplePackage.sample();
    for (String figures : List.of("turnout.csv", "counts.csv", "votes.csv")) {
      setUp.without(figures);
    }
    return setUp;
  }

  @ParameterizedTest
  @CsvSource({
    "zip-lzma.zip, P113, ''",
    "html-table.xls, P114, ''",
    "slot-with-seconds-and-2012.zip, P327 P328 P327, 2012",
    "text-tcvn3.zip, M208, NguyÔn V¨n Hïng",
    "text-vni.zip, M208, Nguyeãn Vaên Huøng",
    "text-double-utf8.zip, M208, Nguyá»…n VÄƒn HÃ¹ng",
    "text-question-marks.zip, M208, Nguy?n V?n Hùng",
    "text-right-to-left.zip, M208, Nguyễn",
    "birth-with-time.zip, '', ''",
    "zip-backslash.zip, '', ''",
    "text-no-break-space.zip, '', ''",
  })
  void eachInputThatWentWrongIsToldForWhatItIs(String file, String codes, String value) {
    PackageLog log = SamplePackage.read(CaseFiles.bytes(file), folder);

    List<ImportProblem> told =
        log.problems().stream()
            .filter(p -> p.severity() == Severity.BLOCK || p.code().equals("M208"))
            .toList();
    assertThat(told)
        .extracting(ImportProblem::code)
        .containsExactly(codes.isEmpty() ? new String[0] : codes.split(" "));
    if (file.equals("text-no-break-space.zip")) {
      assertThat(log.problems()).extracting(ImportProblem::code).doesNotContain("M202");
    }
    if (!value.isEmpty()) {
      assertThat(told).extracting(ImportProblem::value).anyMatch(shown -> shown.contains(value));
    }
  }

  @Test
  void aCandidateWithoutVotesIsFoundInItsMinutes() {
    TestPackage made =
        SamplePackage.sample()
            .edit(
                "votes.csv", text -> text.replaceFirst("11296,1,NATIONAL_ASSEMBLY,5,.*\r?\n", ""));

    assertThat(blocks(SamplePackage.read(made, folder)))
        .extracting(ImportProblem::file, ImportProblem::row, ImportProblem::code)
        .containsExactly(tuple("counts.csv", 2, "C101"));
  }

  @Test
  void whoStandsAtThreeLevelsIsToldInEachList() {
    String person = "Đoàn Đình An,1970-11-06,";
    TestPackage made =
        SamplePackage.sample()
            .edit(
                "candidates.csv",
                text ->
                    text.replaceFirst("(CITY_COUNCIL,31,1,1,)[^,]*,[^,]*,", "$1" + person)
                        .replaceFirst("(DISTRICT_COUNCIL,303,1,1,)[^,]*,[^,]*,", "$1" + person));

    PackageLog log = SamplePackage.read(made, folder);

    assertThat(blocks(log)).isEmpty();
    assertThat(log.problems())
        .filteredOn(problem -> problem.code().equals("M211"))
        .hasSize(3)
        .allSatisfy(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Severity.EXPLAIN);
              assertThat(problem.file()).isEqualTo("candidates.csv");
              assertThat(problem.value()).startsWith("Đoàn Đình An (");
              assertThat(problem.row()).isPositive();
            });
  }

  @Test
  void spelledDifferentlyItIsTheSame() {
    TestPackage made =
        SamplePackage.sample()
            .edit("votes.csv", text -> "\uFEFF" + text.replace("\n", " \r\n,,,,\r\n"))
            .edit("counts.csv", DraftReadingTest::turnedRound)
            .edit("administrative_units.csv", DraftReadingTest::turnedRound)
            .edit("candidates.csv", text -> Normalizer.normalize(text, Normalizer.Form.NFD));

    PackageLog log = SamplePackage.read(made, folder);

    assertThat(blocks(log)).isEmpty();
    assertThat(reports(log).get("votes.csv").added()).isEqualTo(1_277);
  }

  /** Rows in the opposite order. */
  private static String turnedRound(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\r?\n")));
    String header = lines.remove(0);
    Collections.reverse(lines);
    return header + "\n" + String.join("\n", lines) + "\n";
  }

  private static List<ImportProblem> blocks(PackageLog log) {
    return log.problems().stream().filter(p -> p.severity() == Severity.BLOCK).toList();
  }

  private static Map<String, SheetReport> reports(PackageLog log) {
    return log.sheets().stream()
        .map(SheetLog::report)
        .collect(Collectors.toMap(SheetReport::file, Function.identity()));
  }
}
