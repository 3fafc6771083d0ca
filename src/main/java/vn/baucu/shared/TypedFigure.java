package vn.baucu.shared;

import java.util.regex.Pattern;

/**
 * The one way in which a figure that somebody typed is read, the same as on the pages ({@code
 * figures.js}): digits, or groups of three parted by points or by blanks throughout, with blanks
 * around it or none. Nothing else is a figure; nothing is ever mended into one.
 */
public final class TypedFigure {
  private static final String BLANK = "[ \\u00a0\\u2009\\u202f]";
  private static final Pattern AROUND = Pattern.compile("^" + BLANK + "+|" + BLANK + "+$");
  private static final Pattern FIGURE =
      Pattern.compile("[0-9]+|[1-9][0-9]{0,2}(?:(?:\\.[0-9]{3})+|(?:" + BLANK + "[0-9]{3})+)");

  /** Longer ones do not fit the numbers of Java and of browsers. */
  private static final int MOST_DIGITS = 15;

  private TypedFigure() {}

  /**
   * Reads a figure.
   *
   * @param text as typed, or null
   * @param longest so many digits it may have, at most 15
   * @return null for a blank
   * @throws Refusal INVALID where it is no figure, or too long
   */
  public static Long read(String text, int longest) {
    String typed = text == null ? "" : AROUND.matcher(text).replaceAll("");
    if (typed.isEmpty()) {
      return null;
    }
    if (!FIGURE.matcher(typed).matches()) {
      throw Refusal.invalid("shared.noFigure");
    }
    String digits = typed.replaceAll("[^0-9]", "").replaceFirst("^0+(?=[0-9])", "");
    if (digits.length() > Math.min(longest, MOST_DIGITS)) {
      throw Refusal.invalid("shared.figureTooLong", longest);
    }
    return Long.valueOf(digits);
  }
}
