package vn.baucu.account.control;

import java.util.Optional;

/**
 * What came of a name and a password.
 *
 * @param account whose they are; empty where they were refused
 * @param status 401 where they are wrong, 429 after too many wrong ones, 503 where too many sign in
 *     at once; 200 where they are right
 * @param retryAfter seconds to wait before trying again, where that is the reason; else 0
 */
record Verdict(Optional<Integer> account, int status, int retryAfter) {
  private static final int TOO_MANY = 429;
  private static final int BUSY = 503;
  private static final int SECONDS_WHEN_BUSY = 5;

  static Verdict admitted(int account) {
    return new Verdict(Optional.of(account), 200, 0);
  }

  static Verdict wrong() {
    return new Verdict(Optional.empty(), 401, 0);
  }

  static Verdict delayed(int seconds) {
    return new Verdict(Optional.empty(), TOO_MANY, seconds);
  }

  static Verdict busy() {
    return busy(SECONDS_WHEN_BUSY);
  }

  static Verdict busy(int seconds) {
    return new Verdict(Optional.empty(), BUSY, seconds);
  }

  /** The key of the sentence for a refusal that ends by waiting. */
  String waitKey() {
    return status == TOO_MANY ? "account.tooManyTries" : "account.signInBusy";
  }
}
