package vn.baucu.shared;

import java.util.List;

/**
 * A place in the administrative tree: the identities of the units from the root down to the unit.
 *
 * <p>Scope is compared on this path by identity, never by the text of a code.
 *
 * @param ids identities from the city down to the unit itself; never empty
 */
public record UnitPath(List<Integer> ids) {
  public UnitPath {
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("a path names at least its root");
    }
    ids = List.copyOf(ids);
  }

  /** The identity of the unit at the end of the path. */
  public int unitId() {
    return ids.get(ids.size() - 1);
  }

  /** Whether this place is the other one or lies below it. */
  public boolean isWithin(UnitPath other) {
    return ids.size() >= other.ids.size() && ids.get(other.ids.size() - 1).equals(other.unitId());
  }
}
