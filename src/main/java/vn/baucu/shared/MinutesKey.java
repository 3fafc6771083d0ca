package vn.baucu.shared;

import vn.baucu.law.ElectionLevel;

/**
 * The count minutes of one polling area at one level.
 *
 * @param level which body is elected
 * @param unit code of the unit the area belongs to
 * @param area number of the polling area in its unit
 */
public record MinutesKey(ElectionLevel level, String unit, int area) implements ScopeTarget {
  @Override
  public Integer areaNumber() {
    return area;
  }

  /** The area the minutes are of. */
  public AreaKey areaKey() {
    return new AreaKey(unit, area);
  }

  @Override
  public String toString() {
    return level + "/" + unit + "/" + area;
  }
}
