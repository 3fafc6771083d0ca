package vn.baucu.shared.find;

import java.util.List;

/** A feature whose things can be looked for; a use case of everybody, filtered by his scope. */
public interface FindSource {
  /**
   * What has words that begin as all those typed, best first.
   *
   * @param words what is looked for, not empty
   * @param most of each kind
   */
  List<Found> find(FindWords words, int most);
}
