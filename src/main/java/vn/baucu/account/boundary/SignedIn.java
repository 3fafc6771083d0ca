package vn.baucu.account.boundary;

import java.io.Serializable;

/**
 * What a session remembers of who signed in.
 *
 * @param accountId the account
 * @param epoch the account's at sign-in: another one ends the session
 * @param electionCode the election chosen, or null for the server's default
 */
public record SignedIn(int accountId, int epoch, String electionCode) implements Serializable {
  /** Under which name the session keeps it. */
  public static final String KEY = SignedIn.class.getName();
}
