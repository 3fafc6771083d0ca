package vn.baucu.law;

import java.text.Normalizer;
import java.util.Locale;

/** How Vietnamese text is stored (NFC) and searched (without case, tones and marks). */
public final class VietnameseText {

  private VietnameseText() {}

  /** The text in NFC, with single blanks between words and none around it; null stays null. */
  public static String nfc(String text) {
    return text == null
        ? null
        : Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }

  /**
   * The text as search compares it: no case, no tone marks, no marks of letters, {@code đ} as
   * {@code d}; so both ways of placing a tone (Thủy, Thuỷ) and both Unicode forms are equal. Null
   * is the empty text.
   */
  public static String fold(String text) {
    if (text == null) {
      return "";
    }
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd')
        .strip()
        .replaceAll("\\s+", " ");
  }
}
