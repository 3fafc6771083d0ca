package vn.baucu.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import vn.baucu.law.LawText;
import vn.baucu.law.Percentages;

/**
 * How figures and times are written for people, in Vietnamese: {@code 1.234.567}, {@code 97,56 %},
 * {@code 23/05/2021}. What is unknown is a dash, never 0.
 *
 * <p>Percentages are printed as {@link Percentages} has them, the same everywhere; pages and sheets
 * say beside them where a printed 50,00 or 100,00 is not exactly that.
 */
@Named("format")
@ApplicationScoped
public class Formats {
  /** What is not known. */
  public static final String UNKNOWN = "–";

  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter LONG_DATE =
      new DateTimeFormatterBuilder()
          .appendText(
              ChronoField.DAY_OF_WEEK,
              Map.of(
                  1L,
                  "Thứ hai",
                  2L,
                  "Thứ ba",
                  3L,
                  "Thứ tư",
                  4L,
                  "Thứ năm",
                  5L,
                  "Thứ sáu",
                  6L,
                  "Thứ bảy",
                  7L,
                  "Chủ nhật"))
          .appendPattern(", dd/MM/yyyy")
          .toFormatter();
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter SHORT_TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** Whom to call: the name, and the number where it is known. */
  public String whom(String name, String phone) {
    return phone == null || phone.isBlank() ? name : name + " (" + phone + ")";
  }

  /** An integer with dots between thousands: {@code 1.234.567}. */
  public String integer(Number number) {
    return number == null ? UNKNOWN : decimals(0).format(number);
  }

  /** A change, with its sign: {@code +199}, {@code −12}. */
  public String change(Number number) {
    return number == null ? UNKNOWN : signed(new BigDecimal(number.toString()), 0);
  }

  /**
   * A share on a page: {@code 97,56 %}, or {@code 100,00 % (chưa đủ)}; a dash where the whole is 0
   * or either is unknown.
   */
  public String percent(Number part, Number whole) {
    return isRatio(part, whole)
        ? LawText.markedPercent(part.longValue(), whole.longValue())
        : UNKNOWN;
  }

  /** A share in a document: {@code 100,00 %} alone. */
  public String documentPercent(Number part, Number whole) {
    return isRatio(part, whole) ? LawText.percent(part.longValue(), whole.longValue()) : UNKNOWN;
  }

  /** A share without its sign, on tiles and walls whose legend has it: {@code 89,88}. */
  public String percentNumber(Number part, Number whole) {
    return isRatio(part, whole)
        ? decimals(2).format(Percentages.of(part.longValue(), whole.longValue()))
        : UNKNOWN;
  }

  /** A number with two decimals: {@code 22,57}. */
  public String decimal(Number number) {
    return number == null ? UNKNOWN : decimals(2).format(number);
  }

  /** What stands beside a printed 50,00 or 100,00 that is not exactly that; else empty. */
  public String besideRound(Number part, Number whole) {
    return isRatio(part, whole) ? LawText.besideRound(part.longValue(), whole.longValue()) : "";
  }

  /** The first of two parts of one whole, whose printed parts add to 100,00. */
  public String firstPart(Number first, Number second) {
    return part(0, first, second);
  }

  /** The second of two parts of one whole, whose printed parts add to 100,00. */
  public String secondPart(Number first, Number second) {
    return part(1, first, second);
  }

  private static String part(int index, Number first, Number second) {
    if (first == null || second == null) {
      return UNKNOWN;
    }
    List<Long> parts = List.of(first.longValue(), second.longValue());
    BigDecimal printed = Percentages.ofParts(parts).get(index);
    if (printed == null) {
      return UNKNOWN;
    }
    String beside =
        LawText.besideRound(parts.get(index), Math.addExact(parts.get(0), parts.get(1)));
    String text = decimals(2).format(printed) + NO_BREAK_SPACE + '%';
    return beside.isEmpty() ? text : text + " (" + beside + ")";
  }

  /** What stands beside a printed 50,00 or 100,00 of a fraction below it, for scripts. */
  public String getBelowRound() {
    return LawText.belowRound();
  }

  /** What stands beside a printed 50,00 or 100,00 of a fraction above it, for scripts. */
  public String getAboveRound() {
    return LawText.aboveRound();
  }

  /** A share in the notation of style sheets, 0 to 100 with a point, for lengths of bars. */
  public String width(Number part, Number whole) {
    return isRatio(part, whole)
        ? Percentages.of(part.longValue(), whole.longValue())
            .max(BigDecimal.ZERO)
            .min(BigDecimal.valueOf(100))
            .toString()
        : "0";
  }

