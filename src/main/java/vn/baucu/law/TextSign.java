package vn.baucu.law;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Signs that a name or place has lost letters, was read in the encoding of another time, or carries
 * characters that nobody sees. A text in an old encoding is told by its words: they are no
 * Vietnamese syllables as they stand, and become some once decoded; so a foreign name is let be.
 */
enum TextSign {
  /** {@code Nguy?n}: a letter that some program could not write. */
  LOST_LETTER,
  /** {@code Nguyá»…n}: UTF-8 taken for an old code page and encoded once more. */
  DOUBLE_UTF8,
  /** {@code NguyÔn V¨n}: typed for the fonts of the national standard of 1993. */
  TCVN3,
  /** {@code Nguyeãn Vaên}: typed for the fonts of VNI. */
  VNI,
  /** A mark that turns the direction of what follows. */
  DIRECTION_MARK,
  SOFT_HYPHEN,
  ZERO_WIDTH;

  private static final Pattern LOST =
      Pattern.compile("\\p{L}\\?\\p{L}|(^|[\\s(])\\?\\p{L}|\\p{L}\\?\\s+\\p{L}");
  private static final Pattern DIRECTION =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
  private static final Pattern WIDTHLESS =
      Pattern.compile("[\\u180E\\u200B-\\u200D\\u2060-\\u2064\\uFEFF]");
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[\\s\\p{Z}!\"#$%&'()*+,./:;<=>?@\\[\\]^_`{|}~0-9-]+");

  /** The signs in a text; none in null. */
  static Set<TextSign> of(String text) {
    Set<TextSign> signs = EnumSet.noneOf(TextSign.class);
    if (text == null || text.chars().allMatch(c -> c < 0x80 && c != '?')) {
      return signs;
    }
    add(signs, LOST_LETTER, LOST.matcher(text).find());
    add(signs, DIRECTION_MARK, DIRECTION.matcher(text).find());
    add(signs, ZERO_WIDTH, WIDTHLESS.matcher(text).find());
    if (OldEncoding.isDoubleUtf8(text)) {
      signs.add(DOUBLE_UTF8);
    } else if (anyWord(text, OldEncoding::ofTcvn3)) {
      signs.add(TCVN3);
    } else {
      add(signs, VNI, anyWord(text, OldEncoding::ofVni));
      add(signs, SOFT_HYPHEN, text.indexOf('\u00AD') >= 0);
    }
    return signs;
  }

  /** The name of the sign as a finding's field. */
  String field() {
    return name();
  }

  private static void add(Set<TextSign> signs, TextSign sign, boolean found) {
    if (found) {
      signs.add(sign);
    }
  }

  private static boolean anyWord(String text, UnaryOperator<String> decoder) {
    return Arrays.stream(BETWEEN_WORDS.split(text))
        .filter(word -> !VietnameseWord.isSyllable(word))
        .map(decoder)
        .anyMatch(decoded -> decoded != null && VietnameseWord.isSyllable(decoded));
  }
}
