package vn.baucu.election.entity;

import java.time.LocalDate;
import java.util.Map;
import vn.baucu.law.ElectionLevel;

/**
 * What documents name of the bodies of one election.
 *
 * @param day election day
 * @param settings what differs from the defaults, by key
 */
public record BodyTexts(LocalDate day, Map<String, String> settings) {
  /** A term is five years. */
  private static final int TERM = 5;

  public BodyTexts {
    settings = Map.copyOf(settings);
  }

  /** What documents name of a body. */
  public BodyText of(ElectionLevel level, String owner) {
    String seats = get(BodySetting.SEATS, level, owner);
    return new BodyText(
        seats == null ? null : Integer.valueOf(seats),
        get(BodySetting.TERM, level, owner),
        years(level),
        decree(BodySetting.SEATS_DOCUMENT, BodySetting.SEATS_DATE, level, owner),
        decree(BodySetting.LIST_DOCUMENT, BodySetting.LIST_DATE, level, owner));
  }

  /** The number of the term of the National Assembly, whose deputies one city elects; or null. */
  public String assemblyTerm() {
    return settings.entrySet().stream()
        .filter(each -> BodySetting.parse(each.getKey()).filter(BodyTexts::isTerm).isPresent())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static boolean isTerm(BodySetting.Key key) {
    return key.setting() == BodySetting.TERM && key.level().isNationalAssembly();
  }

  /** For which years the deputies of a level are elected. */
  public String years(ElectionLevel level) {
    return settings.getOrDefault(Setting.years(level).key(), usualYears(day));
  }

  /** The years a body elected on a day is in office, unless set. */
  public static String usualYears(LocalDate day) {
    return day.getYear() + "-" + (day.getYear() + TERM);
  }

  private String get(BodySetting setting, ElectionLevel level, String owner) {
    return settings.get(setting.key(level, owner));
  }

  private BodyText.Decree decree(
      BodySetting number, BodySetting date, ElectionLevel level, String owner) {
    String on = get(date, level, owner);
    return new BodyText.Decree(get(number, level, owner), on == null ? null : LocalDate.parse(on));
  }
}
