package vn.baucu.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * The servers on this database, each from its start to its end: what one of them began is known to
 * be dead when it is.
 */
@ApplicationScoped
public class ServerInstances {
  /** How often each says that it lives. */
  public static final Duration BEAT = Duration.ofSeconds(3);

  /** Silent for this long it is dead: a few beats are missed by a server that is only busy. */
  static final Duration SILENCE = Duration.ofSeconds(12);

  private static final Duration REMEMBERED = Duration.ofDays(2);

  private final String own = UUID.randomUUID().toString();

  @Inject private Sql sql;
  @Inject private Clock clock;

  /** This server, since its start. */
  public String own() {
    return own;
  }

  /** This server lives. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void beat() {
    LocalDateTime now = LocalDateTime.now(clock);
    sql.update(
        "INSERT INTO server_instance (id, alive_at) VALUES (?, ?) ON DUPLICATE KEY UPDATE alive_at"
            + " = VALUES(alive_at)",
        own,
        now);
    sql.update("DELETE FROM server_instance WHERE alive_at < ?", now.minus(REMEMBERED));
  }

  /**
   * How long until a server is known to be dead, if it is: zero where it is known already, the
   * whole silence where it lives.
   *
   * @param id null where nobody knows which it was
   */
  public Duration untilDead(String id) {
    if (id == null) {
      return Duration.ZERO;
    }
    if (id.equals(own)) {
      return SILENCE;
    }
    LocalDateTime now = LocalDateTime.now(clock);
    return sql.one(
            "SELECT alive_at FROM server_instance WHERE id = ?",
            row -> row.getObject(1, LocalDateTime.class),
            id)
        .map(alive -> Duration.between(now, alive.plus(SILENCE)))
        .filter(rest -> !rest.isNegative())
        .orElse(Duration.ZERO);
  }
}
