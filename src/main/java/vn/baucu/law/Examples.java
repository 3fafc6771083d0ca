package vn.baucu.law;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * For each check one finding with figures, as somebody may meet it: for help, and for classes. They
 * stand in {@code examples.properties} as {@code <code>=<fields>;<name>=<figure> …}.
 */
public final class Examples {
  private Examples() {}

  /** What a check finds, by way of example. */
  public static Finding of(Check check) {
    String[] parts = bundle().getString(check.name()).split(";", 2);
    Map<String, Long> numbers =
        words(parts[1]).stream()
            .map(pair -> pair.split("="))
            .collect(Collectors.toMap(pair -> pair[0], pair -> Long.valueOf(pair[1])));
    return new Finding(check.name(), check.severity(), words(parts[0]), numbers, check.article());
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  private static ResourceBundle bundle() {
    return ResourceBundle.getBundle("vn.baucu.law.examples", Locale.ROOT);
  }
}
