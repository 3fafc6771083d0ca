package vn.baucu.result.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.law.StructureGroup;
import vn.baucu.law.StructureSum;

/** The table of a structure. */
class StructureRowsTest {
  private static final StructureSum SUM =
      new StructureSum(
          7,
          Map.of(
              StructureGroup.WOMEN, 2L,
              StructureGroup.UNDER_40, 3L,
              StructureGroup.BELOW_UNIVERSITY, 1L,
              StructureGroup.UNIVERSITY, 3L,
              StructureGroup.POSTGRADUATE, 2L,
              StructureGroup.SECTOR_PARTY, 7L),
          Map.of(
              StructureGroup.UNDER_40, 1L,
              StructureGroup.BELOW_UNIVERSITY, 1L,
              StructureGroup.UNIVERSITY, 1L,
              StructureGroup.POSTGRADUATE, 1L));

  private static StructureRows.Row row(String key) {
    return StructureRows.of(List.of(SUM, StructureSum.NOBODY)).stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aGroupAloneHasNoShareWhileSomethingIsMissing() {
    assertThat(row("WOMEN").cells().get(0))
        .isEqualTo(new StructureRows.Cell(2, 0, new BigDecimal("28.57")));
    assertThat(row("UNDER_40").cells().get(0)).isEqualTo(new StructureRows.Cell(3, 1, null));
    assertThat(row("WOMEN").cells().get(1))
        .as("nobody is no share of nobody")
        .isEqualTo(new StructureRows.Cell(0, 0, null));
  }

  @Test
  void thePartsOfAPartitionAddToAHundredWithThoseNotKnown() {
    List<StructureRows.Row> rows = StructureRows.of(List.of(SUM));
    int from =
        rows.indexOf(rows.stream().filter(r -> r.key().equals("EDUCATION")).findFirst().get());
    List<StructureRows.Row> education = rows.subList(from + 1, from + 5);
    assertThat(education)
        .extracting(row -> row.cells().get(0).count())
        .containsExactly(1L, 3L, 2L, 1L);
    assertThat(education.get(3).gap()).isTrue();
    assertThat(
            education.stream()
                .map(row -> row.cells().get(0).percent())
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("100.00");
  }

  @Test
  void aPartitionIsOneValue() {
    assertThat(StructureGaps.count(SUM)).as("an age and an education").isEqualTo(2);
    assertThat(
            StructureGaps.words(
                List.of(
                    StructureGroup.UNDER_40,
                    StructureGroup.UNIVERSITY,
                    StructureGroup.POSTGRADUATE)))
        .containsExactly("UNDER_40", "EDUCATION");
  }
}
