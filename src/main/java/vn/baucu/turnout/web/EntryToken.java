package vn.baucu.turnout.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A word drawn for each session and written into its entry pages. What is typed is taken in only
 * with it, so that no other site can make a browser send figures.
 */
@SessionScoped
public class EntryToken implements Serializable {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String value;

  public EntryToken() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    value = HexFormat.of().formatHex(bytes);
  }

  /** The word. */
  public String value() {
    return value;
  }
}
