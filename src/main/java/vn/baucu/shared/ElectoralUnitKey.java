package vn.baucu.shared;

import vn.baucu.law.ElectionLevel;

/**
 * An electoral unit by level, owner and number. Its place in the tree is its owner's.
 *
 * @param level which body is elected
 * @param owner code of the unit whose body is elected
 * @param number 1 and up, without gaps in one level and owner
 */
public record ElectoralUnitKey(ElectionLevel level, String owner, int number)
    implements ScopeTarget {
  @Override
  public String unit() {
    return owner;
  }

  @Override
  public String toString() {
    return level + "/" + owner + "/" + number;
  }
}
