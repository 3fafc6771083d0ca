package vn.baucu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;

/**
 * What stands in the trail is read by others years later: these texts are golden. Where one must
 * change, raise {@link AuditField#VERSION}.
 */
class AuditValueTest {
  @Test
  void valuesAreWrittenInTheCanonicalForm() {
    AuditValue value =
        AuditValue.of(AuditField.STATE, Round.FIRST)
            .and(AuditField.FIGURES, figures())
            .and(AuditField.FIGURES_VERSION, 2)
            .and(AuditField.PHONED_BY, null)
            .and(AuditField.LATE, true)
            .and(AuditField.NAME, "Thu\u0309y \"A\"\n")
            .and(AuditField.DATE, LocalDate.of(2021, 5, 23))
            .and(AuditField.SLOTS, List.of(LocalDateTime.of(2021, 5, 23, 9, 0)));

    assertThat(value.text())
        .isEqualTo(
            "{\"date\":\"2021-05-23\",\"figures\":{\"issued\":null,\"voters\":1000},"
                + "\"figuresVersion\":2,\"late\":true,\"name\":\"Thủy \\\"A\\\"\\n\","
                + "\"phonedBy\":null,\"slots\":[\"2021-05-23T09:00\"],\"state\":\"FIRST\"}");
  }

  @Test
  void theOrderInWhichValuesAreGivenDoesNotMatter() {
    assertThat(AuditValue.of(AuditField.CODE, "C1").and(AuditField.ACTIVE, false).text())
        .isEqualTo(AuditValue.of(AuditField.ACTIVE, false).and(AuditField.CODE, "C1").text());
  }

  /** Names that are there stay; a new one is added here as well. */
  @Test
  void theNamesAreAList() {
    assertThat(Arrays.stream(AuditField.values()).map(AuditField::word))
        .containsExactly(
            ("active added areas candidate code clock date day document dryRun elected entrance"
                    + " explanations fields figures figuresVersion file findings fingerprint held late legalBasis"
                    + " levels lines members name order outcome phone phonedBy position rehearsal reported role rotation"
                    + " rows settings sha256 slots speed state texts tied time tooLong total totals"
                    + " unit unitKind voted")
                .split(" "));
    assertThat(AuditField.VERSION).isEqualTo(1);
  }

  @Test
  void aSubjectHasEachPartOfItsKeyByItself() {
    AuditSubject minutes =
        AuditSubject.of(new MinutesKey(ElectionLevel.CITY_COUNCIL, "11296", 3, Round.RE_VOTE));
    assertThat(minutes)
        .isEqualTo(
            new AuditSubject(
                AuditSubject.Kind.MINUTES,
                "11296",
                3,
                ElectionLevel.CITY_COUNCIL,
                null,
                Round.RE_VOTE,
                "CITY_COUNCIL/11296/3/RE_VOTE"));
    assertThat(AuditSubject.of(new AreaKey("11296", 3)).kind()).isEqualTo(AuditSubject.Kind.AREA);
    assertThat(AuditSubject.of(new UnitCode("303")).at(LocalDateTime.of(2021, 5, 23, 9, 0)).text())
        .isEqualTo("303/2021-05-23T09:00");
    assertThat(
            AuditSubject.of(
                new ElectoralUnitKey(ElectionLevel.DISTRICT_COUNCIL, "303", 2), Round.FIRST))
        .extracting(AuditSubject::unit, AuditSubject::number, AuditSubject::round)
        .containsExactly("303", 2, Round.FIRST);
  }

  private static Map<String, Long> figures() {
    Map<String, Long> figures = new HashMap<>();
    figures.put("voters", 1000L);
    figures.put("issued", null);
    return figures;
  }
}
