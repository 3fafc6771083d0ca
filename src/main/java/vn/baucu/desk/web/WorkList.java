package vn.baucu.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.baucu.desk.boundary.DeskWork;
import vn.baucu.desk.boundary.WorkWords;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.law.ElectionLevel;
import vn.baucu.result.boundary.Councils;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.work.Urgency;
import vn.baucu.shared.work.WorkItem;

/** What the caller must do now, most urgent first, and what he waits for. */
@Named
@RequestScoped
public class WorkList {
  /** That is long for something to wait on election night. */
  private static final Duration LONG = Duration.ofMinutes(30);

  /** The keys 2 to 9 open what stands after the first. */
  private static final int KEYS = 9;

  @Inject private DeskWork desk;
  @Inject private WorkWords words;
  @Inject private CurrentCaller caller;
  @Inject private Councils councils;
  @Inject private ElectionClock clock;
  @Inject private Formats format;

  private List<Line> lines = List.of();
  private List<Line> waits = List.of();
  private boolean read;

  /**
   * One thing to do, or to wait for, in words.
   *
   * @param number its place in the list, from 1
   * @param key the key that opens it; empty where none does
   * @param waited how long it has waited, in words; empty where nobody knows
   * @param old whether it has waited for long
   * @param over whether it should have been done by now
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
      boolean over,
      String address) {}

  /** All of it. */
  public List<Line> getLines() {
    read();
    return lines;
  }

  /** What others have in hand, what has waited longest first. */
  public List<Line> getWaits() {
    read();
    return waits;
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

  private void read() {
    if (read || caller.get().electionId() == null) {
      return;
    }
    read = true;
    DeskWork.Desk has = desk.read();
    Map<ElectionLevel, String> levels = councils.names();
    LocalDateTime now = clock.now();
    lines = lines(has.work(), levels, now);
    waits = lines(has.waits(), levels, now);
  }

  private List<Line> lines(
      List<WorkItem> items, Map<ElectionLevel, String> levels, LocalDateTime now) {
    List<Line> made = new ArrayList<>();
    for (WorkItem item : items) {
      made.add(line(item, made.size() + 1, words.of(item, levels), now));
    }
    return made;
  }

  private Line line(WorkItem item, int number, WorkWords.Words said, LocalDateTime now) {
    Duration waited = item.since() == null ? Duration.ZERO : Duration.between(item.since(), now);
    return new Line(
        number,
        number > 1 && number <= KEYS ? String.valueOf(number) : "",
        item.situation().urgency(),
        item.situation().chip(),
        said.title(),
        said.text(),
        said.verb(),
        item.quote(),
        item.by(),
        item.since(),
        item.since() == null || waited.isNegative() ? "" : format.waited(waited),
        waited.compareTo(LONG) >= 0,
        item.due(),
        item.due() != null && now.isAfter(item.due()),
        item.address());
  }
}
