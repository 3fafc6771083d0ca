package vn.baucu.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Credentials of the API just verified, remembered for a minute so that slow hashing is not paid on
 * every call. Only a keyed digest is kept, under a key drawn at start. A lock, a reset or a change
 * of role voids them: the caller of each request is read anew and compared.
 */
@ApplicationScoped
public class RememberedCredentials {
  private static final Duration FOR = Duration.ofSeconds(60);
  private static final int MOST = 10_000;
  private static final String DIGEST = "HmacSHA256";

  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
  private final byte[] key = new byte[32];

  @Inject private Clock clock;

  /**
   * What was found out.
   *
   * @param epoch the account's at the time
   */
  public record Remembered(int accountId, int epoch, Instant until) {}

  public RememberedCredentials() {
    new SecureRandom().nextBytes(key);
  }

  /** What was found out of credentials less than a minute ago. */
  public Optional<Remembered> find(String header) {
    return Optional.ofNullable(remembered.get(digest(header)))
        .filter(found -> clock.instant().isBefore(found.until()));
  }

  /** Remembers credentials that were verified. */
  public void remember(String header, int accountId, int epoch) {
    Instant now = clock.instant();
    if (remembered.size() >= MOST) {
      remembered.values().removeIf(entry -> now.isAfter(entry.until()));
    }
    remembered.put(digest(header), new Remembered(accountId, epoch, now.plus(FOR)));
  }

  /** Forgets credentials. */
  public void forget(String header) {
    remembered.remove(digest(header));
  }

  private String digest(String header) {
    try {
      Mac mac = Mac.getInstance(DIGEST);
      mac.init(new SecretKeySpec(key, DIGEST));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(header.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
