package vn.baucu.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.baucu.law.VietnameseText;

/**
 * The kinds of text that people give, and how long each may be: on pages, in the API, in packages
 * and in the columns that keep them. Lengths are in characters as a reader counts them (code
 * points, a line break is one), which is how the database counts; blanks around do not count.
 *
 * <p>Nothing is cut: what is too long is refused with its length, and so are control characters and
 * marks that turn the direction of what follows, which no keyboard types and no printer shows.
 */
public enum TextLimit {
  /** Why something was done or is right: reasons, comments, notes, reports of incidents. */
  REASON(2_000, true),
  /** What a committee writes into an item of its quick report. */
  REPORT(4_000, true),
  /** A person's name. */
  PERSON(200, false),
  /** Those who signed minutes, in one line. */
  SIGNERS(500, false),
  /** The number of a document. */
  DOCUMENT(200, false),
  /** A telephone number. */
  PHONE(40, false),
  /** The name an account signs in with. */
  USERNAME(60, false),
  /** A password. */
  PASSWORD(200, false),
  /** The name of an uploaded file. */
  FILE_NAME(200, false),
  /** The code of a unit. */
  UNIT_CODE(20, false),
  /** The code of an election. */
  ELECTION_CODE(40, false),
  /** A title in one line: of an election or an electoral unit. */
  TITLE(300, false),
  /** The name of a unit, of a polling area or of a level. */
  NAME(200, false),
  /** A word or two: nationality, religion, duties. */
  WORD(100, false),
  /** A place or a career in one line: addresses, occupations, schooling. */
  LINE(500, false),
  /** The key of a setting. */
  SETTING_KEY(100, false),
  /** The value of a setting. */
  SETTING(500, false);

  private static final Pattern BREAK = Pattern.compile("\\r\\n?");
  private static final String UNSEEN =
      "\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069";
  private static final Pattern UNPRINTABLE = Pattern.compile("[" + UNSEEN + "&&[^\\n\\t]]");
  private static final Pattern CONTROL = Pattern.compile("[" + UNSEEN + "]");

  private final int longest;
  private final boolean lines;

  TextLimit(int longest, boolean lines) {
    this.longest = longest;
    this.lines = lines;
  }

  /** Most characters. */
  public int longest() {
    return longest;
  }

  /**
   * A text that may be left out.
   *
   * @return the text without blanks around; null where there is none
   * @throws Refusal INVALID where it is too long or has control characters
   */
  public String optional(String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    String text = BREAK.matcher(given).replaceAll("\n").strip();
    Matcher odd = (lines ? UNPRINTABLE : CONTROL).matcher(text);
    if (odd.find()) {
      throw Refusal.invalid("shared.textUnprintable", text.codePointCount(0, odd.start()) + 1);
    }
    int length = length(text);
    if (length > longest) {
      throw Refusal.invalid("shared.textTooLong", length, longest);
    }
    return this == PERSON ? VietnameseText.nfc(text) : text;
  }

  /**
   * A text that must be given.
   *
   * @param missing key of the sentence where it is not
   * @throws Refusal RULE where there is none, INVALID where it is too long or has control
   *     characters
   */
  public String required(String given, String missing, Object... arguments) {
    String text = optional(given);
    if (text == null) {
      throw Refusal.rule(missing, arguments);
    }
    return text;
  }

  /** The end of a name that nobody typed, where it is too long, marked as cut. */
  public String end(String name) {
    int length = length(name);
    return length <= longest
        ? name
        : "…" + name.substring(name.offsetByCodePoints(0, length - longest + 1));
  }

  /** How many characters a text has. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
