package vn.baucu.law;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How Vietnamese text is stored (NFC, single blanks), searched (without case, tones and marks) and
 * compared as a person's name (without case, wherever the tone stands). Every blank of Unicode is a
 * blank: no-break, narrow and wide ones too.
 */
public final class VietnameseText {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u0085\\p{Z}]+");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
  private static final Pattern NO_TONES = Pattern.compile("[^\\u0300\\u0301\\u0303\\u0309\\u0323]");

  private VietnameseText() {}

  /** The text in NFC, with single blanks between words and none around it; null stays null. */
  public static String nfc(String text) {
    return text == null ? null : singleBlanks(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  /**
   * The text as search compares it: no case, no tone marks, no marks of letters, {@code đ} as
   * {@code d}; so both ways of placing a tone (Thủy, Thuỷ) and both Unicode forms are equal, and
   * what cannot be seen is not there. Null is the empty text.
   */
  public static String fold(String text) {
    if (text == null) {
      return "";
    }
    return singleBlanks(
        INVISIBLE
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
            .replaceAll("")
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replace('đ', 'd'));
  }

  /** The words of a text, in order; none of null. */
  static List<String> words(String text) {
    String single = text == null ? "" : nfc(text);
    return single.isEmpty() ? List.of() : List.of(single.split(" "));
  }

  /**
   * A name as the same person's is compared: without case and invisible characters, each word's
   * tone behind its letters, so that LÊ THỊ THUỶ and Lê Thị Thủy are one.
   */
  public static String person(String name) {
    return words(INVISIBLE.matcher(name == null ? "" : name).replaceAll("")).stream()
        .map(VietnameseText::toneLast)
        .collect(Collectors.joining(" "));
  }

  private static String toneLast(String word) {
    String marks = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    String letters = TONES.matcher(marks).replaceAll("");
    return Normalizer.normalize(letters, Normalizer.Form.NFC)
        + NO_TONES.matcher(marks).replaceAll("");
  }

  private static String singleBlanks(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }
}
