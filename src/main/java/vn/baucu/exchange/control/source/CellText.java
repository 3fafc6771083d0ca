package vn.baucu.exchange.control.source;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What is done to every cell before anything reads it. */
final class CellText {
  private static final String GUARDED = "=+-@\t\r";

  /** Two plain ones, or any other kind. */
  private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}&&[^ ]]\\p{Zs}*| \\p{Zs}+");

  private CellText() {}

  /**
   * The cell without blanks around it (no-break and zero-width ones too), with every blank between
   * words as a single plain one, without the quote that an export puts before what a spreadsheet
   * would take for a formula, in Unicode NFC.
   */
  static String clean(String raw) {
    boolean guarded =
        raw.length() > 1 && raw.charAt(0) == '\'' && GUARDED.indexOf(raw.charAt(1)) >= 0;
    int start = guarded ? 1 : 0;
    int end = raw.length();
    while (end > start && isBlank(raw.charAt(end - 1))) {
      end--;
    }
    while (!guarded && start < end && isBlank(raw.charAt(start))) {
      start++;
    }
    String text = BLANKS.matcher(raw.substring(start, end)).replaceAll(" ");
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200B'
        || c == '\u2060'
        || c == '\uFEFF';
  }
}
