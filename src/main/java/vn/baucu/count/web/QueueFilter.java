package vn.baucu.count.web;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.baucu.count.boundary.CountQueue;
import vn.baucu.shared.SearchText;

/**
 * Which of the minutes that wait are shown. All of it stands in the address.
 *
 * @param commune code of a unit, empty for all
 * @param level name of a level, empty for all
 * @param show one of {@link Show}, empty for all
 * @param text what is looked for, empty for everything
 */
record QueueFilter(String commune, String level, String show, String text) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What the buttons above the list choose. */
  enum Show {
    STUCK(w -> w.kind() == CountQueue.Kind.STILL_DIFFERENT || w.kind() == CountQueue.Kind.INCIDENT),
    EXPLAINED(w -> w.kind() == CountQueue.Kind.EXPLAINED || w.kind() == CountQueue.Kind.SETTLED),
    CLEAN(CountQueue.Waiting::clean),
    NO_PAPER(w -> w.papers() == 0);

    private final Predicate<CountQueue.Waiting> holds;

    Show(Predicate<CountQueue.Waiting> holds) {
      this.holds = holds;
    }
  }

  /** What is shown of all that waits. */
  List<CountQueue.Waiting> of(List<CountQueue.Waiting> all) {
    return within(all).stream().filter(w -> shows(show, w)).toList();
  }

  /** How many each of the buttons would show; all first, under the empty name. */
  Map<String, Long> counts(List<CountQueue.Waiting> all) {
    List<CountQueue.Waiting> within = within(all);
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("", (long) within.size());
    for (Show each : Show.values()) {
      counts.put(each.name(), within.stream().filter(each.holds).count());
    }
    return counts;
  }

  private List<CountQueue.Waiting> within(List<CountQueue.Waiting> all) {
    SearchText wanted = SearchText.of(text);
    return all.stream()
        .filter(w -> commune.isEmpty() || w.key().unit().equals(commune))
        .filter(w -> level.isEmpty() || w.key().level().name().equals(level))
        .filter(
            w ->
                wanted.finds(
                    w.unitName(),
                    "KV " + w.key().area(),
                    w.areaName(),
                    String.join(" ", w.typedBy()),
                    w.submittedBy()))
        .toList();
  }

  private static boolean shows(String name, CountQueue.Waiting waiting) {
    for (Show each : Show.values()) {
      if (each.name().equals(name)) {
        return each.holds.test(waiting);
      }
    }
    return true;
  }
}
