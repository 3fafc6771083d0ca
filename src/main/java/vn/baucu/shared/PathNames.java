package vn.baucu.shared;

import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;

/** Names in the addresses of pages and resources, read into what they mean. */
public final class PathNames {
  private PathNames() {}

  /**
   * A level by its name.
   *
   * @throws Refusal UNKNOWN where there is none of the name
   */
  public static ElectionLevel level(String name) {
    for (ElectionLevel level : ElectionLevel.values()) {
      if (level.name().equals(name)) {
        return level;
      }
    }
    throw Refusal.unknown("shared.unknownPage");
  }

  /**
   * A round by its name; that of election day where none is named.
   *
   * @throws Refusal UNKNOWN where there is none of the name
   */
  public static Round round(String name) {
    return Round.named(name).orElseThrow(() -> Refusal.unknown("shared.unknownPage"));
  }

  /** What names a round at the end of a query; nothing where it goes without saying. */
  public static String query(Round round) {
    return round.isOfElectionDay() ? "" : "&round=" + round;
  }

  /**
   * The number of a unit or an area.
   *
   * @throws Refusal UNKNOWN where it is not a whole number from 1
   */
  public static int number(String text) {
    if (text == null || !text.matches("[1-9][0-9]{0,8}")) {
      throw Refusal.unknown("shared.unknownPage");
    }
    return Integer.parseInt(text);
  }
}
