package vn.baucu.exchange.control.draft;

import vn.baucu.account.boundary.StoredAccount;

/** An account of the draft with its assignment in this election. */
public final class DraftAccount extends Stored {
  /**
   * As the server has it, whether or not it is assigned in this election; null where it has none.
   */
  StoredAccount known;
}
