package vn.baucu.shared;

import java.util.Arrays;
import java.util.regex.Pattern;
import vn.baucu.law.VietnameseText;

/**
 * What is typed to find something: letters are compared without their marks, so that neither
 * accents nor the place of a tone matter ({@code thuy} finds Thủy and Thuỷ, {@code do} finds Đỗ).
 */
public final class SearchText {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final String[] words;

  private SearchText(String[] words) {
    this.words = words;
  }

  /**
   * What is looked for.
   *
   * @param typed any text; null and blank find everything
   */
  public static SearchText of(String typed) {
    String plain = typed == null ? "" : plain(typed).strip();
    return new SearchText(plain.isEmpty() ? new String[0] : SPACES.split(plain));
  }

  /** Whether every word typed stands in one of the texts, null ones left out. */
  public boolean finds(String... texts) {
    if (words.length == 0) {
      return true;
    }
    StringBuilder all = new StringBuilder();
    for (String text : texts) {
      all.append(text == null ? "" : plain(text)).append('\n');
    }
    String within = all.toString();
    return Arrays.stream(words).allMatch(within::contains);
  }

  /** A text in small letters without marks: {@code Đỗ Thủy} is {@code do thuy}. */
  public static String plain(String text) {
    return VietnameseText.fold(text);
  }
}
