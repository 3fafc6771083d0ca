package vn.baucu.candidate.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type of a candidate, as it is kept; and all that cannot be kept, at once. */
class CandidateTypingTest {
  private static Map<CandidateColumn, String> person() {
    Map<CandidateColumn, String> typed = new EnumMap<>(CandidateColumn.class);
    typed.put(CandidateColumn.FULL_NAME, "  Nguyễn  Văn An ");
    typed.put(CandidateColumn.DATE_OF_BIRTH, "6/11/1970");
    typed.put(CandidateColumn.GENDER, "Nữ");
    return typed;
  }

  private static CandidateTyping with(CandidateColumn column, String typed) {
    Map<CandidateColumn, String> all = person();
    all.put(column, typed);
    return CandidateTyping.of(all);
  }

  static Stream<CandidateColumn> texts() {
    return Stream.of(CandidateColumn.values()).filter(column -> column.limit() != null);
  }

  @Test
  void aPersonIsKeptInTheWordsOfThePackage() {
    CandidateTyping reading = CandidateTyping.of(person());
    assertThat(reading.problems()).isEmpty();
    CandidateText text = reading.text();
    assertThat(text.name()).isEqualTo("Nguyễn Văn An");
    assertThat(text.of(CandidateColumn.DATE_OF_BIRTH)).isEqualTo("1970-11-06");
    assertThat(text.shown(CandidateColumn.DATE_OF_BIRTH)).isEqualTo("06/11/1970");
    assertThat(text.of(CandidateColumn.GENDER)).isEqualTo("F");
    assertThat(text.of(CandidateColumn.SECTOR)).isEqualTo("OTHER");
    assertThat(text.of(CandidateColumn.SELF_NOMINATED)).isEqualTo("false");
    assertThat(text.of(CandidateColumn.PARTY_JOINED_ON)).isEmpty();
  }

  /** What is kept is read as itself: saving twice changes nothing. */
  @Test
  void whatIsKeptOrShownReadsAsItself() {
    CandidateText text = CandidateTyping.of(person()).text();
    assertThat(CandidateTyping.of(text.values()).text()).isEqualTo(text);
    Map<CandidateColumn, String> shown = new EnumMap<>(CandidateColumn.class);
    Stream.of(CandidateColumn.values()).forEach(c -> shown.put(c, text.shown(c)));
    assertThat(CandidateTyping.of(shown).text().changes(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1970, 1970",
    "06/11/1970, 1970-11-06",
    "6-1-1970, 1970-01-06",
    "6.1.1970, 1970-01-06",
    "6 / 1 / 1970, 1970-01-06",
    "1970-11-06, 1970-11-06",
    "29/02/2000, 2000-02-29",
  })
  void datesAreReadAsPeopleWriteThem(String typed, String kept) {
    CandidateTyping reading = with(CandidateColumn.DATE_OF_BIRTH, typed);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.text().of(CandidateColumn.DATE_OF_BIRTH)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "31/02/1988",
        "29/02/1900",
        "1/13/1970",
        "0/1/1970",
        "70",
        "06/11/70",
        "1799",
        "2100",
        "1/1/1799",
        "197",
        "19700",
        "x",
        "06/11",
        "1970-11",
        "-1970",
        "²/1/1970",
        "1970-11-06T00:00"
      })
  void whatIsNoDateIsSaid(String typed) {
    CandidateTyping reading = with(CandidateColumn.DATE_OF_BIRTH, typed);
    assertThat(reading.problems()).containsOnlyKeys(CandidateColumn.DATE_OF_BIRTH);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aTextMayBeAsLongAsItsKindAndNoLonger(CandidateColumn column) {
    String longest = "ữ".repeat(column.limit().longest());
    CandidateTyping reading = with(column, longest);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.text().of(column)).isEqualTo(longest);
    assertThat(with(column, longest + "x").problems()).containsOnlyKeys(column);
    assertThat(with(column, "a\u0000b").problems()).containsOnlyKeys(column);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    CandidateTyping reading =
        CandidateTyping.of(
            Map.of(
                CandidateColumn.GENDER, "x",
                CandidateColumn.SECTOR, "x",
                CandidateColumn.SELF_NOMINATED, "2",
                CandidateColumn.PARTY_JOINED_ON, "x"));
    assertThat(reading.problems().keySet())
        .containsExactly(
            CandidateColumn.FULL_NAME,
            CandidateColumn.DATE_OF_BIRTH,
            CandidateColumn.GENDER,
            CandidateColumn.PARTY_JOINED_ON,
            CandidateColumn.SELF_NOMINATED,
            CandidateColumn.SECTOR);
  }

  /** The columns of packages and of the database, in the order of the data package. */
  @Test
  void theTextsOfPackagesAreThoseOfPages() {
    assertThat(CandidateData.TEXTS)
        .containsExactly(
            "nationality",
            "ethnicity",
            "religion",
            "hometown",
            "residence",
            "general_education",
            "professional_education",
            "degree",
            "political_theory",
            "foreign_languages",
            "occupation",
            "workplace",
            "national_assembly_terms",
            "council_terms",
            "note");
    assertThat(CandidateData.LIMITS).hasSameSizeAs(CandidateData.TEXTS).doesNotContainNull();
    assertThat(List.of(CandidateColumn.values())).hasSize(21);
  }
}
