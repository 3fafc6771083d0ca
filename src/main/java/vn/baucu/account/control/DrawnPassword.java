package vn.baucu.account.control;

import java.security.SecureRandom;

/** Passwords drawn by the server: 60 bits, in letters and digits nobody mistakes for each other. */
public final class DrawnPassword {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 3;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private DrawnPassword() {}

  /** Draws one, such as {@code k7mp-2wqx-9dtr}. */
  public static String draw() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
