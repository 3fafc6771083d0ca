package vn.baucu.form.control;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.baucu.law.Percentages;
import vn.baucu.shared.Messages;

/** How figures, days and names are written on paper. What is not known is null, never 0. */
final class PaperWords {
  /** A ratio whose whole is 0. */
  static final String NONE = "–";

  private static final DateTimeFormatter PRINTED =
      DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút'");
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private PaperWords() {}

  /** {@code 1.234.567}. */
  static String integer(Number number) {
    return number == null ? null : decimals("#,##0").format(number);
  }

  /** {@code 99,33%}; a dash where the whole is 0; null where either is not known. */
  static String percent(Long part, Long whole) {
    return part == null || whole == null ? null : percent(Percentages.of(part, whole));
  }

  /** The first of two parts of one whole, whose printed parts add to 100,00. */
  static String firstPart(Long first, Long second) {
    return part(0, first, second);
  }

  /** The second of two parts of one whole. */
  static String secondPart(Long first, Long second) {
    return part(1, first, second);
  }

  private static String part(int index, Long first, Long second) {
    return first == null || second == null
        ? null
        : percent(Percentages.ofParts(List.of(first, second)).get(index));
  }

  /** A percentage as it is printed; a dash where there is none. */
  static String percent(BigDecimal percent) {
    return percent == null ? NONE : decimals("#,##0.00").format(percent) + "%";
  }

  /** {@code 05 tháng 02 năm 2021}: days to 9 and months to 2 have a leading zero. */
  static String day(LocalDate day) {
    return "%02d tháng %s năm %d".formatted(day.getDayOfMonth(), month(day), day.getYear());
  }

  /** {@code 02}, {@code 3}: months to 2 have a leading zero. */
  static String month(LocalDate day) {
    return day.getMonthValue() <= 2 ? "0" + day.getMonthValue() : "" + day.getMonthValue();
  }

  /** {@code 09 giờ 00 phút}. */
  static String hour(LocalDateTime time) {
    return HOUR.format(time);
  }

  /** {@code 09 giờ 00 phút, ngày 23 tháng 5 năm 2021}. */
  static String moment(LocalDateTime time) {
    return hour(time) + ", ngày " + day(time.toLocalDate());
  }

  /** {@code 23/05/2021}. */
  static String shortDay(LocalDate day) {
    return SHORT.format(day);
  }

  /** {@code 23:52:10 ngày 23/05/2021}. */
  static String printed(LocalDateTime time) {
    return PRINTED.format(time);
  }

  /** The number of an area as it is written: {@code 01}. */
  static String area(int number) {
    return "%02d".formatted(number);
  }

  /** In capitals, đ as Đ. */
  static String capitals(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toUpperCase(Messages.VIETNAMESE);
  }

  private static DecimalFormat decimals(String pattern) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator('.');
    symbols.setDecimalSeparator(',');
    return new DecimalFormat(pattern, symbols);
  }
}
