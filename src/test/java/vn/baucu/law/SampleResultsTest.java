package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The electoral units of the sample package come out as an independent program computed them. */
class SampleResultsTest {

  @Test
  void everyUnitOfTheSampleIsHere() {
    assertThat(Table.read("sample-results.csv")).hasSize(61);
  }

  @Test
  void everyUnitIsAsExpected() {
    Table.eachRow("sample-results.csv", SampleResultsTest::isAsExpected);
  }

  private static void isAsExpected(Table.Row row) {
    Result result = ResultLaw.determine(tally(row));
    assertThat(result.determined()).isEqualTo(row.text("status").equals("DETERMINED"));
    assertThat(result.turnoutReached()).isEqualTo(row.flag("turnoutReached"));
    assertThat(result.elected()).isEqualTo(positions(row, "elected"));
    assertThat(result.unresolvedTie()).isEqualTo(positions(row, "unresolvedTie"));
    assertThat(result.missing()).isEqualTo(row.has("missing") ? row.integer("missing") : null);
    assertThat(result.consequence()).hasToString(row.text("consequence"));
    assertThat(Percentages.of(row.number("voted"), row.number("voters")))
        .isEqualByComparingTo(row.text("turnoutPercent"));
    List<BigDecimal> shares =
        row.numbers("votes").stream()
            .map(votes -> Percentages.of(votes, row.number("valid")))
            .toList();
    assertThat(shares)
        .usingElementComparator(BigDecimal::compareTo)
        .isEqualTo(row.words("percentOfValid").stream().map(BigDecimal::new).toList());
  }

  private static List<Integer> positions(Table.Row row, String column) {
    return row.words(column).stream().map(Integer::valueOf).toList();
  }

  private static UnitTally tally(Table.Row row) {
    List<UnitTally.Standing> candidates = new ArrayList<>();
    List<String> born = row.words("born");
    for (int i = 0; i < born.size(); i++) {
      candidates.add(
          new UnitTally.Standing(
              i + 1, row.numbers("votes").get(i), BirthDate.parse(born.get(i)).orElseThrow()));
    }
    return new UnitTally(
        row.one(ElectionLevel.class, "level", null),
        LegalBasis.LAW_2015,
        Round.FIRST,
        row.integer("seats"),
        row.integer("areas"),
        row.integer("areasAccepted"),
        row.number("voters"),
        row.number("voted"),
        row.number("valid"),
        candidates,
        null);
  }
}
