package vn.baucu.turnout.entity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import vn.baucu.election.entity.Timetable;

/**
 * When one polling area may report one slot.
 *
 * <p>Slots are the election's; their windows are on the area's own voting day. An area that votes a
 * day early reports the slot of 09:00 at 09:00 of its own day.
 *
 * @param opens the first moment
 * @param closes the first moment after
 * @param reopenedUntil the end of a further opening by a committee above, or null
 */
public record SlotWindow(LocalDateTime opens, LocalDateTime closes, LocalDateTime reopenedUntil) {

  /** Where a window stands at a time. */
  public enum State {
    NOT_YET,
    OPEN,
    REOPENED,
    CLOSED
  }

  /**
   * The window of a slot for an area.
   *
   * @param timetable the election's
   * @param slot one of its slots
   * @param pollOpens when the area's own poll opens
   * @param reopenedUntil the end of a further opening of the slot for the unit, or null
   */
  public static SlotWindow of(
      Timetable timetable,
      LocalDateTime slot,
      LocalDateTime pollOpens,
      LocalDateTime reopenedUntil) {
    LocalDate electionDay = timetable.pollOpens().toLocalDate();
    long early =
        slot.toLocalDate().equals(electionDay)
            ? ChronoUnit.DAYS.between(pollOpens.toLocalDate(), electionDay)
            : 0;
    Timetable.Span span = timetable.window(slot);
    return new SlotWindow(span.from().minusDays(early), span.to().minusDays(early), reopenedUntil);
  }

  /** Where the window stands. */
  public State at(LocalDateTime now) {
    if (now.isBefore(opens)) {
      return State.NOT_YET;
    }
    if (now.isBefore(closes)) {
      return State.OPEN;
    }
    return reopenedUntil != null && now.isBefore(reopenedUntil) ? State.REOPENED : State.CLOSED;
  }

  /** Whether its regular time is over: what changes from now on is a correction. */
  public boolean isOver(LocalDateTime now) {
    return !now.isBefore(closes);
  }
}
