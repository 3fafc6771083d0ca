package vn.baucu.account.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/**
 * Slow salted hashes of passwords: PBKDF2 with HMAC-SHA-512. Each hash names its algorithm and
 * rounds, so one made under other settings is still verified, and made anew at the next sign-in.
 *
 * <p>The rounds are chosen by measurement: one hash costs a core 0.12 s (0.4 s on a server whose
 * JVM compiles in a hurry, as those for trying do), so that guessing is slow, and two cores sign
 * 200 people in within half a minute.
 */
@ApplicationScoped
public class Passwords {
  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int ROUNDS = 150_000;

  @Inject private Pbkdf2PasswordHash hash;

  /** What is compared with where there is no account, so that an unknown name takes as long. */
  private String nobody;

  @PostConstruct
  void prepare() {
    hash.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm",
            ALGORITHM,
            "Pbkdf2PasswordHash.Iterations",
            String.valueOf(ROUNDS),
            "Pbkdf2PasswordHash.SaltSizeBytes",
            "32"));
    nobody = hash.generate("nobody".toCharArray());
  }

  /** The hash to keep of a password. */
  public String hash(String password) {
    return hash.generate(password.toCharArray());
  }

  /**
   * Whether a password is the one a hash was made of.
   *
   * @param kept the hash, or null where there is no account: false, after the same time
   */
  public boolean matches(String password, String kept) {
    boolean same = hash.verify(password.toCharArray(), kept == null ? nobody : kept);
    return kept != null && same;
  }

  /** Whether a hash was made under other settings than those of today. */
  boolean isOutdated(String kept) {
    return !kept.startsWith(ALGORITHM + ":" + ROUNDS + ":");
  }
}
