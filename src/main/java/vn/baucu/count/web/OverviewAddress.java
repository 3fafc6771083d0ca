package vn.baucu.count.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.baucu.law.Round;
import vn.baucu.shared.PathNames;

/** What the address of the overview says, and addresses that say one thing otherwise. */
final class OverviewAddress {
  static final String UNIT = "unit";
  static final String OPEN = "open";
  static final String SHOW = "show";
  static final String SEARCH = "search";
  static final String STATUS = "status";
  static final String LEVEL = "level";
  static final String ROUND = "round";

  private final Map<String, String> words = new LinkedHashMap<>();

  String get(String name) {
    return words.get(name);
  }

  void set(String name, String value) {
    words.put(name, value);
  }

  /** The round meant, one with sums of its own; that of election day where none is named. */
  Round round() {
    return PathNames.round(words.get(ROUND)).sums();
  }

  /** The codes of the units that are opened. */
  List<String> opened() {
    String open = words.get(OPEN);
    return open == null ? List.of() : Arrays.asList(open.split(","));
  }

  /** The same but for one word; a list of one status has nothing opened. */
  String with(String name, String value) {
    Map<String, String> other = new LinkedHashMap<>(words);
    other.put(name, value);
    if (name.equals(STATUS)) {
      other.remove(OPEN);
    }
    return address(other);
  }

  /** The same with a unit opened, or closed where it is open. */
  String toggled(String code) {
    List<String> after = new ArrayList<>(opened());
    if (!after.remove(code)) {
      after.add(code);
    }
    return with(OPEN, String.join(",", after)) + "#u-" + code;
  }

  @Override
  public String toString() {
    return address(words);
  }

  private static String address(Map<String, String> words) {
    return words.entrySet().stream()
        .filter(e -> e.getValue() != null && !e.getValue().isBlank())
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }
}
