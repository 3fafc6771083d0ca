package vn.baucu.shared;

import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;

/**
 * The count minutes of one polling area at one level in one round.
 *
 * @param level which body is elected
 * @param unit code of the unit the area belongs to
 * @param area number of the polling area in its unit
 * @param round which of its polls
 */
public record MinutesKey(ElectionLevel level, String unit, int area, Round round)
    implements ScopeTarget {
  @Override
  public Integer areaNumber() {
    return area;
  }

  /** The minutes of the same area and level in another round. */
  public MinutesKey in(Round other) {
    return new MinutesKey(level, unit, area, other);
  }

  /** What names them in the address of a page; the round of election day goes without saying. */
  public String query() {
    return "level=" + level + "&unit=" + unit + "&area=" + area + PathNames.query(round);
  }

  @Override
  public String toString() {
    return level + "/" + unit + "/" + area + "/" + round;
  }
}
