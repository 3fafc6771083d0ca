package vn.baucu.exchange.control.draft;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A fingerprint of texts, so that two can be told apart without holding them: the first eight bytes
 * of their SHA-256.
 */
public final class Print {
  private static final byte END = 0x1F;

  private Print() {}

  /** The fingerprint of values in their order; null and the empty text are the same. */
  public static long of(Object... values) {
    MessageDigest digest = sha256();
    for (Object value : values) {
      if (value != null) {
        digest.update(value.toString().getBytes(StandardCharsets.UTF_8));
      }
      digest.update(END);
    }
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
