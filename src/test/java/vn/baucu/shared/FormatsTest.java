package vn.baucu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
  private final Formats format = new Formats();

  @Test
  void whatIsNotKnownOfSomebodyIsNotNamed() {
    assertThat(format.whom("Quận Hồng Bàng", "0225 1")).isEqualTo("Quận Hồng Bàng (0225 1)");
    assertThat(format.whom("Quận Hồng Bàng", "")).isEqualTo("Quận Hồng Bàng");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "999, 999", "1234567, 1.234.567", "-1500, -1.500"})
  void integersHaveDotsBetweenThousands(long number, String text) {
    assertThat(format.integer(number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2257;10000;22,57",
        "22566;100000;22,57",
        "1;3;33,33",
        "2;3;66,67",
        "0;7;0,00",
        "7;7;100,00",
        "5;10;50,00",
        "150000;100000;150,00",
      })
  void percentagesAreHalfUp(long part, long whole, String text) {
    assertThat(format.percent(part, whole)).isEqualTo(text + "\u00A0%");
    assertThat(format.documentPercent(part, whole)).isEqualTo(text + "\u00A0%");
    assertThat(format.percentNumber(part, whole)).isEqualTo(text);
    assertThat(format.besideRound(part, whole)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "24999;25000;100,00;chưa đủ",
        "24998;49998;50,00;chưa đủ",
        "24999;49998;50,00;''",
        "50004;100000;50,00;hơn",
        "100004;100000;100,00;hơn",
        "4611686018427387903;9223372036854775807;50,00;chưa đủ"
      })
  void besideARoundOneStandsWhereTheFractionLies(
      long part, long whole, String text, String beside) {
    assertThat(format.percentNumber(part, whole)).isEqualTo(text);
    assertThat(format.besideRound(part, whole)).isEqualTo(beside);
    assertThat(format.percent(part, whole))
        .isEqualTo(text + "\u00A0%" + (beside.isEmpty() ? "" : " (" + beside + ")"));
    assertThat(format.documentPercent(part, whole)).isEqualTo(text + "\u00A0%");
  }

  @Test
  void howLongIsSaidInWholeParts() {
    assertThat(format.waited(Duration.ofMinutes(38))).isEqualTo("38 phút");
    assertThat(format.waited(Duration.ofMinutes(60))).isEqualTo("1 giờ");
    assertThat(format.waited(Duration.ofMinutes(65))).isEqualTo("1 giờ 05");
    assertThat(format.waited(Duration.ofHours(50))).isEqualTo("2 ngày");
  }

  @Test
  void twoPartsOfAWholeAddToAHundred() {
    assertThat(format.firstPart(24998, 1)).isEqualTo("100,00\u00A0% (chưa đủ)");
    assertThat(format.secondPart(24998, 1)).isEqualTo("0,00\u00A0%");
    assertThat(format.firstPart(19500, 509)).isEqualTo("97,46\u00A0%");
    assertThat(format.secondPart(19500, 509)).isEqualTo("2,54\u00A0%");
    assertThat(format.firstPart(0, 0)).isEqualTo("–");
    assertThat(format.secondPart(null, 0)).isEqualTo("–");
  }

  @Test
  void whatIsUnknownIsADash() {
    assertThat(format.integer(null)).isEqualTo("–");
    assertThat(format.percent(1, 0)).isEqualTo("–");
    assertThat(format.percent(null, 10)).isEqualTo("–");
    assertThat(format.percentNumber(0, 0)).isEqualTo("–");
    assertThat(format.fraction(null, 12)).isEqualTo("–\u00A0/\u00A012");
    assertThat(format.date(null)).isEqualTo("–");
    assertThat(format.time(null)).isEqualTo("–");
    assertThat(format.slot(null)).isEqualTo("–");
    assertThat(format.countdown(null)).isEqualTo("–");
    assertThat(format.fingerprint(null)).isEqualTo("–");
    assertThat(format.text(" ")).isEqualTo("–");
  }

  @Test
  void changesCarryTheirSign() {
    assertThat(format.change(199)).isEqualTo("+199");
    assertThat(format.change(-1200)).isEqualTo("−1.200");
    assertThat(format.change(0)).isEqualTo("0");
    assertThat(format.points(90, 100, 76, 100)).isEqualTo("+14,0");
    assertThat(format.points(1, 3, 2, 3)).isEqualTo("−33,3");
    assertThat(format.points(1, 0, 2, 3)).isEqualTo("–");
  }

  @Test
  void barsAreMeasuredWithAPointAndStayInside() {
    assertThat(format.width(8547, 10000)).isEqualTo("85.47");
    assertThat(format.width(12, 10)).isEqualTo("100");
    assertThat(format.width(null, 10)).isEqualTo("0");
  }

  @Test
  void datesAndTimes() {
    LocalDateTime moment = LocalDateTime.of(2021, 5, 23, 7, 2, 31);
    assertThat(format.date(moment)).isEqualTo("23/05/2021");
    assertThat(format.longDate(moment)).isEqualTo("Chủ nhật, 23/05/2021");
    assertThat(format.time(moment)).isEqualTo("07:02:31");
    assertThat(format.shortTime(moment)).isEqualTo("07:02");
    assertThat(format.dateTime(moment)).isEqualTo("07:02\u00A023/05/2021");
    assertThat(format.slot(moment.withMinute(0))).isEqualTo("7h");
    assertThat(format.slot(moment.withMinute(30))).isEqualTo("7h30");
  }

  @Test
  void whatIsLeftCountsInMinutesThenHours() {
    assertThat(format.countdown(Duration.ofSeconds(749))).isEqualTo("12:29");
    assertThat(format.countdown(Duration.ofSeconds(4349))).isEqualTo("1:12:29");
    assertThat(format.countdown(Duration.ofSeconds(-5))).isEqualTo("00:00");
  }

  @Test
  void fractionsAndFingerprints() {
    assertThat(format.fraction(1694, 1738)).isEqualTo("1.694\u00A0/\u00A01.738");
    assertThat(format.fingerprint("4e7a91c3d05b28f6aa"))
        .isEqualTo("4e7a 91c3 d05b 28f6".replace(' ', '\u00A0'));
  }
}
