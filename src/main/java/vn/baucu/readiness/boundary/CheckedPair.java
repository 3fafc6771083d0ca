package vn.baucu.readiness.boundary;

import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.ElectoralUnitKey;

/**
 * A polling area at a level that does not resolve.
 *
 * @param above name of the unit above that which owns the area; null where it has none
 * @param unit code of the unit that owns it
 * @param electoralUnit where it lies; null where it lies nowhere
 */
public record CheckedPair(
    String above,
    String unit,
    String unitName,
    int area,
    ElectionLevel level,
    ElectoralUnitKey electoralUnit,
    Problem problem) {

  /** Why it does not resolve. */
  public enum Problem {
    /** No way leads from its unit up to the city. */
    ROOTLESS,
    /** It lies in no electoral unit of the level. */
    NOWHERE,
    /** It lies in one of another level, or of a unit that it does not belong to. */
    FOREIGN,
    /** No more candidates stand there than are to be elected. */
    LIST
  }
}
