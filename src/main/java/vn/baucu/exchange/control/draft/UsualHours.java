package vn.baucu.exchange.control.draft;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;

/** The hours of the poll in an area that has none of its own: election day, 07:00 to 19:00. */
record UsualHours(LocalDateTime opens, LocalDateTime closes) {
  static final String OPENS = "poll.opens";
  static final String CLOSES = "poll.closes";

  static UsualHours of(LocalDate day, Map<String, String> settings) {
    return new UsualHours(
        day.atTime(LocalTime.parse(settings.getOrDefault(OPENS, "07:00"))),
        day.atTime(LocalTime.parse(settings.getOrDefault(CLOSES, "19:00"))));
  }
}
