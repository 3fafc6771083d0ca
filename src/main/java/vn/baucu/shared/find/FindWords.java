package vn.baucu.shared.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.baucu.shared.SearchText;

/**
 * What is typed to find something by the beginnings of its words: {@code thu ngu} finds Thủy
 * Nguyên. Letters are compared without their marks, here and in the database, so that neither
 * accents nor the place of a tone matter.
 */
public final class FindWords {
  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d+$)");

  /** More words are not compared. */
  private static final int MOST = 8;

  private final List<String> words;

  private FindWords(List<String> words) {
    this.words = List.copyOf(words);
  }

  /**
   * What is looked for.
   *
   * @param typed any text; null and what has no letter and no digit find nothing
   */
  public static FindWords of(String typed) {
    return new FindWords(
        APART
            .splitAsStream(typed == null ? "" : SearchText.plain(typed))
            .filter(word -> !word.isEmpty())
            .map(word -> ZEROS.matcher(word).replaceFirst(""))
            .limit(MOST)
            .toList());
  }

  /** Whether nothing is looked for. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /**
   * A condition in SQL, to be appended to others.
   *
   * @param texts columns, in which each word stands somewhere; null ones are passed over
   */
  public String condition(String... texts) {
    String all =
        "REPLACE(CONCAT_WS(' ', '', "
            + String.join(", ", texts)
            + "), '-', ' ')"
            + " COLLATE utf8mb4_uca1400_ai_ci";
    return (" AND " + all + " LIKE ?").repeat(words.size());
  }

  /** The arguments of a query whose condition is the last but for the number of rows. */
  public Object[] arguments(int most, Object... before) {
    List<Object> all = new ArrayList<>(Arrays.asList(before));
    words.forEach(word -> all.add("% " + word + "%"));
    all.add(most);
    return all.toArray();
  }
}
