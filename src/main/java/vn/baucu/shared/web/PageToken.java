package vn.baucu.shared.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A word drawn for each session and written into its pages. What their scripts send is taken in
 * only with it, so that no other site can make a browser send anything.
 */
@Named
@SessionScoped
public class PageToken implements Serializable {
  /** The header in which scripts send it. */
  public static final String HEADER = "X-Page-Token";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final String value;

  public PageToken() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    value = HexFormat.of().formatHex(bytes);
  }

  /** The word. */
  public String getValue() {
    return value;
  }
}
