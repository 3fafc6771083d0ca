package vn.baucu.account.boundary;

/**
 * Why a sign-in was not even looked at, left with the request for the page to say.
 *
 * @param status 429 after too many wrong passwords, 503 where too many sign in at once
 * @param key of the sentence, whose argument is the seconds
 * @param seconds to wait before trying again
 */
public record SignInWait(int status, String key, int seconds) {
  /** The request attribute that holds it. */
  public static final String ATTRIBUTE = SignInWait.class.getName();
}
