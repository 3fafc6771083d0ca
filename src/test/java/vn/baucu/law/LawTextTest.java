package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LawTextTest {
  private static final ResourceBundle FINDINGS =
      ResourceBundle.getBundle("vn.baucu.law.findings", Locale.ROOT);
  private static final ResourceBundle REASONS =
      ResourceBundle.getBundle("vn.baucu.law.reasons", Locale.ROOT);

  @Test
  void figuresArePrintedAsVietnameseReadThem() {
    Map<String, Long> numbers = new LinkedHashMap<>();
    numbers.put("small", 9L);
    numbers.put("collected", 1469L);
    numbers.put("city", 1_234_567L);
    numbers.put("turnoutPercent", 2257L);
    numbers.put("risePercent", -5L);
    numbers.put("morePercent", 123_456L);
    numbers.put("opensTime", 530L);
    numbers.put("minus", -1200L);
    assertThat(
            LawText.render(
                "{small} {collected} {city} {turnoutPercent} {risePercent} {morePercent}"
                    + " {opensTime} {minus} {nothing} $1 \\",
                numbers))
        .isEqualTo("9 1.469 1.234.567 22,57 -0,05 1.234,56 08:50 -1.200 – $1 \\");
  }

  @ParameterizedTest
  @CsvSource({"78(2), khoản 2 Điều 78", "76(2), khoản 2 Điều 76", "73, Điều 73", "Điều 4, Điều 4"})
  void articlesAreNamedByClause(String article, String name) {
    assertThat(LawText.article(article)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "collected; mục 7",
        "votes; mục 10",
        "votes[3]; mục 10 số 3",
        "votes[x]; mục 10 votes[x]",
        "inventory.issued; phiếu phát ra",
        "inventory[CITY_COUNCIL].issued; phiếu phát ra HĐND thành phố",
        "unit[COMMUNE_COUNCIL]; đơn vị bầu cử HĐND xã, phường",
        "candidate7; candidate7"
      })
  void fieldsAreNamedByTheirNumberOnThePaper(String field, String name) {
    assertThat(LawText.field(field)).isEqualTo(name);
  }

  @Test
  void fieldsAreNamedOnceAndInOrder() {
    assertThat(LawText.fields(List.of("votes[2]", "valid", "valid")))
        .isEqualTo("mục 10 số 2, mục 8");
  }

  @Test
  void aFindingSaysTheSumAndWhatToDo() {
    Finding finding =
        Check.C104.finding(
            List.of("collected", "valid", "invalid"),
            Numbers.of("valid", 1447)
                .and("invalid", 21)
                .and("sum", 1468)
                .and("collected", 1469)
                .and("difference", 1)
                .map());
    assertThat(LawText.title(finding)).isEqualTo("Thu vào khác hợp lệ cộng không hợp lệ");
    assertThat(LawText.typist(finding))
        .isEqualTo(
            "1.447 + 21 = 1.468, mục 7 là 1.469, lệch 1 phiếu:"
                + " so lại mục 7, 8, 9 với biên bản giấy.");
    assertThat(LawText.approver(finding)).startsWith("1.447 + 21 = 1.468, phiếu thu vào là 1.469");
  }

  @Test
  void aFindingNamesItsFields() {
    Finding finding =
        Check.C112.finding(List.of("voted", "votes[2]"), Numbers.of("fields", 2).map());
    assertThat(LawText.typist(finding)).startsWith("Mục 4, mục 10 số 2 khác giữa hai lần nhập");
  }

  @Test
  void aReasonIsASentenceByItsOutcome() {
    Map<String, Long> numbers =
        Numbers.of("voted", 500).and("voters", 1000).and("turnoutPercent", 5000).map();
    assertThat(LawText.title(new Reason("78(1)", "turnout", numbers, false)))
        .isEqualTo("Điều kiện công nhận kết quả");
    assertThat(LawText.statement(new Reason("78(1)", "turnout", numbers, false)))
        .isEqualTo(
            "Cử tri tham gia bỏ phiếu 500 / 1.000 = 50,00\u00A0%,"
                + " chưa quá nửa tổng số cử tri của đơn vị bầu cử.");
    assertThat(LawText.statement(new Reason("78(1)", "turnout", numbers, true)))
        .endsWith("= 50,00\u00A0%, quá nửa tổng số cử tri của đơn vị bầu cử.");
  }

  @ParameterizedTest
  @EnumSource
  void severitiesHaveTheirWord(Severity severity) {
    assertThat(LawText.severity(severity)).isIn("Lỗi", "Sự cố", "Cảnh báo", "Gợi ý");
  }

  @ParameterizedTest
  @EnumSource
  void textsAreShortAndWithoutBlame(Check check) {
    assertThat(FINDINGS.getString(check + ".title").split(" ")).hasSizeLessThanOrEqualTo(9);
    for (String part : List.of("title", "typist", "approver")) {
      String text = FINDINGS.getString(check + "." + part);
      assertThat(text.toLowerCase(Locale.ROOT))
          .doesNotContain("vui lòng", "!", "null", "timeout", "validation", "bạn");
      assertThat(text.chars().filter(c -> c == '.').count())
          .isEqualTo(part.equals("title") ? 0 : 1);
      assertThat(text.replace('\u00A0', ' ')).isEqualTo(VietnameseText.nfc(text));
    }
  }

  @Test
  void noTextIsLeftOver() {
    Set<String> known =
        Arrays.stream(Check.values())
            .flatMap(check -> Stream.of(".title", ".typist", ".approver").map(check.name()::concat))
            .collect(Collectors.toSet());
    assertThat(FINDINGS.keySet().stream().filter(key -> key.matches("[A-Z]\\d+\\..*")).toList())
        .containsExactlyInAnyOrderElementsOf(known);
    assertThat(REASONS.keySet()).allMatch(key -> key.matches(".*\\.(title|holds|fails)"));
  }
}
