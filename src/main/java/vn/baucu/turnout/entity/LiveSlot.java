package vn.baucu.turnout.entity;

import java.time.LocalDateTime;
import vn.baucu.election.entity.Timetable;
import vn.baucu.shared.Refusal;

/** Which slot "now" is. */
public final class LiveSlot {
  private LiveSlot() {}

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
