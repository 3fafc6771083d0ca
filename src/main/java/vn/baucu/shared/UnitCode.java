package vn.baucu.shared;

/**
 * An administrative unit by its code, in the caller's election.
 *
 * @param unit the code, such as {@code 303}
 */
public record UnitCode(String unit) implements ScopeTarget {
  @Override
  public String toString() {
    return unit;
  }
}
