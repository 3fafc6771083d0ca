package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every check has a table with rows that fire, that do not, and that stand on the boundary. */
class CheckTablesTest {

  @ParameterizedTest
  @EnumSource
  void everyCheckHasItsThreeRows(Check check) {
    assertThat(Table.exists(Regulations.table(check))).as("table of %s", check).isTrue();
    Set<String> kinds =
        Table.read(Regulations.table(check)).stream()
            .map(row -> row.text("row"))
            .collect(Collectors.toSet());
    assertThat(kinds).contains("fires", "quiet", "boundary");
    assertThat(kinds).isSubsetOf("fires", "quiet", "boundary", "huge");
  }

  @ParameterizedTest
  @EnumSource
  void everyRowIsAsExpected(Check check) {
    Table.eachRow(Regulations.table(check), row -> holds(check, row));
  }

  private static void holds(Check check, Table.Row row) {
    List<Finding> found = CheckRows.found(check, row);
    List<Finding> ofCode =
        found.stream().filter(finding -> finding.code().equals(check.name())).toList();
    assertThat(ofCode).hasSize(row.text("expect").equals("fires") ? 1 : 0);
    if (row.text("row").equals("fires") || row.text("row").equals("quiet")) {
      assertThat(row.text("expect")).isEqualTo(row.text("row"));
    }
    ofCode.forEach(finding -> isAsExpected(finding, check, row));
  }

  private static void isAsExpected(Finding finding, Check check, Table.Row row) {
    assertThat(finding.severity()).isEqualTo(check.severity());
    assertThat(finding.article()).isEqualTo(row.text("article", check.article()));
    if (row.has("fields")) {
      assertThat(finding.fields()).containsExactlyElementsOf(row.words("fields"));
    }
    if (row.has("numbers")) {
      String numbers =
          finding.numbers().entrySet().stream()
              .map(number -> number.getKey() + "=" + number.getValue())
              .collect(Collectors.joining(" "));
      assertThat(numbers).isEqualTo(row.text("numbers"));
    }
  }
}
