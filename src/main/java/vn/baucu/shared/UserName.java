package vn.baucu.shared;

import java.text.Normalizer;
import java.util.Locale;

/** The one form of a user name: people type capitals and blanks that the card does not have. */
public final class UserName {
  private UserName() {}

  /**
   * A name as it is kept and looked for: composed (NFC), in small letters, without blanks or
   * invisible signs at its ends. Nothing within is touched.
   */
  public static String normal(String typed) {
    if (typed == null) {
      return "";
    }
    String name = Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    int from = 0;
    int to = name.length();
    while (from < to && isBlank(name.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(name.charAt(to - 1))) {
      to--;
    }
    return name.substring(from, to);
  }

  private static boolean isBlank(char sign) {
    return Character.isWhitespace(sign)
        || Character.isSpaceChar(sign)
        || Character.getType(sign) == Character.FORMAT
        || Character.isISOControl(sign);
  }
}
