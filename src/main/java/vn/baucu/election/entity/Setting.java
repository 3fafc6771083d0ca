package vn.baucu.election.entity;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.baucu.law.ElectionLevel;

/**
 * What an election can set, with its key in {@code settings.csv} and its default. Thresholds are
 * the numbers in brackets of the checks; percentages and points are whole numbers.
 */
public enum Setting {
  PHASE_PREPARATION_ENDS("phase.preparation.ends", "", Type.DATE_TIME),
  PHASE_LOCKED_LISTS_ENDS("phase.locked-lists.ends", "", Type.DATE_TIME),
  PHASE_TURNOUT_OPENS("phase.turnout.opens", "", Type.DATE_TIME),
  PHASE_TURNOUT_ENDS("phase.turnout.ends", "", Type.DATE_TIME),
  PHASE_COUNTING_ENDS("phase.counting.ends", "", Type.DATE_TIME),
  FINAL_TOTALS_OPEN("voters.final.opens", "", Type.DATE_TIME),
  /** Where a rehearsal's clock starts; else in the morning of election day. */
  CLOCK_BEGINS("clock.begins", "", Type.DATE_TIME),
  POLL_OPENS("poll.opens", "07:00", Type.TIME),
  POLL_CLOSES("poll.closes", "19:00", Type.TIME),
  WINDOW_BEFORE("turnout.window.before", "10", Type.NUMBER),
  WINDOW_AFTER("turnout.window.after", "30", Type.NUMBER),
  YEARS_NATIONAL_ASSEMBLY("years.NATIONAL_ASSEMBLY", "", Type.TEXT),
  YEARS_CITY_COUNCIL("years.CITY_COUNCIL", "", Type.TEXT),
  YEARS_DISTRICT_COUNCIL("years.DISTRICT_COUNCIL", "", Type.TEXT),
  YEARS_COMMUNE_COUNCIL("years.COMMUNE_COUNCIL", "", Type.TEXT),
  ENTRY_NATIONAL_ASSEMBLY("count.entry.NATIONAL_ASSEMBLY", "TWO_OF_UNIT", Type.ENTRY),
  ENTRY_CITY_COUNCIL("count.entry.CITY_COUNCIL", "TWO_OF_UNIT", Type.ENTRY),
  ENTRY_DISTRICT_COUNCIL("count.entry.DISTRICT_COUNCIL", "TWO_OF_UNIT", Type.ENTRY),
  ENTRY_COMMUNE_COUNCIL("count.entry.COMMUNE_COUNCIL", "TWO_OF_UNIT", Type.ENTRY),
  CLAIM_MINUTES("count.claim.minutes", "30", Type.NUMBER),
  C203_BALLOTS("threshold.C203.ballots", "15", Type.NUMBER),
  C203_SMALL("threshold.C203.floor", "3", Type.NUMBER),
  C203_PERCENT("threshold.C203.percent", "2", Type.NUMBER),
  C204_PERCENT("threshold.C204.percent", "3", Type.NUMBER),
  C204_BALLOTS("threshold.C204.collected", "500", Type.NUMBER),
  C206_VOTERS("threshold.C206.voters", "5", Type.NUMBER),
  C208_POINTS("threshold.C208.points", "30", Type.NUMBER),
  C208_AREAS("threshold.C208.areas", "3", Type.NUMBER),
  C211_BALLOTS("threshold.C211.valid", "100", Type.NUMBER),
  T201_POINTS("threshold.T201.points", "40", Type.NUMBER),
  T202_MINUTES("threshold.T202.minutes", "720", Type.NUMBER),
  T202_VOTERS("threshold.T202.voters", "300", Type.NUMBER),
  T203_POINTS("threshold.T203.points", "15", Type.NUMBER),
  R201_VOTES("threshold.R201.votes", "20", Type.NUMBER);

  private enum Type {
    NUMBER,
    TIME,
    DATE_TIME,
    ENTRY,
    TEXT
  }

  private static final Pattern ENTRY = Pattern.compile("TWO_OF_UNIT|THREE_OF_UNIT|UNIT_ABOVE|OFF");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private final String key;
  private final String byDefault;
  private final Type type;

  Setting(String key, String byDefault, Type type) {
    this.key = key;
    this.byDefault = byDefault;
    this.type = type;
  }

  /** The key in {@code settings.csv}. */
  public String key() {
    return key;
  }

  /** The value where nothing is set; empty where it follows from election day. */
  public String byDefault() {
    return byDefault;
  }

  /** Whether a value can stand for this setting. */
  public boolean accepts(String value) {
    try {
      switch (type) {
        case NUMBER -> {
          return NUMBER.matcher(value).matches();
        }
        case TIME -> LocalTime.parse(value);
        case DATE_TIME -> LocalDateTime.parse(value);
        case ENTRY -> {
          return ENTRY.matcher(value).matches();
        }
        case TEXT -> {
          return !value.isBlank();
        }
      }
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** For which years a level's deputies are elected. */
  public static Setting years(ElectionLevel level) {
    return valueOf("YEARS_" + level);
  }

  /** Who types minutes of a level a second time. */
  public static Setting entry(ElectionLevel level) {
    return valueOf("ENTRY_" + level);
  }

  /** Whether it is a whole number, which a page shows as such. */
  public boolean isNumber() {
    return type == Type.NUMBER;
  }

  /** The setting of a key, or empty. */
  public static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }
}
