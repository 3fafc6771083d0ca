package vn.baucu.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.work.WorkItem;

/** The words of work, for pages and programs. */
@ApplicationScoped
public class WorkWords {
  @Inject private Messages messages;
  @Inject private Formats format;

  /** What is to be done, what it means, and the verb of the link. */
  public record Words(String title, String text, String verb) {}

  /**
   * The words of a piece of work.
   *
   * @param levels the election's levels with their names
   */
  public Words of(WorkItem item, Map<ElectionLevel, String> levels) {
    String key = item.situation().key();
    Object[] arguments =
        Stream.concat(Stream.of(what(item, levels)), item.words().stream()).toArray();
    return new Words(
        messages.of(key, arguments),
        messages.of(key + ".text", arguments),
        messages.of(key + ".go", arguments));
  }

  /** The place in words; of several things, or where there is no place, how many. */
  private String what(WorkItem item, Map<ElectionLevel, String> levels) {
    WorkItem.Place place = item.place();
    String feature = item.situation().key().substring(0, item.situation().key().indexOf('.'));
    boolean many = item.count() > 1 || place.equals(WorkItem.Place.OWN);
    return Stream.of(
            place.unitName(),
            place.area() == null ? null : messages.of("desk.area", place.area().toString()),
            place.level() == null ? null : levels.get(place.level()),
            place.electoralUnit(),
            many ? messages.of(feature + ".work.things", format.integer(item.count())) : null)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }
}
