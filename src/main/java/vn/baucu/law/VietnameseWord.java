package vn.baucu.law;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word as the Vietnamese alphabet orders it: the letters of the whole word first, then its tones.
 * Letters are a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z; tones are level,
 * huyền, hỏi, ngã, sắc, nặng. Where a tone stands in the word (Thủy, Thuỷ) makes no difference, nor
 * does case; signs that are no letters (apostrophe, hyphen) are passed over.
 */
final class VietnameseWord implements Comparable<VietnameseWord> {
  private static final String LETTERS = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
  private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
  private static final String SHAPES = "\u0306\u0302\u031B";

  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(ngh|ng|nh|n|gh|gi|g|kh|k|ch|c|th|tr|t|ph|p|qu|b|d|đ|h|l|m|r|s|v|x)?"
              + "((a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|oa|oă|oe|oo|uâ|uê|uô|uơ|uy|uyê|ươ|yê)"
              + "(ch|c|ng|nh|n|m|p|t)?"
              + "|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ui|ưa|ưi|ưu|iêu|yêu|oai|oao|oay|oeo"
              + "|uây|uêu|uôi|uya|uyu|ươi|ươu)");
  private static final Pattern TONE = Pattern.compile("[" + TONES + "]");
  private static final Pattern TONE_ON_CONSONANT =
      Pattern.compile("[^aeiouy" + SHAPES + "][" + TONES + "]");
  private static final Pattern MIXED_CASE = Pattern.compile("\\p{Ll}\\p{Lu}|\\p{Lu}{2}\\p{Ll}");

  private final List<Integer> letters = new ArrayList<>();
  private final List<Integer> tones = new ArrayList<>();

  VietnameseWord(String word) {
    String marks = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    int i = 0;
    while (i < marks.length()) {
      int next = i + 1;
      StringBuilder letter = new StringBuilder().append(marks.charAt(i));
      while (next < marks.length() && isMark(marks.charAt(next))) {
        read(marks.charAt(next), letter);
        next++;
      }
      int rank = rank(letter.toString());
      if (rank >= 0) {
        letters.add(rank);
      }
      i = next;
    }
  }

  /** Whether a word is spelled as a Vietnamese syllable is, with one tone at most. */
  static boolean isSyllable(String word) {
    if (MIXED_CASE.matcher(word).find()) {
      return false;
    }
    String marks = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    String letters = TONE.matcher(marks).replaceAll("");
    return marks.length() - letters.length() <= 1
        && !TONE_ON_CONSONANT.matcher(marks).find()
        && SYLLABLE.matcher(Normalizer.normalize(letters, Normalizer.Form.NFC)).matches();
  }

  private void read(char mark, StringBuilder letter) {
    int tone = TONES.indexOf(mark);
    if (tone >= 0) {
      tones.add(tone + 1);
    } else if (SHAPES.indexOf(mark) >= 0) {
      letter.append(mark);
    }
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static int rank(String letter) {
    String composed = Normalizer.normalize(letter, Normalizer.Form.NFC);
    int rank = composed.length() == 1 ? LETTERS.indexOf(composed) : -1;
    return rank >= 0 ? rank : LETTERS.indexOf(letter.charAt(0));
  }

  @Override
  public int compareTo(VietnameseWord other) {
    int byLetters = compare(letters, other.letters);
    return byLetters != 0 ? byLetters : compare(tones, other.tones);
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int byRank = Integer.compare(one.get(i), other.get(i));
      if (byRank != 0) {
        return byRank;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VietnameseWord word
        && letters.equals(word.letters)
        && tones.equals(word.tones);
  }

  @Override
  public int hashCode() {
    return letters.hashCode() * 31 + tones.hashCode();
  }
}
