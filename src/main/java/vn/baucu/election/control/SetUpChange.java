package vn.baucu.election.control;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;

/**
 * Whether the running transaction has changed what belongs to an election and not yet its version,
 * under which that is remembered.
 */
@TransactionScoped
public class SetUpChange implements Serializable {
  private boolean begun;

  void begin() {
    begun = true;
  }

  boolean isBegun() {
    return begun;
  }
}
