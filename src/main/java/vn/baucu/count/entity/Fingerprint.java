package vn.baucu.count.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** The digest by which a form that copies another is found without reading all of them. */
public final class Fingerprint {
  private Fingerprint() {}

  /** 32 hexadecimal digits of a form's figures in the order of the paper. */
  public static String of(Collection<Long> figures) {
    String text = figures.stream().map(String::valueOf).collect(Collectors.joining(" "));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
