package vn.baucu.count.boundary;

import java.util.Map;
import vn.baucu.law.ElectionLevel;

/** A polling area on the overview with its minutes at each level. */
public record OverviewArea(int number, String name, Map<ElectionLevel, OverviewLine> levels) {
  /** Its minutes at a level; null where it does not vote there. */
  public OverviewLine at(ElectionLevel level) {
    return levels.get(level);
  }

  /** What is to be done first stands first. */
  int urgency() {
    return levels.values().stream()
        .mapToInt(line -> line.incident() ? -1 : line.urgency())
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
