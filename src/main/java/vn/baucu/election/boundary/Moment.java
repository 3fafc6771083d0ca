package vn.baucu.election.boundary;

import java.time.LocalDateTime;
import vn.baucu.election.entity.Timetable;

/**
 * An election at one moment.
 *
 * @param now the election's time, to the second
 */
public record Moment(Timetable timetable, LocalDateTime now) {}
