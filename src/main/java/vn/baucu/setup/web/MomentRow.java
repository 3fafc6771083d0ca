package vn.baucu.setup.web;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import vn.baucu.election.entity.Setting;
import vn.baucu.setup.boundary.UsualSetUp;

/** A setting that is a moment, with its default as days from election day and a time. */
public final class MomentRow implements Serializable {
  private final Setting setting;
  private LocalDateTime value;

  MomentRow(Setting setting, Map<String, String> settings, UsualSetUp usual) {
    this.setting = setting;
    String stored = settings.get(setting.key());
    value = stored != null ? LocalDateTime.parse(stored) : usual == null ? null : of(usual);
  }

  private LocalDateTime of(UsualSetUp usual) {
    return setting == Setting.CLOCK_BEGINS ? usual.clock() : LocalDateTime.parse(usual.of(setting));
  }

  private LocalDateTime usual() {
    return of(UsualSetUp.anyDay());
  }

  public Setting getSetting() {
    return setting;
  }

  /** How many days after election day it lies by default. */
  public long getDays() {
    return usual().toLocalDate().toEpochDay() - UsualSetUp.ANY_DAY.toEpochDay();
  }

  /** At which time of that day. */
  public LocalTime getTime() {
    return usual().toLocalTime();
  }

  public LocalDateTime getValue() {
    return value;
  }

  public void setValue(LocalDateTime value) {
    this.value = value;
  }
}
