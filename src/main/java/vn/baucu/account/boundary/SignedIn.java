package vn.baucu.account.boundary;

import java.io.Serializable;

/**
 * What a session remembers of who signed in. Which election a request is about it does not: that
 * stands in the request's address.
 *
 * @param accountId the account
 * @param epoch the account's at sign-in: another one ends the session
 */
public record SignedIn(int accountId, int epoch) implements Serializable {
  /** Under which name the session keeps it. */
  public static final String KEY = SignedIn.class.getName();
}
