package vn.baucu.law;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Findings and reasons in Vietnamese. A template names its figures: {@code {collected}} prints
 * 1.469; a name that ends in {@code Percent} holds hundredths and prints 22,57; {@code
 * {turnoutPercent=voted/voters}} prints it with its sign, and says where the printed 50,00 or
 * 100,00 is not exactly that; one that ends in {@code Time} holds minutes after midnight and prints
 * 08:50; {@code {fields}} prints where to look. A figure that is not there prints "–".
 */
public final class LawText {
  private static final Pattern NAMED =
      Pattern.compile("\\{([A-Za-z]+)(?:=([A-Za-z]+)/([A-Za-z]+))?\\}");
  private static final Pattern CLAUSE = Pattern.compile("(\\d+)(?:\\((\\d+)\\))?");
  private static final String UNKNOWN = "–";
  private static final String SIGN = "\u00A0%";
  private static final DecimalFormatSymbols VIETNAMESE =
      DecimalFormatSymbols.getInstance(Locale.ROOT);

  static {
    VIETNAMESE.setGroupingSeparator('.');
    VIETNAMESE.setDecimalSeparator(',');
  }

  private LawText() {}

  /** A share as it is printed everywhere: {@code 97,56 %}; a dash where the whole is 0. */
  public static String percent(long part, long whole) {
    BigDecimal percent = Percentages.of(part, whole);
    return percent == null ? UNKNOWN : decimals(percent) + SIGN;
  }

  /**
   * What stands beside a printed 50,00 or 100,00 that is not exactly that, in words; empty beside
   * everything else.
   */
  public static String besideRound(long part, long whole) {
    return switch (Percentages.besideRound(part, whole)) {
      case -1 -> belowRound();
      case 1 -> aboveRound();
      default -> "";
    };
  }

  /** What stands beside a printed 50,00 or 100,00 of a fraction below it. */
  public static String belowRound() {
    return findings().getString("round.below");
  }

  /** What stands beside a printed 50,00 or 100,00 of a fraction above it. */
  public static String aboveRound() {
    return findings().getString("round.above");
  }

  /** A share with what stands beside it: {@code 100,00 % (chưa đủ)}. */
  public static String markedPercent(long part, long whole) {
    String beside = besideRound(part, whole);
    return beside.isEmpty() ? percent(part, whole) : percent(part, whole) + " (" + beside + ")";
  }

  /** Short title of a finding, at most nine words. */
  public static String title(Finding finding) {
    return finding(finding, "title");
  }

  /** Title of what a check finds, where it has no figures. */
  public static String title(String code) {
    return findings().getString(code + ".title");
  }

  /** One sentence for the person who types. */
  public static String typist(Finding finding) {
    return finding(finding, "typist");
  }

  /** One sentence for the person who approves. */
  public static String approver(Finding finding) {
    return finding(finding, "approver");
  }

  /** Lỗi, Sự cố, Cảnh báo, Gợi ý. */
  public static String severity(Severity severity) {
    return findings().getString("severity." + severity);
  }

  private static String finding(Finding finding, String part) {
    String template = findings().getString(finding.code() + "." + part);
    String text = render(template, finding.numbers()).replace("{fields}", fields(finding.fields()));
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Short title of a step of a result. */
  public static String title(Reason reason) {
    return render(reasons().getString(reason.statement() + ".title"), reason.numbers());
  }

  /** Sentence of a step of a result. */
  public static String statement(Reason reason) {
    String key = reason.statement() + (reason.holds() ? ".holds" : ".fails");
    return render(reasons().getString(key), reason.numbers());
  }

  /** {@code 78(2)} as "khoản 2 Điều 78". */
  public static String article(String article) {
    Matcher clause = CLAUSE.matcher(article);
    if (!clause.matches()) {
      return article;
    }
    String name = "Điều " + clause.group(1);
    return clause.group(2) == null ? name : "khoản " + clause.group(2) + " " + name;
  }

  /** Fields in words, each once, in order: "mục 7, người ứng cử số 3". */
  public static String fields(List<String> fields) {
    return fields.stream().map(LawText::field).distinct().collect(Collectors.joining(", "));
  }

  /** A level in a word or two. */
  public static String level(ElectionLevel level) {
    return word("level." + level, level.name());
  }

  /** A polling area by its number and the name of its unit, as a report calls it. */
  public static String area(String unit, int number) {
    return findings()
        .getString("called.area")
        .replace("{unit}", unit)
        .replace("{number}", String.valueOf(number));
  }

  /** An electoral unit by its number, with its level and whose it is, as a report calls it. */
  public static String electoralUnit(ElectionLevel level, String owner, int number) {
    return findings()
        .getString("called.electoralUnit")
        .replace("{level}", level(level))
        .replace("{owner}", owner)
        .replace("{number}", String.valueOf(number));
  }

  /** A field in words, as "mục 7"; the name itself where the paper has no word for it. */
  public static String field(String field) {
    if (Fields.positionOf(field).isPresent()) {
      return render(
          findings().getString("field.candidate"),
          Map.of("position", (long) Fields.positionOf(field).getAsInt()));
    }
    int bracket = field.indexOf('[');
    if (bracket < 0) {
      return word("field." + field, field);
    }
    int end = field.indexOf(']');
    String level = word("level." + field.substring(bracket + 1, end), field);
    String plain = field.substring(0, bracket) + field.substring(end + 1);
    return word("field." + plain, plain) + " " + level;
  }

  /** A template with its figures filled in. */
  public static String render(String template, Map<String, Long> numbers) {
    Matcher named = NAMED.matcher(template);
    StringBuilder text = new StringBuilder();
    while (named.find()) {
      String name = named.group(1);
      String value =
          named.group(2) != null
              ? markedPercent(numbers.get(named.group(2)), numbers.get(named.group(3)))
              : name.equals("fields") ? named.group() : figure(name, numbers.get(name));
      named.appendReplacement(text, Matcher.quoteReplacement(value));
    }
    return named.appendTail(text).toString();
  }

  private static String decimals(BigDecimal percent) {
    return new DecimalFormat("#,##0.00", VIETNAMESE).format(percent);
  }

  private static String figure(String name, Long value) {
    if (value == null) {
      return UNKNOWN;
    }
    if (Percentages.isNameOf(name)) {
      return decimals(new BigDecimal(BigInteger.valueOf(value), 2));
    }
    if (name.endsWith("Time")) {
      return LocalTime.ofSecondOfDay(value * 60).toString();
    }
    return new DecimalFormat("#,##0", VIETNAMESE).format(value);
  }

  private static String word(String key, String otherwise) {
    try {
      return findings().getString(key);
    } catch (MissingResourceException noWord) {
      return otherwise;
    }
  }

  private static ResourceBundle findings() {
    return ResourceBundle.getBundle("vn.baucu.law.findings", Locale.ROOT);
  }

  private static ResourceBundle reasons() {
    return ResourceBundle.getBundle("vn.baucu.law.reasons", Locale.ROOT);
  }
}
