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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Credentials of the API just verified, remembered for a minute so that slow hashing is not paid on
 * every call, and known for half a day so that a program which works is never made to wait for what
 * others guess under its name. Only a keyed digest is kept, under a key drawn at start. A reset or
 * a change of role voids them: the caller of each request is read anew and compared.
 */
@ApplicationScoped
public class RememberedCredentials {
  private static final Duration FRESH = Duration.ofSeconds(60);
  private static final Duration KNOWN = Duration.ofHours(12);
  private static final int MOST = 10_000;
  private static final String DIGEST = "HmacSHA256";

  /** Requests that may wait for the check of the same credentials, over all. */
  private static final int MOST_JOINED = 100;

  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<Verdict>> running = new ConcurrentHashMap<>();
  private final Semaphore joined = new Semaphore(MOST_JOINED);
  private final byte[] key = new byte[32];

  @Inject private Clock clock;

  /**
   * What was found out.
   *
   * @param epoch the account's at the time
   */
  public record Remembered(int accountId, int epoch, Instant at) {}

  public RememberedCredentials() {
    new SecureRandom().nextBytes(key);
  }

  /** What was found out of credentials less than a minute ago. */
  public Optional<Remembered> find(String header) {
    return foundWithin(FRESH, header);
  }

  /** Whether these credentials were found right within half a day. */
  public boolean isKnown(String header) {
    return foundWithin(KNOWN, header).isPresent();
  }

  private Optional<Remembered> foundWithin(Duration time, String header) {
    return Optional.ofNullable(remembered.get(digest(header)))
        .filter(found -> clock.instant().isBefore(found.at().plus(time)));
  }

  /** Remembers credentials that were verified. */
  public void remember(String header, int accountId, int epoch) {
    Instant now = clock.instant();
    if (remembered.size() >= MOST) {
      remembered.values().removeIf(entry -> now.isAfter(entry.at().plus(FRESH)));
    }
    remembered.put(digest(header), new Remembered(accountId, epoch, now));
  }

  /** Forgets credentials. */
  public void forget(String header) {
    remembered.remove(digest(header));
  }

  /**
   * Checks credentials once for all requests that bring the same at the same time: the others wait
   * for what the first finds.
   *
   * @param also what those who waited do when they were refused with the first
   */
  Verdict once(String header, Supplier<Verdict> check, Runnable also) {
    String digest = digest(header);
    CompletableFuture<Verdict> mine = new CompletableFuture<>();
    CompletableFuture<Verdict> first = running.putIfAbsent(digest, mine);
    if (first != null) {
      return join(first, also);
    }
    try {
      Verdict verdict = check.get();
      mine.complete(verdict);
      return verdict;
    } finally {
      running.remove(digest, mine);
      mine.complete(Verdict.busy());
    }
  }

  private Verdict join(CompletableFuture<Verdict> first, Runnable also) {
    if (!joined.tryAcquire()) {
      also.run();
      return Verdict.busy();
    }
    try {
      Verdict verdict = first.join();
      if (verdict.account().isEmpty()) {
        also.run();
      }
      return verdict;
    } finally {
      joined.release();
    }
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
