package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small values of the law. */
class ValuesTest {

  @Test
  void levelsKnowTheirOwner() {
    assertThat(ElectionLevel.values())
        .extracting(ElectionLevel::ownerKind)
        .containsExactly(UnitKind.CITY, UnitKind.CITY, UnitKind.DISTRICT, UnitKind.COMMUNE);
    assertThat(ElectionLevel.values())
        .extracting(ElectionLevel::isNationalAssembly)
        .containsExactly(true, false, false, false);
    assertThat(ElectionLevel.values())
        .extracting(ElectionLevel::isForEveryArea)
        .containsExactly(true, true, false, false);
  }

  @Test
  void legalBasesAreFoundByTheirNumber() {
    assertThat(LegalBasis.ofCode("85/2015/QH13")).isEqualTo(LegalBasis.LAW_2015);
    assertThat(LegalBasis.ofCode("83/2025/QH15")).isEqualTo(LegalBasis.AMENDED_2025);
    assertThat(LegalBasis.AMENDED_2025.code()).isEqualTo("83/2025/QH15");
    assertThatThrownBy(() -> LegalBasis.ofCode("1/1945"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1/1945");
    assertThatThrownBy(() -> LegalBasis.ofCode(null)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-11-06", "2000-02-29", "1970", "0001"})
  void datesOfBirthAreReadAsTheyAreWritten(String text) {
    BirthDate date = BirthDate.parse(text).orElseThrow();
    assertThat(date.isYearOnly()).isEqualTo(text.length() == 4);
    assertThat(date.earliest().getYear()).isEqualTo(Integer.parseInt(text.substring(0, 4)));
    assertThat(date).isEqualTo(BirthDate.parse(text).orElseThrow());
    assertThat(date).hasSameHashCodeAs(BirthDate.parse(text).orElseThrow());
    if (!text.startsWith("0")) {
      assertThat(date).hasToString(text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "70",
        "19700",
        "1970-02-30",
        "1970-13-01",
        "06/11/1970",
        "1970-11",
        " 1970",
        "abcd"
      })
  void anythingElseIsNoDateOfBirth(String text) {
    assertThat(BirthDate.parse(text)).isEmpty();
    assertThat(BirthDate.parse(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-01, 1970-01-02, true, true",
    "1970-01-02, 1970-01-01, false, false",
    "1970-01-01, 1970-01-01, false, true",
    "1970, 1970-06-06, false, true",
    "1970-06-06, 1970, false, true",
    "1970, 1971, true, true",
    "1971, 1970, false, false",
    "1969-12-31, 1970, true, true",
    "1970-12-31, 1970, false, true",
    "1971-01-01, 1970, false, false"
  })
  void agesAreComparedForCertainAndPerhaps(
      String one, String other, boolean surely, boolean perhaps) {
    BirthDate first = BirthDate.parse(one).orElseThrow();
    BirthDate second = BirthDate.parse(other).orElseThrow();
    assertThat(first.isSurelyOlderThan(second)).isEqualTo(surely);
    assertThat(first.canBeAsOldAs(second)).isEqualTo(perhaps);
  }

  @Test
  void datesOfBirthDifferByDayAndKnowledge() {
    BirthDate day = BirthDate.of(LocalDate.of(1970, 1, 1));
    assertThat(day).isNotEqualTo(BirthDate.ofYear(1970)).isNotEqualTo("1970-01-01");
    assertThat(BirthDate.ofYear(1970).latest()).isEqualTo(LocalDate.of(1970, 12, 31));
    assertThat(BirthDate.ofYear(1970)).isNotEqualTo(BirthDate.of(LocalDate.of(1970, 12, 31)));
    assertThat(BirthDate.ofYear(1970).hashCode()).isNotEqualTo(day.hashCode());
  }

  @Test
  void fieldsCarryThePosition() {
    assertThat(Fields.positionOf(Fields.votes(3))).hasValue(3);
    assertThat(Fields.positionOf(Fields.votes(12))).hasValue(12);
    for (String field :
        List.of("voted", "votes", "votes[0]", "votes[]", "votes[a]", "votes[1", "vote[1]")) {
      assertThat(Fields.positionOf(field)).as(field).isEmpty();
    }
  }

  @Test
  void thresholdsAreTheCatalogueUnlessTheElectionSetsThem() {
    Thresholds set =
        Thresholds.ofSettings(
            Map.of(
                "threshold.C203.ballots", "30",
                "threshold.C204.percent", "many",
                "threshold.C206.voters", "-1",
                "threshold.R201.votes", "1234567890",
                "phase.turnout", "5"));
    assertThat(set.get(Threshold.MISSING_BALLOTS)).isEqualTo(30);
    assertThat(set.get(Threshold.INVALID_PERCENT)).isEqualTo(3);
    assertThat(set.get(Threshold.TURNOUT_DIFFERENCE)).isEqualTo(5);
    assertThat(set.get(Threshold.CLOSE_VOTES)).isEqualTo(20);
    assertThat(Thresholds.STANDARD.get(Threshold.FULL_TURNOUT_BEFORE)).isEqualTo(720);
    assertThat(Thresholds.isValid("999999999")).isTrue();
    assertThat(Thresholds.isValid(null)).isFalse();
    assertThat(Threshold.ofKey("threshold.T203.points")).hasValue(Threshold.UNDER_DISTRICT_POINTS);
    assertThat(Threshold.ofKey("threshold.T204.points")).isEmpty();
    assertThat(Threshold.values())
        .extracting(Threshold::key)
        .doesNotHaveDuplicates()
        .allMatch(key -> key.matches("threshold\\.[CTR]\\d{3}\\.[a-z]+"));
  }

  @Test
  void aThresholdThatIsSetMovesTheCheck() {
    CountForm form = new CountForm(1000L, 990L, 990L, 974L, 954L, 20L, List.of(850L, 104L));
    CountContext context = CountContext.of(new Contest(ElectionLevel.CITY_COUNCIL, 1, 2, 1000L));
    Thresholds wider = new Thresholds(Map.of(Threshold.MISSING_BALLOTS, 16L));
    assertThat(CountChecks.check(form, context, Thresholds.STANDARD))
        .extracting(Finding::code)
        .contains("C203");
    assertThat(CountChecks.check(form, context, wider)).extracting(Finding::code).isEmpty();
  }

  @Test
  void aBlankFormHasALineForEachCandidate() {
    CountForm blank = CountForm.blank(3);
    assertThat(blank.votes()).containsExactly(null, null, null);
    assertThat(blank.fields().keySet())
        .containsExactly(
            "voters",
            "voted",
            "issued",
            "collected",
            "valid",
            "invalid",
            "votes[1]",
            "votes[2]",
            "votes[3]");
    assertThat(blank.fields().values()).containsOnlyNulls();
    assertThat(CountForm.blank(-1).votes()).isEmpty();
    assertThat(new CountForm(1L, 1L, 1L, 1L, 1L, 1L, null).votes()).isEmpty();
  }

  @Test
  void theRestOfAUnitIsASum() {
    CountForm one = new CountForm(1L, 1L, 1L, 1L, 10L, 1L, List.of(4L, 7L));
    CountForm two = new CountForm(1L, 1L, 1L, 1L, 20L, 1L, List.of(5L, 6L));
    CountForm odd = new CountForm(1L, 1L, 1L, 1L, null, 1L, Arrays.asList(1L, null, 3L));
    assertThat(RestOfUnit.of(List.of(one, two, odd), true))
        .isEqualTo(new RestOfUnit(3, true, 30, List.of(10L, 13L, 3L)));
    assertThat(RestOfUnit.of(List.of(), false)).isEqualTo(new RestOfUnit(0, false, 0, List.of()));
  }

  @Test
  void valuesKeepWhatTheyWereGiven() {
    List<Long> votes = new ArrayList<>(List.of(1L, 2L));
    CountForm form = new CountForm(1L, 1L, 1L, 1L, 1L, 1L, votes);
    RestOfUnit rest = new RestOfUnit(1, true, 1, votes);
    CountContext.Paper paper = new CountContext.Paper(votes, null, null);
    votes.set(0, 9L);
    assertThat(form.votes()).containsExactly(1L, 2L);
    assertThat(rest.votes()).containsExactly(1L, 2L);
    assertThat(paper.keptNames()).containsExactly(1L, 2L);
  }

  @Test
  void areasWithMostInvalidBallotsAreRecountedFirst() {
    List<ResultChecks.Part> areas =
        List.of(
            area("a", 5L, 900L),
            area("b", 9L, 500L),
            area("d", 9L, 700L),
            area("c", 9L, 700L),
            area("e", null, null));
    assertThat(ResultChecks.recountOrder(areas)).containsExactly("c", "d", "b", "a", "e");
  }

  private static ResultChecks.Part area(String key, Long invalid, Long collected) {
    CountForm figures = new CountForm(null, null, null, collected, null, invalid, null);
    return new ResultChecks.Part(key, figures, List.of());
  }

  @Test
  void aTurnoutReportByItselfHasOnlyItsNeighbours() {
    LocalDateTime slot = LocalDateTime.of(2021, 5, 23, 9, 0);
    TurnoutReport report = TurnoutReport.of(slot, 300L, 1000L, 100L, 400L);
    assertThat(report)
        .isEqualTo(new TurnoutReport(slot, 300L, 1000L, 100L, 1, 400L, null, null, null));
    assertThat(TurnoutChecks.check(report, Thresholds.STANDARD)).isEmpty();
  }

  @Test
  void aReportWithoutItsSlotIsNotHeldToTheHour() {
    TurnoutReport report = TurnoutReport.of(null, 1000L, 1000L, 900L, null);
    assertThat(TurnoutChecks.check(report, Thresholds.STANDARD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Thủy, thuy",
    "Thuỷ, thuy",
    "ĐỖ THỊ NGỮ, do thi ngu",
    "'  Lê   Ưu Ơ ', le uu o",
    "đặc khu, dac khu"
  })
  void searchIgnoresCaseTonesAndMarks(String text, String folded) {
    assertThat(VietnameseText.fold(text)).isEqualTo(folded);
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertThat(VietnameseText.fold(decomposed)).isEqualTo(folded);
  }

  @Test
  void textIsStoredComposed() {
    assertThat(VietnameseText.nfc("  Le\u0302  Thi\u0323 ")).isEqualTo("Lê Thị");
    assertThat(VietnameseText.nfc("\u00A0Vũ\u202F \u2003Minh\u00A0An\u3000"))
        .isEqualTo("Vũ Minh An");
    assertThat(VietnameseText.fold("Vũ\u00A0Mi\u200Bnh  An")).isEqualTo("vu minh an");
    assertThat(VietnameseText.nfc(null)).isNull();
    assertThat(VietnameseText.fold(null)).isEmpty();
  }

  @Test
  void candidatesOfEqualNameStandByBirth() {
    ListedCandidate older = new ListedCandidate("o", 1, "Lê Văn An", BirthDate.ofYear(1960));
    ListedCandidate january =
        new ListedCandidate("j", 2, "Lê Văn An", BirthDate.of(LocalDate.of(1961, 1, 1)));
    ListedCandidate year = new ListedCandidate("y", 3, "Lê Văn An", BirthDate.ofYear(1961));
    ListedCandidate unknown = new ListedCandidate("u", 4, "Lê Văn An", null);
    ListedCandidate other = new ListedCandidate("b", 5, "Lê Văn Bình", BirthDate.ofYear(1950));
    List<ListedCandidate> list = new ArrayList<>(List.of(other, unknown, year, january, older));
    list.sort(CandidateOrder.CANDIDATES);
    assertThat(list).containsExactly(older, january, year, unknown, other);
    assertThat(CandidateOrder.NAMES.compare(null, "Lê Văn An")).isNegative();
  }

  @Test
  void wordsAreEqualByLettersAndTones() {
    assertThat(new VietnameseWord("Thủy"))
        .isEqualTo(new VietnameseWord("THUỶ"))
        .hasSameHashCodeAs(new VietnameseWord("thuỷ"))
        .isNotEqualTo(new VietnameseWord("thúy"))
        .isNotEqualTo(new VietnameseWord("thủ"))
        .isNotEqualTo("Thủy");
  }

  @Test
  void figuresThatDoNotFitStandAtTheLimit() {
    assertThat(Exact.toLong(Exact.product(Long.MIN_VALUE, 2))).isEqualTo(Long.MIN_VALUE);
    assertThat(Exact.toLong(Exact.product(Long.MAX_VALUE, 2))).isEqualTo(Long.MAX_VALUE);
    assertThat(Exact.toLong(Exact.sum(2, 3))).isEqualTo(5);
  }

  @Test
  void theCityCanLetABlockedFigureThroughAsAnIncident() {
    Finding blocked = Check.C104.finding(List.of("collected"), Numbers.of("difference", 1).map());
    Finding incident =
        new Finding(
            "C104", Severity.INCIDENT, List.of("collected"), Map.of("difference", 1L), "76(2)");
    assertThat(blocked.blocks()).isTrue();
    assertThat(blocked.asIncident()).isEqualTo(incident);
    assertThat(incident.blocks()).isFalse();
  }
}
