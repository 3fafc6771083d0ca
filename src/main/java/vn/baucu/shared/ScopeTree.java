package vn.baucu.shared;

import java.util.Optional;

/** Where units stand in the tree; answered by the feature {@code area}. */
public interface ScopeTree {
  /**
   * The place of a unit.
   *
   * @param electionId the election
   * @param unitCode the unit's code
   * @return empty where the election has no such unit
   */
  Optional<UnitPath> find(int electionId, String unitCode);
}
