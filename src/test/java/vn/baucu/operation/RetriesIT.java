package vn.baucu.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Sql;
import vn.baucu.shared.database.RequestKey;
import vn.baucu.shared.database.Retries;
import vn.baucu.testing.InContainer;

/** What two connections do to each other costs nobody an answer, and nothing is stored twice. */
class RetriesIT extends InContainer {
  private static final int ACCOUNT = -1;
  private static final int TOUCHED_BY_THE_OTHER = 2_000;

  @Resource(lookup = "java:app/jdbc/baucu")
  private DataSource dataSource;

  @Resource private ManagedExecutorService threads;
  @Inject private Retries retries;
  @Inject private RequestContextController request;
  @Inject private RequestKey key;
  @Inject private ConflictProbe probe;
  @Inject private Sql sql;

  private final AtomicInteger tries = new AtomicInteger();

  @BeforeEach
  void rows() {
    sql.update("CREATE TABLE IF NOT EXISTS retry_probe (id INT PRIMARY KEY, n INT NOT NULL)");
    sql.update("DELETE FROM retry_probe");
    sql.update("INSERT INTO retry_probe VALUES (1, 0), (2, 0)");
    sql.update("INSERT INTO retry_probe SELECT seq, 0 FROM seq_100_to_2100");
  }

  @Test
  void aDeadlockIsTriedAgain() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch meeting = new CountDownLatch(1);
    Future<?> other = other("UPDATE retry_probe SET n = n + 10 WHERE id = 2", begun, meeting);
    act(() -> probe.rows(1, 2, begun, meeting));
    other.get();
    assertThat(tries).hasValue(2);
    assertThat(n(1)).isEqualTo(11);
    assertThat(n(2)).isEqualTo(11);
  }

  @Test
  void aDeadlockAtCommitIsTriedAgain() throws Exception {
    int account = sql.one("SELECT MIN(id) FROM account", row -> row.getInt(1)).orElseThrow();
    int epoch = epoch(account);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch meeting = new CountDownLatch(1);
    Future<?> other = other("UPDATE account SET phone = '1' WHERE id = " + account, begun, meeting);
    act(() -> probe.rowAndEntity(1, account, begun, meeting));
    other.get();
    assertThat(tries).hasValue(2);
    assertThat(n(1)).isEqualTo(11);
    assertThat(epoch(account)).isEqualTo(epoch + 1);
  }

  @Test
  void whatItsOwnFirstSendingHasStoredMeanwhileIsNotStale() throws Exception {
    key.take(ACCOUNT, "sent twice");
    String answer =
        retries.run(
            () -> {
              sql.update(
                  "UPDATE audit_entry SET request_key = ?, outcome = 'DONE' ORDER BY id LIMIT 1",
                  key.value());
              throw Refusal.stale("shared.stale");
            },
            () -> "stands");
    assertThat(answer).isEqualTo("stands");
  }

  @Test
  void aLockThatIsNotFreeIsTriedAgain() throws Exception {
    CountDownLatch begun = new CountDownLatch(2);
    try (Connection other = dataSource.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("SELECT n FROM retry_probe WHERE id = 1 FOR UPDATE");
      Future<?> act =
          threads.submit(
              () -> {
                request.activate();
                try {
                  act(() -> probe.free(1, begun));
                } finally {
                  request.deactivate();
                }
                return null;
              });
      begun.await();
      other.rollback();
      other.setAutoCommit(true);
      act.get();
    }
    assertThat(tries.get()).isGreaterThan(1);
    assertThat(n(1)).isEqualTo(1);
  }

  @Test
  void aLockThatIsNeverFreeIsToldInASentence() throws SQLException {
    try (Connection other = dataSource.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("SELECT n FROM retry_probe WHERE id = 1 FOR UPDATE");
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> act(() -> probe.free(1, new CountDownLatch(0))))
          .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
      other.rollback();
      other.setAutoCommit(true);
    }
    assertThat(tries).hasValue(5);
  }

  @Test
  void aLostConnectionIsTriedAgainWhereNothingWasStored() throws Exception {
    act(() -> probe.cut(1, tries.get() == 1));
    assertThat(tries).hasValue(2);
    assertThat(n(1)).isEqualTo(2);
  }

  @Test
  void whatWasStoredBeforeItsConnectionWasLostIsNotDoneTwice() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                act(
                    () -> {
                      probe.store(1, key.value());
                      throw new IllegalStateException(
                          new SQLNonTransientConnectionException("gone", "08000"));
                    }))
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("shared.storedBefore"));
    assertThat(tries).hasValue(1);
    assertThat(n(1)).isEqualTo(1);
  }

  @Test
  void whatItsSenderSendsAgainIsAnsweredFromItsKey() {
    key.take(ACCOUNT, "sent twice");
    assertThat(once()).isEqualTo("done");
    assertThat(once()).isEqualTo("standing");
    assertThat(n(1)).isEqualTo(1);
  }

  @Test
  void ofTwoTriesAtOnceOneIsAnsweredFromTheOther() throws Exception {
    key.take(ACCOUNT, "sent again while it is stored");
    try (Connection first = dataSource.getConnection();
        Statement statement = first.createStatement()) {
      first.setAutoCommit(false);
      statement.execute("UPDATE retry_probe SET n = n + 1 WHERE id = 1");
      statement.execute(
          "INSERT INTO audit_entry (at, username, action, subject, outcome, request_key) VALUES"
              + " (NOW(6), 'test', 'test', 'test', 'DONE', '"
              + key.value()
              + "')");
      Future<?> commit =
          threads.submit(
              () -> {
                first.commit();
                return null;
              });
      assertThat(once()).isEqualTo("standing");
      commit.get();
      first.setAutoCommit(true);
    }
    assertThat(n(1)).isEqualTo(1);
  }

  private String once() {
    return retries.run(
        () -> {
          probe.store(1, key.value());
          return "done";
        },
        () -> "standing");
  }

  /** An act whose tries are counted. */
  private interface Act {
    void run() throws Exception;
  }

  private void act(Act act) throws Exception {
    retries.run(
        () -> {
          tries.incrementAndGet();
          act.run();
          return null;
        });
  }

  /**
   * A transaction that has written much, so that it is not the one to be undone, and then wants the
   * row the act has.
   */
  private Future<?> other(String first, CountDownLatch begun, CountDownLatch meeting) {
    return threads.submit(
        () -> {
          try (Connection connection = dataSource.getConnection();
              Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("UPDATE retry_probe SET n = n + 1 WHERE id >= 100");
            assertThat(statement.getUpdateCount()).isGreaterThan(TOUCHED_BY_THE_OTHER);
            statement.execute(first);
            begun.await();
            meeting.countDown();
            statement.execute("UPDATE retry_probe SET n = n + 10 WHERE id = 1");
            connection.commit();
            connection.setAutoCommit(true);
          }
          return null;
        });
  }

  private int n(int row) {
    return sql.one("SELECT n FROM retry_probe WHERE id = ?", r -> r.getInt(1), row).orElseThrow();
  }

  private int epoch(int account) {
    return sql.one("SELECT epoch FROM account WHERE id = ?", r -> r.getInt(1), account)
        .orElseThrow();
  }
}
