package vn.baucu.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Elections;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.work.Urgency;
import vn.baucu.shared.work.WorkItem;
import vn.baucu.shared.work.WorkSource;

/** What the caller must do now, most urgent first, as the features tell it. */
@Named
@RequestScoped
public class WorkList {
  /** Within a kind what is due first, then what has waited longest. */
  private static final Comparator<WorkItem> ORDER =
      Comparator.comparing((WorkItem item) -> item.situation().urgency())
          .thenComparing(WorkItem::due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(WorkItem::since, Comparator.nullsLast(Comparator.naturalOrder()));

  /** That is long for something to wait on election night. */
  private static final Duration LONG = Duration.ofMinutes(30);

  /** The keys 2 to 9 open what stands after the first. */
  private static final int KEYS = 9;

  @Inject @Any private Instance<WorkSource> sources;
  @Inject private CurrentCaller caller;
  @Inject private Elections elections;
  @Inject private ElectionClock clock;
  @Inject private Messages messages;
  @Inject private Formats format;

  private List<Line> lines;

  /**
   * One thing to do, in words.
   *
   * @param number its place in the list, from 1
   * @param key the key that opens it; empty where none does
   * @param waited how long it has waited, in words; empty where nobody knows
   * @param old whether it has waited for long
   */
  public record Line(
      int number,
      String key,
      Urgency urgency,
      String chip,
      String title,
      String text,
      String verb,
      String quote,
      String by,
      LocalDateTime since,
      String waited,
      boolean old,
      LocalDateTime due,
      String address) {}

  /** All of it. */
  public List<Line> getLines() {
    if (lines == null) {
      lines = caller.get().electionId() == null ? List.of() : read();
    }
    return lines;
  }

  /** How many things there are. */
  public int getCount() {
    return getLines().size();
  }

  /** The highest key that opens something. */
  public int getLastKey() {
    return Math.min(getCount(), KEYS);
  }

  /** The first; null where there is nothing to do. */
  public Line getFirst() {
    return getLines().isEmpty() ? null : getLines().get(0);
  }

  /** What comes after the first, by why it comes there. */
  public List<Map.Entry<Urgency, List<Line>>> getGroups() {
    return List.copyOf(
        getLines().stream()
            .skip(1)
            .collect(
                Collectors.groupingBy(
                    Line::urgency, () -> new EnumMap<>(Urgency.class), Collectors.toList()))
            .entrySet());
  }

  private List<Line> read() {
    List<WorkItem> items =
        sources.stream().flatMap(source -> source.work().stream()).sorted(ORDER).toList();
    Map<ElectionLevel, String> levels = elections.current().levels();
    LocalDateTime now = clock.now();
    List<Line> read = new ArrayList<>();
    for (WorkItem item : items) {
      read.add(line(item, read.size() + 1, levels, now));
    }
    return read;
  }

  private Line line(
      WorkItem item, int number, Map<ElectionLevel, String> levels, LocalDateTime now) {
    String key = item.situation().key();
    Object[] arguments =
        Stream.concat(Stream.of(what(item, levels)), item.words().stream()).toArray();
    Duration waited = item.since() == null ? Duration.ZERO : Duration.between(item.since(), now);
    return new Line(
        number,
        number > 1 && number <= KEYS ? String.valueOf(number) : "",
        item.situation().urgency(),
        item.situation().chip(),
        messages.of(key, arguments),
        messages.of(key + ".text", arguments),
        messages.of(key + ".go", arguments),
        item.quote(),
        item.by(),
        item.since(),
        item.since() == null || waited.isNegative() ? "" : format.waited(waited),
        waited.compareTo(LONG) >= 0,
        item.due(),
        item.address());
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
