package vn.baucu.exchange.control.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.exchange.boundary.ImportProblem;
import vn.baucu.shared.Messages;

/** CSV as people really save it. */
class CsvSheetTest {
  private final PackageLog log = new PackageLog(new Messages());

  @Test
  void findsColumnsByNameAndRowsAsASpreadsheetCountsThem() {
    List<SheetRow> rows =
        read(
            PackageFile.LEVELS, "\uFEFFname , level\r\n\"Quốc hội, \"\"khóa\"\" XV\",A\n\n,,\nB,C");

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).number()).isEqualTo(2);
    assertThat(rows.get(0).cell("name")).isEqualTo("Quốc hội, \"khóa\" XV");
    assertThat(rows.get(0).cell("level")).isEqualTo("A");
    assertThat(rows.get(1).number()).isEqualTo(5);
    assertThat(log.of(PackageFile.LEVELS).report().read()).isEqualTo(2);
    assertThat(log.problems()).isEmpty();
  }

  @Test
  void takesBlanksAwayAndComposesLetters() {
    String decomposed = Normalizer.normalize("Hải Phòng", Normalizer.Form.NFD);

    SheetRow row =
        read(PackageFile.LEVELS, "level,name\nA\u00A0," + decomposed + " \u200B\n").get(0);

    assertThat(row.cell("level")).isEqualTo("A");
    assertThat(row.cell("name")).isEqualTo("Hải Phòng");
  }

  @Test
  void everyBlankBetweenWordsIsOnePlainBlank() {
    SheetRow row = read(PackageFile.LEVELS, "level,name\nA,Vũ\u00A0Minh \u2003 An  x\n").get(0);

    assertThat(row.cell("name")).isEqualTo("Vũ Minh An x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void refusesTwoByteTextWithAMarkOrWithout(String charset) throws IOException {
    new CsvSheet(PackageFile.LEVELS, PackageLimits.USUAL, log)
        .read(
            new ByteArrayInputStream("level,name\nA,Quốc hội\n".getBytes(charset)),
            row -> fail("a row was read"));

    assertThat(codes()).containsExactly("P201");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html><table>", "{\\rtf1 level,name", "PK\u0003\u0004"})
  void refusesASheetThatIsNoText(String content) {
    assertThat(read(PackageFile.LEVELS, content)).isEmpty();
    assertThat(codes()).containsExactly("P209");
  }

  @Test
  void takesAwayTheQuoteThatAnExportPutBeforeAFormula() {
    List<SheetRow> rows =
        read(PackageFile.LEVELS, "level,name\nA,'=1+2\nB,'-x\nC,'\tx\nD,'abc\nE,-x\n");

    assertThat(rows)
        .extracting(row -> row.cell("name"))
        .containsExactly("=1+2", "-x", "\tx", "'abc", "-x");
    assertThat(log.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "level;name|P202",
        "level\tname|P202",
        "NATIONAL_ASSEMBLY,Quốc hội|P203",
        "level|P204",
        "level,name,colour|P205",
        "level,name,name|P206",
        "''|P203",
      })
  void refusesAHeaderThatIsNotTheSheets(String header, String code) {
    assertThat(read(PackageFile.LEVELS, header + "\nA,B\n")).isEmpty();
    assertThat(codes()).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A|P301",
        "A,B,C|P301",
        "A,=SUM(A1)|P306",
        "A,#REF!|P307",
        "A,#####|P307",
        "A,a\u0001b|P305",
      })
  void refusesTheRowAndReadsOn(String line, String code) {
    List<SheetRow> rows = read(PackageFile.LEVELS, "level,name\n" + line + "\nB,tốt,\n");

    assertThat(rows.get(rows.size() - 1).cell("name")).isEqualTo("tốt");
    ImportProblem problem = log.problems().get(0);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.file()).isEqualTo("levels.csv");
    assertThat(problem.row()).isEqualTo(2);
    assertThat(log.of(PackageFile.LEVELS).report().refused()).isEqualTo(1);
  }

  @Test
  void tellsBytesThatAreNotUtf8ByRow() throws IOException {
    byte[] latin = "level,name\nA,tốt\nB,H\u00E0\n".getBytes(StandardCharsets.ISO_8859_1);

    read(PackageFile.LEVELS, latin);

    assertThat(log.problems())
        .extracting(ImportProblem::row, ImportProblem::column, ImportProblem::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "name", "P302"));
  }

  @Test
  void refusesUtf16() throws IOException {
    read(PackageFile.LEVELS, "\uFEFFlevel,name\nA,B\n".getBytes(StandardCharsets.UTF_16LE));

    assertThat(codes()).containsExactly("P201");
  }

  @Test
  void saysWhereAQuoteIsBroken() {
    List<SheetRow> rows = read(PackageFile.LEVELS, "level,name\nA,B\nC,\"x\" y\nD,E\n");

    assertThat(rows).hasSize(1);
    assertThat(log.problems())
        .extracting(ImportProblem::row, ImportProblem::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "P207"));
  }

  @Test
  void anUnclosedQuoteDoesNotSwallowTheFile() {
    String rest = "x,y\n".repeat(1 << 20);

    assertThat(read(PackageFile.LEVELS, "level,name\nA,\"B\n" + rest)).isEmpty();
    assertThat(codes()).containsExactly("P208");
  }

  @Test
  void anEmptyFileMissesItsHeader() {
    assertThat(read(PackageFile.LEVELS, "")).isEmpty();
    assertThat(codes()).containsExactly("P203");
  }

  private List<String> codes() {
    return log.problems().stream().map(ImportProblem::code).toList();
  }

  private List<SheetRow> read(PackageFile sheet, String text) {
    try {
      return read(sheet, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<SheetRow> read(PackageFile sheet, byte[] bytes) throws IOException {
    List<SheetRow> rows = new ArrayList<>();
    new CsvSheet(sheet, PackageLimits.USUAL, log).read(new ByteArrayInputStream(bytes), rows::add);
    return rows;
  }
}
