package vn.baucu.election.entity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.baucu.law.ElectionLevel;

/**
 * What is set of one body that is elected, a level of one unit: its seats and what its documents
 * name. The key in {@code settings.csv} is {@code body.<level>.<owner>.<word>}.
 */
public enum BodySetting {
  /** How many deputies are elected to it, all its electoral units together. */
  SEATS("seats", Pattern.compile("[1-9][0-9]{0,2}")),
  /** Its number among the terms, as documents write it: XV. */
  TERM("term", Pattern.compile("[IVXLC]{1,8}|[1-9][0-9]?")),
  /** Number and day of the document that fixes its seats and electoral units. */
  SEATS_DOCUMENT("seats-document", null),
  SEATS_DATE("seats-date", null),
  /** Number and day of the document that publishes its official lists. */
  LIST_DOCUMENT("list-document", null),
  LIST_DATE("list-date", null);

  private static final Pattern KEY = Pattern.compile("body\\.([A-Z_]+)\\.(.+)\\.([a-z-]+)");

  private final String word;
  private final Pattern form;

  BodySetting(String word, Pattern form) {
    this.word = word;
    this.form = form;
  }

  /**
   * What a key names.
   *
   * @param owner code of the unit whose body is elected
   */
  public record Key(ElectionLevel level, String owner, BodySetting setting) {}

  /** The key of it for a body. */
  public String key(ElectionLevel level, String owner) {
    return "body." + level + "." + owner + "." + word;
  }

  /** What a key names; empty where it is no key of a body. */
  public static Optional<Key> parse(String key) {
    Matcher parts = KEY.matcher(key);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Optional<ElectionLevel> level =
        Arrays.stream(ElectionLevel.values())
            .filter(each -> each.name().equals(parts.group(1)))
            .findFirst();
    Optional<BodySetting> setting =
        Arrays.stream(values()).filter(each -> each.word.equals(parts.group(3))).findFirst();
    return level.isEmpty() || setting.isEmpty()
        ? Optional.empty()
        : Optional.of(new Key(level.get(), parts.group(2), setting.get()));
  }

  /** Whether a value can stand for it. */
  public boolean accepts(String value) {
    return isDay() ? isDay(value) : form == null ? !value.isBlank() : form.matcher(value).matches();
  }

  private boolean isDay() {
    return this == SEATS_DATE || this == LIST_DATE;
  }

  private static boolean isDay(String value) {
    try {
      LocalDate.parse(value);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
