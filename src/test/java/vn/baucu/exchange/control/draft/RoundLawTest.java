package vn.baucu.exchange.control.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.exchange.RoundsPackage;
import vn.baucu.exchange.boundary.ImportProblem;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.law.Severity;

/** Rounds and decisions of a package: taken where the law gives them, refused where it does not. */
class RoundLawTest {
  @TempDir private Path folder;

  @Test
  void roundsOfEveryKindAreTaken() {
    PackageLog log = SamplePackage.read(RoundsPackage.whole("ROUNDS"), folder);

    assertThat(blocks(log)).isEmpty();
    assertThat(log.sheets().stream().map(sheet -> sheet.report()))
        .filteredOn(file -> List.of("rounds.csv", "decisions.csv").contains(file.file()))
        .hasSize(2)
        .allSatisfy(file -> assertThat(file.added()).as(file.file()).isEqualTo(file.read()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          COMMUNE_COUNCIL,11338,2,,,SUPPLEMENTARY,2021-06-06,9/QĐ,2021-05-28 | round | Đã đủ số đại biểu
          COMMUNE_COUNCIL,11338,2,,,RE_ELECTION,2021-06-06,9/QĐ,2021-05-28 | round | Không có bầu cử lại
          COMMUNE_COUNCIL,11332,2,,,SUPPLEMENTARY,2021-06-06,9/QĐ,2021-05-28 | round | Chưa có đủ biên bản
          COMMUNE_COUNCIL,11296,5,,,SUPPLEMENTARY,2021-06-05,9/QĐ,2021-05-28 | round | bầu cử thêm lần thứ hai
          COMMUNE_COUNCIL,11296,5,,,SUPPLEMENTARY,2021-06-06,33/QĐ,2021-05-28 | | lặp lại
          COMMUNE_COUNCIL,11335,1,,,FIRST,2021-06-06,9/QĐ,2021-05-28 | round | sau lần đầu
          COMMUNE_COUNCIL,11332,4,,,SUPPLEMENTARY,2021-05-22,9/QĐ,2021-05-22 | day | phải sau ngày
          COMMUNE_COUNCIL,11332,4,,,SUPPLEMENTARY,2021-06-08,9/QĐ,2021-05-28 | day | 15 ngày
          COMMUNE_COUNCIL,11332,4,,,SUPPLEMENTARY,2021-06-06,9/QĐ,2021-05-22 | decision_date | Ngày của văn bản
          COMMUNE_COUNCIL,11332,4,,,SUPPLEMENTARY,2021-06-06,9/QĐ,2021-06-07 | decision_date | Ngày của văn bản
          COMMUNE_COUNCIL,11332,4,,,SUPPLEMENTARY,2021-06-06,,2021-05-28 | decision_number |
          COMMUNE_COUNCIL,11332,4,11332,6,SUPPLEMENTARY,2021-06-06,9/QĐ,2021-05-28 | unit_code | cả đơn vị bầu cử
          COMMUNE_COUNCIL,11332,4,11332,1,RE_VOTE,2021-05-27,9/QĐ,2021-05-25 | area_number | không thuộc đơn vị
          COMMUNE_COUNCIL,11332,4,11332,99,RE_VOTE,2021-05-27,9/QĐ,2021-05-25 | area_number | khu vực bỏ phiếu mang số
          COMMUNE_COUNCIL,99999,4,,,SUPPLEMENTARY,2021-06-06,9/QĐ,2021-05-28 | owner_code | Không có đơn vị hành chính
          COMMUNE_COUNCIL,11332,44,,,SUPPLEMENTARY,2021-06-06,9/QĐ,2021-05-28 | unit_number | đơn vị bầu cử số
          COMMUNE_COUNCIL,11335,2,11335,3,RE_VOTE,2021-05-27,9/QĐ,2021-05-25 | | lặp lại
          COMMUNE_COUNCIL,11332,4,,,RE_VOTE,2021-05-23,9/QĐ,2021-05-23 | day | phải sau ngày
          COMMUNE_COUNCIL,11332,4,,,SECOND,2021-06-06,9/QĐ,2021-05-28 | round |
          """)
  void aRoundThatTheLawDoesNotGiveIsRefusedInOneSentence(String row, String column, String says) {
    TestPackage made =
        RoundsPackage.whole("ROUNDS").edit("rounds.csv", text -> text + row + "\r\n");

    List<ImportProblem> blocks = blocks(SamplePackage.read(made, folder));

    assertThat(blocks)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo("rounds.csv");
              assertThat(problem.column()).isEqualTo(column);
              assertThat(problem.row()).isIn(3, 8);
              assertThat(problem.expected()).contains(says == null ? "" : says);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COMMUNE_COUNCIL,11338,2,FIRST,TIE,9/QĐ,2021-05-25,Ủy ban bầu cử,1 | kind | không có trường hợp bằng phiếu
          COMMUNE_COUNCIL,11338,2,FIRST,SHORTAGE,9/QĐ,2021-05-25,Hội đồng, | kind | không có chỗ thiếu
          COMMUNE_COUNCIL,11332,5,FIRST,TIE,9/QĐ,2021-05-25,Ủy ban bầu cử,1 | | lặp lại
          COMMUNE_COUNCIL,11338,2,FIRST,OVERRIDE,9/QĐ,2021-05-25,Ủy ban bầu cử, | kind | chưa dùng
          COMMUNE_COUNCIL,11338,2,FIRST,ANNULMENT,9/QĐ,2021-05-25,Ủy ban bầu cử, | kind | RE_VOTE
          COMMUNE_COUNCIL,11338,2,RE_ELECTION,TIE,9/QĐ,2021-06-07,Ủy ban bầu cử,1 | round | không có lần bầu cử ấy
          COMMUNE_COUNCIL,11338,2,FIRST,TIE,9/QĐ,2021-05-25,Ủy ban bầu cử,một | positions | dấu cách
          COMMUNE_COUNCIL,11338,2,FIRST,TIE,9/QĐ,2021-05-25,Ủy ban bầu cử, | positions |
          NATIONAL_ASSEMBLY,31,2,SUPPLEMENTARY,SHORTAGE,9/QĐ,2021-06-08,Hội đồng, | kind | không có chỗ thiếu
          """)
  void aDecisionThatIsNotWantedIsRefusedInOneSentence(String row, String column, String says) {
    TestPackage made =
        RoundsPackage.whole("ROUNDS").edit("decisions.csv", text -> text + row + "\r\n");

    assertThat(blocks(SamplePackage.read(made, folder)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo("decisions.csv");
              assertThat(problem.row()).isEqualTo(5);
              assertThat(problem.column()).isEqualTo(column);
              assertThat(problem.expected()).contains(says == null ? "" : says);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          decisions.csv | TIE,40/QĐ,2021-05-25 | TIE,40/QĐ,2021-05-22 | decisions.csv | P454
          decisions.csv | phường,2 | phường,3 | decisions.csv | P426
          decisions.csv | phường,2 | phường,1 2 | decisions.csv | P426
          votes.csv | 11296,8,COMMUNE_COUNCIL,1,900,SUPPLEMENTARY | 11296,8,COMMUNE_COUNCIL,4,900,SUPPLEMENTARY | votes.csv | P444
          votes.csv | 11296,8,COMMUNE_COUNCIL,1,900,SUPPLEMENTARY | 11296,7,COMMUNE_COUNCIL,1,900,SUPPLEMENTARY | votes.csv | P440
          turnout.csv | 8,2021-06-06T09:00,600 | 8,2021-06-05T09:00,600 | turnout.csv | P445
          turnout.csv | 8,2021-06-06T09:00,600,SUPPLEMENTARY | 7,2021-06-06T09:00,600,SUPPLEMENTARY | turnout.csv | P440
          voters.csv | 11329,2,COMMUNE_COUNCIL,FINAL,1110,RE_VOTE | 11329,1,COMMUNE_COUNCIL,FINAL,1110,RE_VOTE | voters.csv | P440
          ballot_inventory.csv | 2,48,SUPPLEMENTARY | 2,48,RE_ELECTION | ballot_inventory.csv | P440
          """)
  void aRowOfARoundStandsOnIt(String file, String before, String after, String told, String code) {
    TestPackage made =
        RoundsPackage.whole("ROUNDS").edit(file, text -> text.replace(before, after));

    assertThat(blocks(SamplePackage.read(made, folder)))
        .isNotEmpty()
        .filteredOn(problem -> !problem.code().startsWith("C"))
        .extracting(ImportProblem::file, ImportProblem::code)
        .containsExactly(tuple(told, code));
  }

  @Test
  void ofWhatStandsOnARefusedRoundNothingMoreIsSaid() {
    TestPackage made =
        RoundsPackage.whole("ROUNDS")
            .edit("rounds.csv", text -> text.replace("2021-06-06,33/QĐ", "2021-06-31,33/QĐ"));

    assertThat(blocks(SamplePackage.read(made, folder)))
        .extracting(ImportProblem::file, ImportProblem::column)
        .containsExactly(tuple("rounds.csv", "day"));
  }

  private static List<ImportProblem> blocks(PackageLog log) {
    return log.problems().stream().filter(p -> p.severity() == Severity.BLOCK).toList();
  }
}
