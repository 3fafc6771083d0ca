package vn.baucu.exchange.control.source;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.baucu.law.Finding;
import vn.baucu.law.MasterDataChecks;
import vn.baucu.shared.TextLimit;

/**
 * The cells of one row as values. A cell that cannot be read is reported, once, and its value is
 * null; {@link #isSound()} tells whether all asked for could be read.
 */
public final class Cells {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss]", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern WHOLE = Pattern.compile("[0-9]+");
  private static final Pattern NEGATIVE = Pattern.compile("[-\u2212\u2013][0-9].*");
  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([.,' \u00A0\u202F][0-9]{3})+");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]+[.,][0-9]*");
  private static final Pattern SCIENTIFIC = Pattern.compile("[0-9.,]+[eE][+-]?[0-9]+");
  private static final Pattern QUOTED = Pattern.compile("['\u2018\u2019\"].*");
  private static final Pattern MIDNIGHT =
      Pattern.compile("[T ](00?:00(:00([.]0+)?)?|12:00(:00)? (AM|SA))$");
  private static final Pattern PHONE = Pattern.compile("[+(]?[0+(][0-9 ().,;/-]{7,}");
  private static final int LONGEST = 15;

  /** What is language: names and places, in which the law looks for letters that were lost. */
  private static final Set<TextLimit> WORDS =
      EnumSet.of(TextLimit.PERSON, TextLimit.TITLE, TextLimit.NAME, TextLimit.LINE);

  private final SheetRow row;
  private final PackageLog log;
  private boolean sound = true;

  public Cells(SheetRow row, PackageLog log) {
    this.row = row;
    this.log = log;
  }

  public SheetRow row() {
    return row;
  }

  /** Whether every cell asked for so far could be read and nothing else was refused. */
  public boolean isSound() {
    return sound;
  }

  /** Reports a fault of a cell; the row is refused. */
  public void refuse(String column, Fault fault, Object... arguments) {
    sound = false;
    log.problem(row, column, fault, arguments);
  }

  /**
   * A text that may be empty.
   *
   * @param kind which says how long it may be
   */
  public String text(String column, TextLimit kind) {
    String text = text(column, kind.longest());
    if (WORDS.contains(kind)) {
      MasterDataChecks.text(text).ifPresent(finding -> ask(column, finding));
    }
    return text;
  }

  private void ask(String column, Finding finding) {
    String text = row.cell(column);
    log.finding(row.sheet(), row.number(), column, text, finding.severity(), finding);
  }

  private String text(String column, int longest) {
    String text = cell(column);
    if (text != null && TextLimit.length(text) > longest) {
      refuse(column, Fault.TOO_LONG, TextLimit.length(text), longest);
      return null;
    }
    return text;
  }

  /** A text that must be there. */
  public String required(String column, TextLimit kind) {
    return notEmpty(column, text(column, kind));
  }

  private String required(String column) {
    return notEmpty(column, cell(column));
  }

  private String notEmpty(String column, String text) {
    if (text != null && text.isEmpty()) {
      refuse(column, Fault.BLANK);
      return null;
    }
    return text;
  }

  /** A code: letters, digits, dot, dash and underscore. */
  public String code(String column, TextLimit kind) {
    String text = required(column, kind);
    if (text != null && !CODE.matcher(text).matches()) {
      refuse(column, Fault.NOT_A_CODE);
      return null;
    }
    return text;
  }

  /** A whole number from {@code least} to {@code most}. */
  public Long number(String column, long least, long most) {
    String text = required(column);
    if (text == null) {
      return null;
    }
    Long value = whole(column, text);
    if (value != null && (value < least || value > most)) {
      refuse(column, Fault.NUMBER_OUT_OF_RANGE, least, most);
      return null;
    }
    return value;
  }

  /** A number that may be blank, which is null like one that cannot be read. */
  public Long optionalNumber(String column, long least, long most) {
    String text = cell(column);
    return text == null || text.isEmpty() ? null : number(column, least, most);
  }

  /** A word out of those of an enumeration. */
  public <E extends Enum<E>> E word(String column, Class<E> words) {
    String text = required(column);
    if (text == null) {
      return null;
    }
    for (E word : words.getEnumConstants()) {
      if (word.name().equals(text)) {
        return word;
      }
    }
    refuse(
        column,
        Fault.UNKNOWN_WORD,
        Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    return null;
  }

  /** {@code true} or {@code false}; in capitals too, as spreadsheets write them. */
  public Boolean flag(String column) {
    String text = required(column);
    if (text == null) {
      return null;
    }
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return Boolean.valueOf(text);
    }
    refuse(column, Fault.UNKNOWN_WORD, "true, false");
    return null;
  }

  /** A date such as {@code 2021-05-23}. */
  public LocalDate date(String column) {
    String text = day(column);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text, DATE);
    } catch (DateTimeParseException e) {
      refuse(column, Fault.NOT_A_DATE);
      return null;
    }
  }

  /**
   * A date as text, to be there, whatever it says; without the midnight that spreadsheets and
   * databases put behind a date.
   */
  public String day(String column) {
    return withoutMidnight(required(column));
  }

  /** A date as text that may be empty. */
  public String optionalDay(String column) {
    return withoutMidnight(cell(column));
  }

  private static String withoutMidnight(String text) {
    return text == null ? null : MIDNIGHT.matcher(text).replaceFirst("");
  }

  /** A telephone number, which may be empty; asked about where a spreadsheet has mangled it. */
  public String phone(String column) {
    String text = text(column, TextLimit.PHONE);
    if (text != null && !text.isEmpty() && !PHONE.matcher(text).matches()) {
      log.question(row, column, Fault.NOT_A_PHONE);
    }
    return text;
  }

  /** A local time to the minute, such as {@code 2021-05-23T09:00}. */
  public LocalDateTime time(String column) {
    String text = required(column);
    if (text == null) {
      return null;
    }
    try {
      LocalDateTime time = LocalDateTime.parse(text, TIME);
      if (time.getSecond() == 0) {
        return time;
      }
      refuse(column, Fault.SECONDS);
      return null;
    } catch (DateTimeParseException e) {
      refuse(column, Fault.NOT_A_TIME);
      return null;
    }
  }

  /** The cell, or null where it was reported while the row was read. */
  private String cell(String column) {
    if (row.isFaulty(column)) {
      sound = false;
      return null;
    }
    return row.cell(column);
  }

  private Long whole(String column, String text) {
    if (WHOLE.matcher(text).matches()) {
      String digits = text.replaceFirst("^0+(?=.)", "");
      if (digits.length() <= LONGEST) {
        return Long.valueOf(digits);
      }
      refuse(column, Fault.NUMBER_OUT_OF_RANGE, 0, 999_999_999_999_999L);
      return null;
    }
    refuse(column, notWhole(text), text.replaceAll("[^0-9]", ""));
    return null;
  }

  /** What kind of no number it is: each has its own way out. */
  private static Fault notWhole(String text) {
    if (NEGATIVE.matcher(text).matches()) {
      return Fault.NEGATIVE_NUMBER;
    }
    if (GROUPED.matcher(text).matches()) {
      return Fault.GROUPED_NUMBER;
    }
    if (DECIMAL.matcher(text).matches()) {
      return Fault.DECIMAL_NUMBER;
    }
    if (SCIENTIFIC.matcher(text).matches()) {
      return Fault.SCIENTIFIC_NUMBER;
    }
    if (QUOTED.matcher(text).matches()) {
      return Fault.NUMBER_AS_TEXT;
    }
    return Fault.NOT_A_NUMBER;
  }
}
