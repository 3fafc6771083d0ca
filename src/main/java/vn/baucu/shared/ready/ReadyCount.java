package vn.baucu.shared.ready;

/**
 * How far an item has come in one unit by itself, without those below it.
 *
 * @param unit identity of the administrative unit
 * @param have how many things are there and right; 0 to must
 * @param must how many there must be; at least 1, an item that is not asked of a unit is absent
 * @param errors how many things are there and wrong by law: they are mended before others are added
 */
public record ReadyCount(int unit, ReadyItem item, int have, int must, int errors) {
  public ReadyCount {
    if (must < 1 || have < 0 || have > must || errors < 0) {
      throw new IllegalArgumentException(have + " of " + must + ", wrong " + errors);
    }
  }
}
