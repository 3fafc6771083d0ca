package vn.baucu.turnout.entity;

import java.time.LocalDateTime;
import vn.baucu.election.entity.Timetable;
import vn.baucu.shared.Refusal;

/** Which slot is meant, and which "now" is. */
public final class LiveSlot {
  private LiveSlot() {}

  /**
   * The slot asked for, or where none is the live one.
   *
   * @param asked one of the election's slots, or null
   * @param reported the latest slot with a report, or null
   * @throws Refusal UNKNOWN where the election has no such slot, or none at all
   */
  public static LocalDateTime of(
      Timetable timetable, LocalDateTime asked, LocalDateTime now, LocalDateTime reported) {
    if (asked == null) {
      return of(timetable, now, reported);
    }
    if (!timetable.slots().contains(asked)) {
      throw Refusal.unknown("turnout.unknownSlot", asked);
    }
    return asked;
  }

  /**
   * The latest slot whose window has opened, or that was reported already (a loaded package may run
   * ahead of its clock); before both, the first.
   *
   * @param reported the latest slot with a report, or null
   * @throws Refusal UNKNOWN where the election has no slots
   */
  public static LocalDateTime of(Timetable timetable, LocalDateTime now, LocalDateTime reported) {
    LocalDateTime live = null;
    for (LocalDateTime slot : timetable.slots()) {
      boolean opened = !now.isBefore(timetable.window(slot).from());
      boolean ahead = reported != null && !slot.isAfter(reported);
      if (live == null || opened || ahead) {
        live = slot;
      }
    }
    if (live == null) {
      throw Refusal.unknown("turnout.noSlots");
    }
    return live;
  }
}
