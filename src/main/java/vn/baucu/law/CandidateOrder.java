package vn.baucu.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of candidates on a ballot: by the given name (the last word), then the surname (the
 * first), then the middle names, by the Vietnamese alphabet; equal names by the earlier date of
 * birth.
 */
@Article("57")
public final class CandidateOrder {
  /** Orders full names. */
  public static final Comparator<String> NAMES = (one, other) -> compare(words(one), words(other));

  /** Orders candidates; of equal names the one born earlier first, an unknown date last. */
  public static final Comparator<ListedCandidate> CANDIDATES =
      Comparator.comparing(ListedCandidate::name, NAMES)
          .thenComparing(
              ListedCandidate::born,
              Comparator.nullsLast(
                  Comparator.comparing(BirthDate::earliest).thenComparing(BirthDate::latest)));

  private CandidateOrder() {}

  /** Whether two may stand in this order: dates that leave it open allow either. */
  static boolean inOrder(ListedCandidate first, ListedCandidate second) {
    int byName = NAMES.compare(first.name(), second.name());
    if (byName != 0 || first.born() == null || second.born() == null) {
      return byName <= 0;
    }
    return !second.born().isSurelyOlderThan(first.born());
  }

  /** The words in the order in which they count. */
  private static List<VietnameseWord> words(String name) {
    List<String> words = VietnameseText.words(name);
    List<VietnameseWord> counted = new ArrayList<>();
    if (!words.isEmpty()) {
      counted.add(new VietnameseWord(words.get(words.size() - 1)));
      words.subList(0, words.size() - 1).stream().map(VietnameseWord::new).forEach(counted::add);
    }
    return counted;
  }

  private static int compare(List<VietnameseWord> one, List<VietnameseWord> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int byWord = one.get(i).compareTo(other.get(i));
      if (byWord != 0) {
        return byWord;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
