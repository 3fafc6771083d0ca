package vn.baucu.count.entity;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.law.CountForm;
import vn.baucu.law.Fields;
import vn.baucu.shared.Refusal;

/**
 * Holds the two entries against each other (C112). Fields that differ are emptied in both and typed
 * again by their authors; what differs even then is settled by an approver before the paper.
 */
final class CountMatching {
  /** Both authors re-type what differs. */
  static final int RETYPING = 1;

  /** Still different: an approver settles it. */
  static final int SETTLING = 2;

  private static final Comparator<Difference> ON_PAPER =
      Comparator.comparing(Difference::field, Fields.ON_PAPER);

  private final CountMinutes minutes;
  private final List<Difference> differences;

  CountMatching(CountMinutes minutes, List<Difference> differences) {
    this.minutes = minutes;
    this.differences = differences;
  }

  /** The fields that differ now, or are to be typed again. */
  List<Difference> open() {
    return minutes.state() == CountState.DIFFERENT
        ? differences.stream()
            .filter(d -> d.isOpen(minutes.figuresVersion()))
            .sorted(ON_PAPER)
            .toList()
        : List.of();
  }

  /** Fields settled by an approver in this version. */
  List<Difference> settled() {
    return differences.stream()
        .filter(d -> d.isOf(minutes.figuresVersion()) && d.settledValue() != null)
        .sorted(ON_PAPER)
        .toList();
  }

  /** Compares what both have typed: agreed, or back to both, or on to an approver. */
  void compare(LocalDateTime now) {
    CountForm first = form(Entry.FIRST);
    List<String> differing =
        minutes
            .figures(Entry.SECOND)
            .map(second -> first.differences(second.form()))
            .orElse(List.of());
    if (differing.isEmpty()) {
      agree(first, now);
    } else if (minutes.state() == CountState.DIFFERENT) {
      record(differing, SETTLING);
    } else {
      giveBack(differing, now);
    }
  }

  /**
   * Empties fields in both entries, keeping what each had, and gives them back to their authors.
   */
  void giveBack(List<String> fields, LocalDateTime now) {
    record(fields, RETYPING);
    Map<String, Long> emptied = new LinkedHashMap<>();
    fields.forEach(field -> emptied.put(field, null));
    for (Entry entry : List.of(Entry.FIRST, Entry.SECOND)) {
      minutes
          .figures(entry)
          .ifPresent(
              f -> {
                f.put(emptied, now);
                f.done(false);
              });
    }
    minutes.move(CountState.DIFFERENT);
  }

  /** Puts what the paper says into the fields that still differ. */
  void settle(Actor who, Map<String, Long> decided, String reason, LocalDateTime now) {
    List<Difference> open = open();
    Map<String, Long> values = new LinkedHashMap<>();
    open.forEach(difference -> values.put(difference.field(), decided.get(difference.field())));
    if (values.values().stream().anyMatch(value -> value == null || value < 0)) {
      throw Refusal.rule("count.settleAll");
    }
    open.forEach(d -> d.settle(values.get(d.field()), who, reason, now));
    for (Entry entry : List.of(Entry.FIRST, Entry.SECOND)) {
      minutes.figures(entry).orElseThrow().put(values, now);
    }
    agree(form(Entry.FIRST), now);
  }

  private void agree(CountForm form, LocalDateTime now) {
    minutes.agree(form, now);
    differences.forEach(Difference::close);
  }

  private void record(List<String> fields, int attempt) {
    minutes.attempt(attempt);
    differences.forEach(Difference::close);
    Map<String, Long> first = form(Entry.FIRST).fields();
    Map<String, Long> second =
        minutes.figures(Entry.SECOND).map(f -> f.form().fields()).orElse(first);
    fields.forEach(
        field ->
            differences.add(new Difference(minutes, field, first.get(field), second.get(field))));
  }

  private CountForm form(Entry entry) {
    return minutes.figures(entry).orElseThrow().form();
  }
}
