package vn.baucu.election.entity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.baucu.law.Thresholds;

/**
 * When an election's phases and windows are open. Pure: it is asked with a time and has no clock.
 *
 * <p>Defaults from election day D, each a setting: preparation to D−7 24:00; locked lists D−6 to
 * D−2; turnout D−1 05:00 to D 22:00; counting after an area's own close of the poll to D+1 17:30;
 * closing from then on. Phases overlap where the poll of one area is over and another's is not.
 */
public final class Timetable {
  private static final int FIRST_SLOT = 7;
  private static final int LAST_SLOT = 21;
  private static final LocalTime CLOCK_START = LocalTime.of(6, 50);

  private final LocalDate day;
  private final List<LocalDateTime> slots;
  private final Map<String, String> settings;

  /**
   * A timetable.
   *
   * @param day election day
   * @param slots times of turnout reports
   * @param settings what differs from the defaults, by key
   */
  public Timetable(LocalDate day, List<LocalDateTime> slots, Map<String, String> settings) {
    this.day = day;
    this.slots = slots.stream().sorted().toList();
    this.settings = Map.copyOf(settings);
  }

  /** From and to (exclusive) of a phase; the opening of counting is the general one. */
  public Span span(Phase phase) {
    return switch (phase) {
      case PREPARATION -> new Span(null, preparationEnds());
      case LOCKED_LISTS -> new Span(preparationEnds(), lockedListsEnd());
      case TURNOUT -> new Span(turnoutOpens(), turnoutEnds());
      case COUNTING -> new Span(pollCloses(), countingEnds());
      case CLOSING -> new Span(countingEnds(), null);
    };
  }

  /** When a bound between phases lies. */
  public LocalDateTime at(PhaseBound bound) {
    return switch (bound) {
      case PREPARATION_ENDS -> preparationEnds();
      case LOCKED_LISTS_END -> lockedListsEnd();
      case TURNOUT_OPENS -> turnoutOpens();
      case TURNOUT_ENDS -> turnoutEnds();
      case COUNTING_ENDS -> countingEnds();
    };
  }

  /** The timetable with one bound at another time. */
  public Timetable with(PhaseBound bound, LocalDateTime time) {
    Map<String, String> moved = new HashMap<>(settings);
    moved.put(bound.setting().key(), time.toString());
    return new Timetable(day, slots, moved);
  }

  /** Whether every phase begins before it ends. */
  public boolean isInOrder() {
    return Arrays.stream(Phase.values())
        .map(this::span)
        .allMatch(
            span -> span.from() == null || span.to() == null || span.from().isBefore(span.to()));
  }

  /** The phases open at a time, in the order of the calendar. */
  public List<Phase> openAt(LocalDateTime time) {
    return List.of(Phase.values()).stream().filter(phase -> span(phase).contains(time)).toList();
  }

  /** The slots of an election that chooses no others: every two hours from 7 to 21. */
  public static List<LocalDateTime> usualSlots(LocalDate day) {
    return IntStream.iterate(FIRST_SLOT, hour -> hour <= LAST_SLOT, hour -> hour + 2)
        .mapToObj(hour -> day.atTime(hour, 0))
        .toList();
  }

  /** Times of turnout reports, ascending. */
  public List<LocalDateTime> slots() {
    return slots;
  }

  /** The window in which a slot may be reported. */
  public Span window(LocalDateTime slot) {
    return new Span(
        slot.minusMinutes(number(Setting.WINDOW_BEFORE)),
        slot.plusMinutes(number(Setting.WINDOW_AFTER)));
  }

  /** The slot whose window is open at a time, or empty. */
  public Optional<LocalDateTime> openSlot(LocalDateTime time) {
    return slots.stream().filter(slot -> window(slot).contains(time)).findFirst();
  }

  /** The next slot whose window has not opened at a time, or empty. */
  public Optional<LocalDateTime> nextSlot(LocalDateTime time) {
    return slots.stream().filter(slot -> time.isBefore(window(slot).from())).findFirst();
  }

  /** When final voter totals may first be entered; until an area's own counting begins. */
  public LocalDateTime finalTotalsOpen() {
    return time(Setting.FINAL_TOTALS_OPEN, day.minusDays(1).atTime(7, 0));
  }

  /** The general opening of the poll. */
  public LocalDateTime pollOpens() {
    return day.atTime(LocalTime.parse(value(Setting.POLL_OPENS)));
  }

  /** The general close of the poll; before it nobody beside its own unit sees an early count. */
  public LocalDateTime pollCloses() {
    return day.atTime(LocalTime.parse(value(Setting.POLL_CLOSES)));
  }

  /** Where a rehearsal's clock starts: before the poll opens on election day, unless set. */
  public LocalDateTime clockBegins() {
    return time(Setting.CLOCK_BEGINS, day.atTime(CLOCK_START));
  }

  /** The limits of the checks that are in force. */
  public Thresholds thresholds() {
    return Thresholds.ofSettings(settings);
  }

  /** A setting that is a number. */
  public int number(Setting setting) {
    return Integer.parseInt(value(setting));
  }

  /** The value of a setting: what is set, else the default. */
  public String value(Setting setting) {
    return settings.getOrDefault(setting.key(), setting.byDefault());
  }

  private LocalDateTime preparationEnds() {
    return time(Setting.PHASE_PREPARATION_ENDS, day.minusDays(6).atStartOfDay());
  }

  private LocalDateTime lockedListsEnd() {
    return time(Setting.PHASE_LOCKED_LISTS_ENDS, day.minusDays(1).atStartOfDay());
  }

  private LocalDateTime turnoutOpens() {
    return time(Setting.PHASE_TURNOUT_OPENS, day.minusDays(1).atTime(5, 0));
  }

  private LocalDateTime turnoutEnds() {
    return time(Setting.PHASE_TURNOUT_ENDS, day.atTime(22, 0));
  }

  private LocalDateTime countingEnds() {
    return time(Setting.PHASE_COUNTING_ENDS, day.plusDays(1).atTime(17, 30));
  }

  private LocalDateTime time(Setting setting, LocalDateTime byDefault) {
    String value = value(setting);
    return value.isEmpty() ? byDefault : LocalDateTime.parse(value);
  }

  /**
   * A span of time.
   *
   * @param from its first moment; null without beginning
   * @param to the first moment after it; null without end
   */
  public record Span(LocalDateTime from, LocalDateTime to) {
    /** Whether a time lies in it. */
    public boolean contains(LocalDateTime time) {
      return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
    }
  }
}
