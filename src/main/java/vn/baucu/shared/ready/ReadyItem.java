package vn.baucu.shared.ready;

/**
 * An item of the checklist. Its words stand in the bundle of its feature: {@code <key>} the title,
 * {@code <key>.head} the head of its column, {@code <key>.text} the sentence with its figures,
 * {@code <key>.go} the verb of the link.
 */
public interface ReadyItem {
  /** Where its words are: {@code voters.ready.AREAS}. */
  String key();

  /** Its place in the checklist: they stand in ascending order. */
  int order();

  /** Whether it cannot be done yet, so that nobody is asked for it. */
  default boolean isLater(ReadyGround ground) {
    return false;
  }

  /** The feature it is of. */
  default String feature() {
    return key().substring(0, key().indexOf('.'));
  }
}
