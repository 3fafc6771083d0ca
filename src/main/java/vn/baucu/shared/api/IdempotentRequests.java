package vn.baucu.shared.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import vn.baucu.shared.Sql;

/** Requests with a key and what was answered, kept for a day. */
@ApplicationScoped
public class IdempotentRequests {
  private static final Duration KEPT = Duration.ofDays(1);

  /** A request that has not been answered after this time died with its server. */
  private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(2);

  @Inject private Sql sql;
  @Inject private Clock clock;

  /**
   * An earlier request under the same key.
   *
   * @param same whether it asked for the same
   * @param status what was answered; null while it is still running
   */
  public record Earlier(boolean same, Integer status, String answer) {}

  /** Claims a key for a request; the earlier request where the key is taken. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<Earlier> claim(int accountId, String key, String fingerprint) {
    LocalDateTime now = LocalDateTime.now(clock);
    sql.update(
        "DELETE FROM idempotent_request WHERE account_id = ? AND request_key = ? AND"
            + " (requested_at < ? OR status IS NULL AND requested_at < ?)",
        accountId,
        key,
        now.minus(KEPT),
        now.minus(ANSWERED_WITHIN));
    int claimed =
        sql.update(
            "INSERT IGNORE INTO idempotent_request (account_id, request_key, fingerprint,"
                + " requested_at) VALUES (?, ?, ?, ?)",
            accountId,
            key,
            fingerprint,
            now);
    return claimed == 1
        ? Optional.empty()
        : sql.one(
            "SELECT fingerprint, status, answer FROM idempotent_request WHERE account_id = ? AND"
                + " request_key = ?",
            row ->
                new Earlier(
                    row.getString(1).equals(fingerprint),
                    row.getObject(2, Integer.class),
                    row.getString(3)),
            accountId,
            key);
  }

  /** Keeps what was answered. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void answered(int accountId, String key, int status, String answer) {
    sql.update(
        "UPDATE idempotent_request SET status = ?, answer = ? WHERE account_id = ? AND request_key"
            + " = ?",
        status,
        answer,
        accountId,
        key);
  }

  /** Gives a key free whose request failed for a reason of the server's. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void release(int accountId, String key) {
    sql.update(
        "DELETE FROM idempotent_request WHERE account_id = ? AND request_key = ?", accountId, key);
  }
}
