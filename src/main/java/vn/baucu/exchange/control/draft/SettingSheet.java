package vn.baucu.exchange.control.draft;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.baucu.election.entity.BodySetting;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.law.PollHours;
import vn.baucu.shared.TextLimit;

/**
 * {@code settings.csv}: what the election sets, what is set of each body under {@code
 * body.<level>.<owner>}, and the hours of single polling areas under {@code
 * area.<unit>.<number>.opens} and {@code .closes}.
 */
final class SettingSheet extends DraftSheet {
  private static final String OPENS = UsualHours.OPENS;
  private static final String CLOSES = UsualHours.CLOSES;
  private static final Pattern AREA =
      Pattern.compile("area\\.(.+)\\.([0-9]{1,5})\\.(opens|closes)");

  private final SettingRules rules;

  /** Whether a page asks, and not a package. */
  private final boolean typed;

  private final Map<String, Integer> given = new HashMap<>();

  SettingSheet(ElectionDraft draft, PackageLog log, SettingRules rules, boolean typed) {
    super(PackageFile.SETTINGS, draft, log);
    this.rules = rules;
    this.typed = typed;
  }

  @Override
  void read(Cells cells) {
    String key = cells.required("key", TextLimit.SETTING_KEY);
    String value = cells.required("value", TextLimit.SETTING);
    if (key == null) {
      return;
    }
    Integer earlier = given.putIfAbsent(key, cells.row().number());
    Matcher area = AREA.matcher(key);
    if (earlier != null) {
      cells.refuse("key", Fault.DUPLICATE_ROW, earlier);
    } else if (area.matches()) {
      readHours(cells, area, value);
    } else if (!rules.isKnown(key)) {
      cells.refuse("key", Fault.UNKNOWN_SETTING);
    } else if (value != null && isOfKnownBody(cells, key)) {
      readSetting(cells, key, value);
    }
  }

  private boolean isOfKnownBody(Cells cells, String key) {
    BodySetting.Key body = rules.body(key).orElse(null);
    DraftUnit owner = body == null ? null : draft.units.get(body.owner());
    if (body != null && !draft.levels.containsKey(body.level())) {
      cells.refuse("key", Fault.UNKNOWN_LEVEL);
    } else if (body != null && owner == null) {
      cells.refuse("key", Fault.UNKNOWN_UNIT);
    } else if (body != null && owner.kind != null && owner.kind != body.level().ownerKind()) {
      cells.refuse("key", Fault.WRONG_OWNER);
    }
    return cells.isSound();
  }

  private void readSetting(Cells cells, String key, String value) {
    if (!rules.accepts(key, value)) {
      cells.refuse("value", Fault.NOT_A_SETTING_VALUE);
      return;
    }
    String before = draft.settings.put(key, value);
    if (before == null) {
      log.of(file).added(cells.row());
    } else if (!before.equals(value)) {
      log.of(file).changed(cells.row());
    }
  }

  private void readHours(Cells cells, Matcher key, String value) {
    DraftUnit unit = draft.units.get(key.group(1));
    DraftArea area = unit == null ? null : unit.areas.get(Integer.valueOf(key.group(2)));
    if (area == null) {
      cells.refuse("key", Fault.UNKNOWN_AREA);
      return;
    }
    LocalDateTime time = value == null ? null : time(cells, value);
    if (time == null) {
      return;
    }
    boolean opening = key.group(3).equals("opens");
    LocalDateTime before = opening ? area.storedOpens() : area.storedCloses();
    if (before == null) {
      log.of(file).added(cells.row());
    } else if (!before.equals(time)) {
      log.of(file).changed(cells.row());
    }
    if (opening) {
      area.opens = time;
    } else {
      area.closes = time;
    }
    area.hoursRow = cells.row().number();
  }

  private LocalDateTime time(Cells cells, String value) {
    try {
      LocalDateTime time = LocalDateTime.parse(value);
      if (draft.isNear(time)) {
        return time;
      }
      cells.refuse("value", Fault.FAR_FROM_DAY, draft.dayInWords());
      return null;
    } catch (DateTimeParseException e) {
      cells.refuse("value", Fault.NOT_A_TIME);
      return null;
    }
  }

  @Override
  void end() {
    UsualHours usual = draft.usualHours();
    if (!usual.opens().isBefore(usual.closes())) {
      int row = Math.max(given.getOrDefault(OPENS, 0), given.getOrDefault(CLOSES, 0));
      log.problem(file, row, "value", null, Fault.HOURS);
      return;
    }
    if (!PollHours.areLawful(usual.opens().toLocalTime(), usual.closes().toLocalTime())) {
      int row = Math.max(given.getOrDefault(OPENS, 0), given.getOrDefault(CLOSES, 0));
      if (typed) {
        log.problem(file, row, "value", null, Fault.POLL_HOURS);
      } else {
        // Packages carry elections of other times too, and rehearsals at any hour.
        log.question(file, row, "value", null, Fault.POLL_HOURS);
      }
    }
    if (!rules.areInOrder(draft.day, draft.settings)) {
      log.problem(file, Fault.PHASE_ORDER, null);
    }
    draft.eachArea(
        area -> {
          if (area.hoursRow != 0 && !area.opens(usual).isBefore(area.closes(usual))) {
            log.problem(file, area.hoursRow, "value", null, Fault.HOURS);
          }
        });
  }
}
