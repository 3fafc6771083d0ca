package vn.baucu.shared.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import vn.baucu.shared.ServerInstances;
import vn.baucu.shared.Sql;

/** Requests with a key and what was answered, kept for a day. */
@ApplicationScoped
public class IdempotentRequests {
  private static final Duration KEPT = Duration.ofDays(1);

  /** A request that has not been answered after this time never will be. */
  private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(2);

  @Inject private Sql sql;
  @Inject private ServerInstances instances;
  @Inject private Clock clock;

  /**
   * An earlier request under the same key.
   *
   * @param same whether it asked for the same
   * @param status what was answered; null while it is still running
   * @param retryAfter when it is worth asking again: where the first try still runs
   */
  public record Earlier(boolean same, Integer status, String answer, Duration retryAfter) {}

  /** The entry of a key. */
  private record Entry(String fingerprint, Integer status, String answer, String server) {}

  /**
   * Claims a key for a request; the earlier request where the key is taken. One that is unanswered
   * and whose server is known to be dead gives way at once.
   */
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
    if (insert(accountId, key, fingerprint, now)) {
      return Optional.empty();
    }
    Entry entry = find(accountId, key);
    Duration untilDead =
        entry.status() == null ? instances.untilDead(entry.server()) : Duration.ZERO;
    if (entry.status() == null && untilDead.isZero()) {
      sql.update(
          "UPDATE idempotent_request SET fingerprint = ?, server_id = ?, requested_at = ? WHERE"
              + " account_id = ? AND request_key = ?",
          fingerprint,
          instances.own(),
          now,
          accountId,
          key);
      return Optional.empty();
    }
    return Optional.of(
        new Earlier(
            entry.fingerprint().equals(fingerprint), entry.status(), entry.answer(), untilDead));
  }

  private boolean insert(int accountId, String key, String fingerprint, LocalDateTime now) {
    return sql.update(
            "INSERT IGNORE INTO idempotent_request (account_id, request_key, fingerprint,"
                + " server_id, requested_at) VALUES (?, ?, ?, ?, ?)",
            accountId,
            key,
            fingerprint,
            instances.own(),
            now)
        == 1;
  }

  /** The entry, held until the end of the transaction: of two who find it dead, one takes it. */
  private Entry find(int accountId, String key) {
    return sql.one(
            "SELECT fingerprint, status, answer, server_id FROM idempotent_request"
                + " WHERE account_id = ? AND request_key = ? FOR UPDATE",
            row ->
                new Entry(
                    row.getString(1),
                    row.getObject(2, Integer.class),
                    row.getString(3),
                    row.getString(4)),
            accountId,
            key)
        .orElseThrow();
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
