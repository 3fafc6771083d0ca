package vn.baucu.shared;

/** Texts that must fit, whatever somebody sent. */
public final class CutText {
  /** Ends a text that was cut. */
  public static final String MARK = "…";

  private CutText() {}

  /**
   * A text as it is, or its beginning with {@value #MARK} where it is longer; no sign is cut in
   * two.
   *
   * @param text may be null
   * @param most code points, the mark included
   */
  public static String to(String text, int most) {
    if (text == null || text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most - 1)) + MARK;
  }
}
