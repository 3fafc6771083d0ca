package vn.baucu.election.boundary;

import java.time.LocalDateTime;
import vn.baucu.election.entity.PhaseBound;
import vn.baucu.election.entity.Timetable;

/**
 * An election at one moment.
 *
 * @param now the election's time, to the second
 */
public record Moment(Timetable timetable, LocalDateTime now) {
  /** Whether the turnout phase has not begun yet: units still prepare, and say how far they are. */
  public boolean isBeforeTurnout() {
    return now.isBefore(timetable.at(PhaseBound.TURNOUT_OPENS));
  }
}
