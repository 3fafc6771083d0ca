package vn.baucu.shared.work;

import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.law.ElectionLevel;

/**
 * One thing that waits for the caller.
 *
 * @param situation what kind of thing
 * @param place what it is of
 * @param count how many things of the kind stand behind it: minutes, areas, units; 1 and up
 * @param words further arguments of its sentences
 * @param quote what somebody wrote to the caller about it, or null
 * @param by whose act made it wait, or null
 * @param since since when it waits, in the election's time, or null
 * @param due until when it is to be done, in the election's time, or null
 * @param address the page, and where it can the field, where it is done: from the root of the
 *     application
 */
public record WorkItem(
    Situation situation,
    Place place,
    int count,
    List<String> words,
    String quote,
    String by,
    LocalDateTime since,
    LocalDateTime due,
    String address) {

  public WorkItem {
    words = List.copyOf(words);
  }

  /**
   * What something is of; what is null is left out of its name.
   *
   * @param unitName the administrative unit, where it is not the caller's own
   * @param area number of the polling area
   * @param electoralUnit name of the electoral unit
   */
  public record Place(String unitName, Integer area, ElectionLevel level, String electoralUnit) {
    /** The caller's own unit as a whole. */
    public static final Place OWN = new Place(null, null, null, null);
  }

  /** Of the caller's own unit as a whole, where several things make one. */
  public static WorkItem of(Situation situation, int count, String address, String... words) {
    return of(situation, Place.OWN, count, address, words);
  }

  /** Of a place. */
  public static WorkItem of(
      Situation situation, Place place, int count, String address, String... words) {
    return new WorkItem(situation, place, count, List.of(words), null, null, null, null, address);
  }

  /** The same for several things. */
  public WorkItem counting(int several) {
    return new WorkItem(situation, place, several, words, quote, by, since, due, address);
  }

  /** The same with the time by which it is to be done. */
  public WorkItem due(LocalDateTime time) {
    return new WorkItem(situation, place, count, words, quote, by, since, time, address);
  }

  /** The same with who made it wait, since when, and what was written about it. */
  public WorkItem since(LocalDateTime time, String who, String said) {
    return new WorkItem(situation, place, count, words, said, who, time, due, address);
  }
}
