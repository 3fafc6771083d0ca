package vn.baucu.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.baucu.shared.ServerInstances;
import vn.baucu.shared.Sql;
import vn.baucu.testing.InContainer;

/** A request that comes again while its first try runs, and after that has died with its server. */
class IdempotencyIT extends InContainer {
  private static final int NOBODY = -1;
  private static final String PRINT = "0".repeat(32);

  @Inject private IdempotentRequests requests;
  @Inject private ServerInstances instances;
  @Inject private Sql sql;
  @Inject private Clock clock;

  @Test
  void whileTheFirstTryRunsItIsToldWhenToAskAgain() {
    String key = claimed();

    IdempotentRequests.Earlier earlier = requests.claim(NOBODY, key, PRINT).orElseThrow();

    assertThat(earlier.same()).isTrue();
    assertThat(earlier.status()).isNull();
    assertThat(earlier.retryAfter()).isPositive();
  }

  @Test
  void whoseServerIsDeadIsTakenUpAtOnce() {
    String key = claimed();
    beganOn(key, UUID.randomUUID().toString());

    assertThat(requests.claim(NOBODY, key, PRINT)).isEmpty();
    assertThat(requests.claim(NOBODY, key, PRINT)).isPresent();
  }

  @Test
  void whoseServerWasAliveASecondAgoIsLeftToIt() {
    String key = claimed();
    String other = UUID.randomUUID().toString();
    sql.update(
        "INSERT INTO server_instance (id, alive_at) VALUES (?, ?)",
        other,
        LocalDateTime.now(clock).minusSeconds(1));
    beganOn(key, other);

    assertThat(requests.claim(NOBODY, key, PRINT).orElseThrow().retryAfter()).isPositive();
  }

  @Test
  void anAnswerIsGivenAgainWhateverBecameOfItsServer() {
    String key = claimed();
    requests.answered(NOBODY, key, 200, "{}");
    beganOn(key, UUID.randomUUID().toString());

    assertThat(requests.claim(NOBODY, key, PRINT).orElseThrow().answer()).isEqualTo("{}");
  }

  @Test
  void thisServerSaysThatItLives() {
    instances.beat();

    assertThat(
            sql.one(
                "SELECT COUNT(*) FROM server_instance WHERE id = ?",
                row -> row.getInt(1),
                instances.own()))
        .contains(1);
  }

  private String claimed() {
    String key = UUID.randomUUID().toString();
    assertThat(requests.claim(NOBODY, key, PRINT)).isEmpty();
    return key;
  }

  private void beganOn(String key, String server) {
    sql.update(
        "UPDATE idempotent_request SET server_id = ? WHERE account_id = ? AND request_key = ?",
        server,
        NOBODY,
        key);
  }
}
