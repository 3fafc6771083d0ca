package vn.baucu.election.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.law.ElectionLevel;

/** What documents name of bodies. */
class BodyTextsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 23);

  private static final BodyTexts TEXTS =
      new BodyTexts(
          DAY,
          Map.of(
              "body.NATIONAL_ASSEMBLY.31.term", "XV",
              "body.CITY_COUNCIL.31.seats", "75",
              "body.CITY_COUNCIL.31.seats-document", "07/NQ-UBBC",
              "body.CITY_COUNCIL.31.seats-date", "2021-03-02",
              "years.CITY_COUNCIL", "2021-2025"));

  @Test
  void whatIsSetOfABodyIsNamed() {
    assertThat(TEXTS.of(ElectionLevel.CITY_COUNCIL, "31"))
        .isEqualTo(
            new BodyText(
                75,
                null,
                "2021-2025",
                new BodyText.Decree("07/NQ-UBBC", LocalDate.of(2021, 3, 2)),
                new BodyText.Decree(null, null)));
  }

  @Test
  void anotherBodyHasNothingOfIt() {
    BodyText.Decree none = new BodyText.Decree(null, null);
    assertThat(TEXTS.of(ElectionLevel.DISTRICT_COUNCIL, "303"))
        .isEqualTo(new BodyText(null, null, "2021-2026", none, none));
  }

  @Test
  void theTermOfTheAssemblyIsOne() {
    assertThat(TEXTS.assemblyTerm()).isEqualTo("XV");
    assertThat(new BodyTexts(DAY, Map.of("body.CITY_COUNCIL.31.term", "XVI")).assemblyTerm())
        .isNull();
  }
}
