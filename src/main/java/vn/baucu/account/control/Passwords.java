package vn.baucu.account.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Slow salted hashes of passwords: PBKDF2 with HMAC-SHA-512 and 210,000 rounds (OWASP 2023). */
@ApplicationScoped
public class Passwords {
  @Inject private Pbkdf2PasswordHash hash;

  /** What is compared with where there is no account, so that an unknown name takes as long. */
  private String nobody;

  @PostConstruct
  void prepare() {
    hash.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32"));
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
}
