package vn.baucu.shared.api;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.baucu.law.Round;
import vn.baucu.shared.Refusal;

/**
 * The parameters behind an address, read strictly: one that cannot be read is refused as INVALID by
 * its name. Never is one passed over for another value, or taken for its default.
 */
public final class Parameters {
  private static final DateTimeFormatter SLOT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss]", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Parameters() {}

  /** One of the words of an enumeration; null where it is absent. */
  public static <E extends Enum<E>> E word(Class<E> words, String name, String text) {
    if (text == null) {
      return null;
    }
    for (E word : words.getEnumConstants()) {
      if (word.name().equals(text)) {
        return word;
      }
    }
    throw Refusal.invalid(
        "shared.unknownWord",
        name,
        Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
  }

  /** A round; that of election day where it is absent. */
  public static Round round(String text) {
    return Round.named(text).orElseGet(() -> word(Round.class, "round", text));
  }

  /** {@code true} or {@code false}; false where it is absent. */
  public static boolean flag(String name, String text) {
    if (text == null || text.equals("false")) {
      return false;
    }
    if (text.equals("true")) {
      return true;
    }
    throw Refusal.invalid("shared.unknownWord", name, "true, false");
  }

  /** A local time such as {@code 2021-05-23T09:00}; null where it is absent. */
  public static LocalDateTime slot(String name, String text) {
    try {
      return text == null ? null : LocalDateTime.parse(text, SLOT);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("shared.invalidTime", name);
    }
  }

  /** A text that must be there. */
  public static String required(String name, String text) {
    if (text == null || text.isBlank()) {
      throw Refusal.invalid("shared.missingParameter", name);
    }
    return text;
  }
}
