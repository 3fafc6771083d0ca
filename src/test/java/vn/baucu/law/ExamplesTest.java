package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What help shows as an example of a check is what that check finds in a row of its table. */
class ExamplesTest {
  @ParameterizedTest
  @EnumSource
  void everyExampleIsFound(Check check) {
    List<Finding> found =
        Table.read(Regulations.table(check)).stream()
            .flatMap(row -> CheckRows.found(check, row).stream())
            .filter(finding -> finding.code().equals(check.name()))
            .toList();
    Finding example = Examples.of(check);

    assertThat(found)
        .anyMatch(
            finding ->
                finding.fields().equals(example.fields())
                    && finding.numbers().equals(example.numbers()));
    assertThat(LawText.typist(example)).doesNotContain("{");
  }
}
