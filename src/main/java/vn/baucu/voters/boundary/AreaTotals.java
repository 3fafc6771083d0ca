package vn.baucu.voters.boundary;

import java.util.Map;
import vn.baucu.law.ElectionLevel;

/**
 * Voter totals of one polling area.
 *
 * @param number its number in the unit
 * @param levels the levels it has voters at, widest first
 */
public record AreaTotals(int number, String name, Map<ElectionLevel, LevelTotal> levels) {

  /**
   * Totals of one level; null where there is none of the stage.
   *
   * @param before the latest total before the final one: corrected, else posted
   * @param finalTotal the total of election morning
   */
  public record LevelTotal(Long before, Long finalTotal) {}
}
