package vn.baucu.shared;

/**
 * A polling area by the unit it belongs to and its number there.
 *
 * @param unit code of the commune, or of the district without communes
 * @param number 1 and up
 */
public record AreaKey(String unit, int number) implements ScopeTarget {
  @Override
  public Integer areaNumber() {
    return number;
  }

  @Override
  public String toString() {
    return unit + "/" + number;
  }
}
