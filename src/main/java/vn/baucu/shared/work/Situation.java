package vn.baucu.shared.work;

/**
 * A kind of thing that waits for a person; each feature has its own. Its words stand in the bundle
 * of the feature: {@code <key>} the title, {@code <key>.text} a sentence, {@code <key>.go} the verb
 * of the link. Their arguments are the place, how many, and the item's own words.
 */
public interface Situation {
  /** Where its words are: {@code turnout.work.REPORT}. */
  String key();

  Urgency urgency();

  /** Name of the state that is shown beside it. */
  String chip();
}
