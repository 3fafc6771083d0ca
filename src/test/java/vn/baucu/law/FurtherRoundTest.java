package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which further round the law gives, from which result, and until which day. */
class FurtherRoundTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 23);

  private static FurtherRound.Before before(
      boolean signed, Consequence consequence, Integer missing, Boolean held, Round... had) {
    return new FurtherRound.Before(
        ElectionLevel.COMMUNE_COUNCIL,
        LegalBasis.LAW_2015,
        DAY,
        DAY,
        Set.of(had),
        signed,
        consequence,
        missing,
        held);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // signed, consequence, missing, held, had besides the first, given
        "true, SUPPLEMENTARY_ELECTION, 2, -, -, SUPPLEMENTARY",
        "false, SUPPLEMENTARY_ELECTION, 2, -, -, -",
        "true, SUPPLEMENTARY_ELECTION, 2, -, SUPPLEMENTARY, -",
        "true, SUPPLEMENTARY_ELECTION, 2, -, RE_ELECTION, SUPPLEMENTARY",
        "true, SHORT_WITHOUT_ROUND, 1, -, -, -",
        "true, NONE, 0, -, -, -",
        "true, NONE, -, -, -, -",
        "true, RE_ELECTION, 3, -, -, RE_ELECTION",
        "false, RE_ELECTION, 3, -, -, -",
        "true, RE_ELECTION, 3, -, RE_ELECTION, -",
        "true, RE_ELECTION, 2, -, SUPPLEMENTARY, -",
        "true, DECISION_NEEDED, 1, -, -, -",
        "true, DECISION_NEEDED, 1, true, -, SUPPLEMENTARY",
        "true, DECISION_NEEDED, 1, false, -, -"
      })
  void givesTheRoundThatFollows(
      boolean signed,
      Consequence consequence,
      Integer missing,
      Boolean held,
      Round also,
      Round given) {
    FurtherRound.Before before =
        also == null
            ? before(signed, consequence, missing, held, Round.FIRST)
            : before(signed, consequence, missing, held, Round.FIRST, also);
    assertThat(FurtherRound.given(before).orElse(null)).isEqualTo(given);
  }

  @ParameterizedTest
  @CsvSource({
    "SUPPLEMENTARY, SHORT_WITHOUT_ROUND, 79, twoThirds",
    "SUPPLEMENTARY, NONE, 79, nothingMissing",
    "SUPPLEMENTARY, RE_ELECTION, 80, reElectionFirst",
    "SUPPLEMENTARY, DECISION_NEEDED, 79, decisionFirst",
    "RE_ELECTION, SUPPLEMENTARY_ELECTION, 80, turnoutEnough",
    "RE_VOTE, RE_ELECTION, 81, notFurther",
    "FIRST, RE_ELECTION, 81, notFurther"
  })
  void saysWithTheArticleWhyNot(
      Round round, Consequence consequence, String article, String statement) {
    FurtherRound.Denial denial =
        FurtherRound.denied(round, before(true, consequence, 1, null, Round.FIRST)).orElseThrow();
    assertThat(denial.article()).isEqualTo(article);
    assertThat(denial.statement()).isEqualTo(statement);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "LAW_2015, 2021-05-23, dayTooEarly",
        "LAW_2015, 2021-05-24, -",
        "LAW_2015, 2021-06-07, -",
        "LAW_2015, 2021-06-08, dayTooLate",
        "AMENDED_2025, 2021-05-30, -",
        "AMENDED_2025, 2021-05-31, dayTooLate"
      })
  void isHeldWithinTheDaysOfTheLaw(LegalBasis basis, LocalDate day, String statement) {
    FurtherRound.Before before =
        new FurtherRound.Before(
            ElectionLevel.COMMUNE_COUNCIL,
            basis,
            DAY,
            DAY,
            Set.of(Round.FIRST),
            true,
            Consequence.SUPPLEMENTARY_ELECTION,
            2,
            null);
    assertThat(
            FurtherRound.denied(Round.SUPPLEMENTARY, before, day)
                .map(FurtherRound.Denial::statement)
                .orElse(null))
        .isEqualTo(statement);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"2021-05-30, dayTooEarly", "2021-05-31, -", "2021-06-07, -"})
  void isHeldAfterTheRoundBefore(LocalDate day, String statement) {
    FurtherRound.Before before =
        new FurtherRound.Before(
            ElectionLevel.COMMUNE_COUNCIL,
            LegalBasis.LAW_2015,
            DAY,
            DAY.plusDays(7),
            Set.of(Round.FIRST, Round.RE_ELECTION),
            true,
            Consequence.SUPPLEMENTARY_ELECTION,
            2,
            null);
    assertThat(
            FurtherRound.denied(Round.SUPPLEMENTARY, before, day)
                .map(FurtherRound.Denial::statement)
                .orElse(null))
        .isEqualTo(statement);
  }
}
