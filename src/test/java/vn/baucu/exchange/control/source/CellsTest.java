package vn.baucu.exchange.control.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.exchange.boundary.ImportProblem;
import vn.baucu.law.Severity;
import vn.baucu.shared.Messages;
import vn.baucu.shared.TextLimit;

/** Values as people and spreadsheets write them. */
class CellsTest {
  private final PackageLog log = new PackageLog(new Messages());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "1.234|P311|Số viết có dấu phân cách hàng nghìn. Hãy viết 1234, không có dấu chấm, dấu phẩy"
            + " hay dấu cách.",
        "1,234|P311|",
        "1 234 567|P311|",
        "1234.0|P312|",
        "1234,5|P312|",
        "-5|P313|",
        "1.2E+05|P314|",
        "'1234|P315|",
        "abc|P310|",
        "１２|P310|",
        "100000000000000000000|P316|Số phải từ 0 đến 999.999.999.999.999.",
        "1001|P316|Số phải từ 0 đến 1.000.",
      })
  void aNumberThatIsNoneSaysWhatToWrite(String text, String code, String sentence) {
    assertThat(cells(text).number("level", 0, 1_000)).isNull();

    ImportProblem problem = log.problems().get(0);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.value()).isEqualTo(text);
    assertThat(problem.severity()).isEqualTo(Severity.BLOCK);
    if (sentence != null) {
      assertThat(problem.expected()).isEqualTo(sentence);
    }
  }

  @Test
  void aWholeNumberMayHaveZerosBeforeIt() {
    assertThat(cells("0").number("level", 0, 10)).isZero();
    assertThat(cells("007").number("level", 0, 10)).isEqualTo(7);
    assertThat(cells("00").number("level", 0, 10)).isZero();
  }

  @ParameterizedTest
  @EnumSource(TextLimit.class)
  void aCellMayBeAsLongAsItsKindOfText(TextLimit kind) {
    String whole = "\uD842\uDFB7".repeat(kind.longest());
    assertThat(cells(whole).text("level", kind)).isEqualTo(whole);
    assertThat(cells(whole + "a").text("level", kind)).isNull();
  }

  @Test
  void aCellOverItsLimitIsRefusedWithItsLength() {
    assertThat(cells("x".repeat(10_000)).text("level", TextLimit.NAME)).isNull();

    assertThat(log.problems().get(0).expected())
        .startsWith("Ô dài 10.000 ký tự, nhiều nhất là 200");
    assertThat(log.problems().get(0).value()).hasSizeLessThan(70);
  }

  @Test
  void datesAndTimesAreIsoAndInTheCalendar() {
    assertThat(cells("2021-05-23").date("level")).isEqualTo(LocalDate.of(2021, 5, 23));
    assertThat(cells("2021-05-23T09:00").time("level"))
        .isEqualTo(LocalDateTime.of(2021, 5, 23, 9, 0));
    assertThat(cells("2021-02-30").date("level")).isNull();
    assertThat(cells("23/05/2021").date("level")).isNull();
    assertThat(cells("2021-05-23 09:00").time("level")).isNull();
    assertThat(log.problems())
        .extracting(ImportProblem::code)
        .containsExactly("P320", "P320", "P321");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1975-06-05 00:00:00", "1975-06-05T00:00", "1975-06-05 0:00:00.000", "1975-06-05"})
  void theMidnightBehindADateIsNoPartOfIt(String text) {
    assertThat(cells(text).day("level")).isEqualTo("1975-06-05");
    assertThat(cells(text).date("level")).isEqualTo(LocalDate.of(1975, 6, 5));
    assertThat(log.problems()).isEmpty();
  }

  @Test
  void anotherTimeBehindADateIsRefusedAsNoDate() {
    assertThat(cells("1975-06-05 14:30:00").date("level")).isNull();

    assertThat(log.problems()).extracting(ImportProblem::code).containsExactly("P320");
  }

  @Test
  void timesAreToTheMinute() {
    assertThat(cells("2021-05-23T09:00:00").time("level"))
        .isEqualTo(LocalDateTime.of(2021, 5, 23, 9, 0));
    assertThat(cells("2021-05-23T09:00:30").time("level")).isNull();

    assertThat(log.problems()).extracting(ImportProblem::code).containsExactly("P327");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.12E+08", "912345678", "0912", "hỏi chị Lan"})
  void aTelephoneNumberThatASpreadsheetMangledIsAskedAbout(String text) {
    assertThat(cells(text).phone("level")).isEqualTo(text);

    assertThat(log.isRefused()).isFalse();
    assertThat(log.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("P326");
              assertThat(problem.severity()).isEqualTo(Severity.EXPLAIN);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0912345678", "+84 912 345 678", "0225 012345", "(0225) 3.822.822"})
  void aTelephoneNumberIsWrittenInManyWays(String text) {
    cells(text).phone("level");

    assertThat(log.problems()).isEmpty();
  }

  @Test
  void whatNobodySeesIsShownInAProblem() {
    cells("Nguyễn \u202EVăn Hùng").text("level", TextLimit.PERSON);

    assertThat(log.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("M208");
              assertThat(problem.value()).isEqualTo("Nguyễn \u00B7Văn Hùng");
              assertThat(problem.expected()).contains("dấu đảo chiều");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "TRUE", "True"})
  void aFlagMayBeInCapitalsAsSpreadsheetsWriteIt(String text) {
    assertThat(cells(text).flag("level")).isTrue();
  }

  @Test
  void aWordOutsideItsListNamesTheList() {
    assertThat(cells("block").word("level", Severity.class)).isNull();

    assertThat(log.problems().get(0).expected()).contains("BLOCK, INCIDENT, EXPLAIN, INFO");
  }

  @Test
  void aCodeHasNoBlanksOrMarks() {
    assertThat(cells("REHEARSAL-1.a_b").code("level", TextLimit.ELECTION_CODE))
        .isEqualTo("REHEARSAL-1.a_b");
    assertThat(cells("a b").code("level", TextLimit.ELECTION_CODE)).isNull();
    assertThat(cells("").code("level", TextLimit.ELECTION_CODE)).isNull();
  }

  @Test
  void whatTheReaderRefusedIsNotReportedTwice() {
    SheetRow row =
        new SheetRow(
            PackageFile.LEVELS, 2, Map.of("level", 0), new String[] {"=A1"}, new boolean[] {true});
    Cells cells = new Cells(row, log);

    assertThat(cells.number("level", 0, 10)).isNull();
    assertThat(cells.isSound()).isFalse();
    assertThat(log.problems()).isEmpty();
  }

  private Cells cells(String text) {
    return new Cells(
        new SheetRow(
            PackageFile.LEVELS, 2, Map.of("level", 0), new String[] {text}, new boolean[1]),
        log);
  }
}
