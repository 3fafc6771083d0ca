package vn.baucu.training.control;

import java.util.ArrayList;
import java.util.List;

/**
 * Choices of which some are drawn more often than others.
 *
 * @param <T> what is chosen
 */
final class Weighted<T> {
  private final List<T> choices = new ArrayList<>();
  private final List<Long> bounds = new ArrayList<>();
  private long total;

  Weighted<T> add(long weight, T choice) {
    total += weight;
    choices.add(choice);
    bounds.add(total);
    return this;
  }

  T pick(Draw draw) {
    long point = draw.below(total);
    int at = 0;
    while (bounds.get(at) <= point) {
      at++;
    }
    return choices.get(at);
  }
}
