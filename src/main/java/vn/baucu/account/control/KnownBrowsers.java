package vn.baucu.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import vn.baucu.shared.Sql;

/**
 * Browsers in which an account has signed in before. Each carries a word drawn at its first sign-in
 * in a cookie; only the word's digest is kept. It opens nothing: it says that whoever sits there is
 * not delayed for what strangers tried under the same name elsewhere.
 */
@ApplicationScoped
public class KnownBrowsers {
  private static final String COOKIE = "baucu-browser";
  private static final int WORD = 32;
  private static final Duration KEPT = Duration.ofDays(180);

  /** Browsers of one account; the one not seen for longest is forgotten. */
  private static final int MOST = 20;

  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private Sql sql;
  @Inject private Clock clock;

  /** The digest of a browser's word; empty where it carries none. */
  Optional<String> of(HttpServletRequest request) {
    return word(request).map(KnownBrowsers::digest);
  }

  /** Whether an account has signed in there before. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean knows(String digest, String username) {
    return sql.one(
            """
            SELECT 1 FROM known_browser b JOIN account a ON a.id = b.account_id
             WHERE b.digest = ? AND a.username = ?
            """,
            row -> row.getInt(1),
            digest,
            username)
        .isPresent();
  }

  /** Knows a browser from now on. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void remember(int accountId, HttpServletRequest request, HttpServletResponse response) {
    String word = word(request).orElseGet(KnownBrowsers::draw);
    sql.update(
        """
        INSERT INTO known_browser (account_id, digest, seen_at) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE seen_at = VALUES(seen_at)
        """,
        accountId,
        digest(word),
        LocalDateTime.now(clock));
    sql.update(
        """
        DELETE FROM known_browser
         WHERE account_id = ?
           AND digest NOT IN (SELECT digest FROM (
                 SELECT digest FROM known_browser WHERE account_id = ?
                  ORDER BY seen_at DESC LIMIT ?) latest)
        """,
        accountId,
        accountId,
        MOST);
    Cookie cookie = new Cookie(COOKIE, word);
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge((int) KEPT.toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Strict");
    response.addCookie(cookie);
  }

  /** Knows no browser of an account any more. */
  public void forget(int accountId) {
    sql.update("DELETE FROM known_browser WHERE account_id = ?", accountId);
  }

  private static Optional<String> word(HttpServletRequest request) {
    return Arrays.stream(Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]))
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .filter(value -> value.length() == 2 * WORD)
        .findFirst();
  }

  private static String draw() {
    byte[] word = new byte[WORD];
    RANDOM.nextBytes(word);
    return HexFormat.of().formatHex(word);
  }

  private static String digest(String word) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
