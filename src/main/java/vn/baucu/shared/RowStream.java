package vn.baucu.shared;

import java.util.function.Consumer;

/**
 * Rows that come one by one from somewhere long: whoever takes them says what is done with each.
 *
 * @param <T> what a row is
 */
@FunctionalInterface
public interface RowStream<T> {
  /** Hands out all rows, once. */
  void forEach(Consumer<? super T> each);
}
