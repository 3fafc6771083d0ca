package vn.baucu.area.boundary;

import java.util.List;
import java.util.Set;

/**
 * What a feature above keeps of polling areas: said to whoever is about to merge, split or close
 * them.
 */
public interface AreaUse {
  /**
   * So many of a kind.
   *
   * @param key of the words, which say the number
   */
  record Used(String key, long count) {}

  /**
   * What is kept of some areas; kinds of which there is nothing may be absent.
   *
   * @param areas their identities, at least one
   */
  List<Used> of(Set<Integer> areas);
}
