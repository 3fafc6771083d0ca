package vn.baucu.candidate.boundary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.baucu.law.BirthDate;

/** A day that may be known by its year only: as it is stored, typed and shown. */
public final class CandidateDates {
  private static final Pattern YEAR = Pattern.compile("(1[89]|20)[0-9]{2}");
  private static final Pattern TYPED =
      Pattern.compile("([0-9]{1,2})\\s*[/.-]\\s*([0-9]{1,2})\\s*[/.-]\\s*([0-9]{4})");

  private CandidateDates() {}

  /** Whether it is {@code 1970-11-06} or {@code 1970}, of the years 1800 to 2099. */
  public static boolean isStored(String text) {
    return text != null
        && YEAR.matcher(text.length() < 4 ? text : text.substring(0, 4)).matches()
        && BirthDate.parse(text).isPresent();
  }

  /** What was typed, as {@code 6/11/1970}, {@code 1970} or as it is stored; empty where none is. */
  public static Optional<String> read(String typed) {
    String text = typed == null ? "" : typed.strip();
    Matcher day = TYPED.matcher(text);
    String stored =
        day.matches()
            ? "%s-%02d-%02d"
                .formatted(
                    day.group(3), Integer.valueOf(day.group(2)), Integer.valueOf(day.group(1)))
            : text;
    return isStored(stored) ? Optional.of(stored) : Optional.empty();
  }

  /** What is stored, as people write it: {@code 06/11/1970}, or the year. */
  public static String shown(String stored) {
    String[] parts = stored.split("-");
    return parts.length == 3 ? parts[2] + "/" + parts[1] + "/" + parts[0] : stored;
  }
}