  /** Difference of two shares in percentage points, one decimal: {@code +13,9}. */
  public String points(Number part, Number whole, Number partBefore, Number wholeBefore) {
    if (!isRatio(part, whole) || !isRatio(partBefore, wholeBefore)) {
      return UNKNOWN;
    }
    BigDecimal difference = exact(part, whole).subtract(exact(partBefore, wholeBefore));
    return signed(difference.setScale(1, RoundingMode.HALF_UP), 1);
  }

  /** How many of how many: {@code 1.694 / 1.738}. */
  public String fraction(Number part, Number whole) {
    return integer(part) + NO_BREAK_SPACE + '/' + NO_BREAK_SPACE + integer(whole);
  }

  /** A date: {@code 23/05/2021}. */
  public String date(Temporal date) {
    return date == null ? UNKNOWN : DATE.format(date);
  }

  /** A date with its day of the week: {@code Chủ nhật, 23/05/2021}. */
  public String longDate(Temporal date) {
    return date == null ? UNKNOWN : LONG_DATE.format(date);
  }

  /** A time to the second: {@code 15:02:31}. */
  public String time(Temporal time) {
    return time == null ? UNKNOWN : TIME.format(time);
  }

  /** A time to the minute: {@code 15:02}. */
  public String shortTime(Temporal time) {
    return time == null ? UNKNOWN : SHORT_TIME.format(time);
  }

  /** A time to the minute with its date: {@code 15:02 23/05/2021}. */
  public String dateTime(LocalDateTime time) {
    return time == null ? UNKNOWN : shortTime(time) + NO_BREAK_SPACE + date(time);
  }

  /** The time of a report slot: {@code 7h}, or {@code 7h30} where it is not a full hour. */
  public String slot(LocalDateTime slot) {
    if (slot == null) {
      return UNKNOWN;
    }
    String hour = slot.getHour() + "h";
    return slot.getMinute() == 0 ? hour : hour + String.format("%02d", slot.getMinute());
  }

  /** Time left: {@code 12:29}, or {@code 1:12:29} from an hour on; never below 0. */
  public String countdown(Duration left) {
    if (left == null) {
      return UNKNOWN;
    }
    Duration shown = left.isNegative() ? Duration.ZERO : left;
    return shown.toHours() == 0
        ? String.format("%02d:%02d", shown.toMinutesPart(), shown.toSecondsPart())
        : String.format(
            "%d:%02d:%02d", shown.toHours(), shown.toMinutesPart(), shown.toSecondsPart());
  }

  /** How long: {@code 38 phút}, {@code 1 giờ}, {@code 1 giờ 05}, {@code 2 ngày}. */
  public String waited(Duration time) {
    if (time == null || time.isNegative()) {
      return UNKNOWN;
    }
    if (time.toHours() == 0) {
      return time.toMinutes() + " phút";
    }
    if (time.toDays() > 0) {
      return time.toDays() + " ngày";
    }
    return time.toMinutesPart() == 0
        ? time.toHours() + " giờ"
        : String.format("%d giờ %02d", time.toHours(), time.toMinutesPart());
  }

  /** The same of so many minutes. */
  public String minutes(long minutes) {
    return waited(Duration.ofMinutes(minutes));
  }

  /** First 16 hexadecimal digits of a SHA-256 in fours: {@code 4e7a 91c3 d05b 28f6}. */
  public String fingerprint(String sha256) {
    return sha256 == null || sha256.length() < 16
        ? UNKNOWN
        : sha256.substring(0, 16).replaceAll("(.{4})(?=.)", "$1" + NO_BREAK_SPACE);
  }

  /** Any text, or a dash where there is none. */
  public String text(String text) {
    return text == null || text.isBlank() ? UNKNOWN : text;
  }

  private static boolean isRatio(Number part, Number whole) {
    return part != null && whole != null && whole.longValue() > 0;
  }

  private static BigDecimal exact(Number part, Number whole) {
    return BigDecimal.valueOf(part.longValue())
        .movePointRight(2)
        .divide(BigDecimal.valueOf(whole.longValue()), 10, RoundingMode.HALF_UP);
  }

  private static String signed(BigDecimal number, int decimals) {
    String size = decimals(decimals).format(number.abs());
    return switch (number.signum()) {
      case 1 -> "+" + size;
      case -1 -> "−" + size;
      default -> size;
    };
  }

  /** A new one at each call: number formats are not safe to share between requests. */
  private static DecimalFormat decimals(int decimals) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Messages.VIETNAMESE);
    symbols.setGroupingSeparator('.');
    symbols.setDecimalSeparator(',');
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }
}
