package vn.baucu.testing;

/** A server did not start; the message is for a person, in one sentence. */
public class StartFailure extends RuntimeException {
  public StartFailure(String message) {
    super(message);
  }

  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
