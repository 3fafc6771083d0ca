package vn.baucu.candidate.boundary;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that was done to a list, as the audit trail has it.
 *
 * @param at by the election's clock, once it is shown
 * @param who full name of the account; null for the system
 * @param act the action of the trail, as {@code candidate.add}
 * @param before what was, after what became of it
 * @param reason why, with the document; null where none was given
 */
public record ListEvent(
    LocalDateTime at, String who, String act, Values before, Values after, String reason) {

  /**
   * Values of an entry; null or empty where it has none.
   *
   * @param fields columns of the person by their words
   * @param order names in ballot order
   * @param why said of the order
   */
  public record Values(
      String candidate,
      Integer position,
      Map<String, String> fields,
      List<String> order,
      String why,
      String document,
      String date,
      Integer total) {}

  /** The same at another moment: the trail keeps real time, pages show the election's. */
  ListEvent moved(LocalDateTime moment) {
    return new ListEvent(moment, who, act, before, after, reason);
  }

  /**
   * Of some events those of one person, also under names the person had before, and those of the
   * whole list.
   *
   * @param name the person's now
   */
  public static List<ListEvent> ofPerson(List<ListEvent> events, String name) {
    Set<String> names = new HashSet<>(Set.of(name));
    List<ListEvent> own = new ArrayList<>();
    for (ListEvent event : events) {
      boolean his =
          names.contains(event.after().candidate()) || names.contains(event.before().candidate());
      boolean whole = event.after().candidate() == null && event.before().candidate() == null;
      if (his && event.before().candidate() != null) {
        names.add(event.before().candidate());
      }
      if (his || whole) {
        own.add(event);
      }
    }
    return own;
  }
}
