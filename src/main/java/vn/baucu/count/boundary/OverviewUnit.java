package vn.baucu.count.boundary;

import java.util.Map;
import vn.baucu.law.ElectionLevel;

/**
 * A unit on the overview.
 *
 * @param ownsAreas whether polling areas are its own, so that it opens into areas
 * @param areas polling areas in it and below
 * @param units units right below it
 * @param levels its minutes at each level it votes at
 */
public record OverviewUnit(
    String code,
    String name,
    boolean ownsAreas,
    long areas,
    long units,
    Map<ElectionLevel, StatusCounts> levels) {

  /** All levels together. */
  public StatusCounts all() {
    return levels.values().stream().reduce(StatusCounts.NONE, StatusCounts::plus);
  }

  /** Its minutes at a level; null where it does not vote there. */
  public StatusCounts at(ElectionLevel level) {
    return levels.get(level);
  }
}
