package vn.baucu.operation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.baucu.account.entity.Account;
import vn.baucu.shared.Sql;

/** Acts in transactions of the container that meet another connection's. */
@Stateless
public class ConflictProbe {
  @PersistenceContext(unitName = "baucu")
  private EntityManager entities;

  @Inject private Sql sql;

  /** Writes one row, waits until the other side stands before it, and writes another. */
  public void rows(int first, int second, CountDownLatch begun, CountDownLatch meeting)
      throws InterruptedException {
    add(first, begun, meeting);
    sql.update("UPDATE retry_probe SET n = n + 1 WHERE id = ?", second);
  }

  /** The same, where the other row is an entity's, written only when the container commits. */
  public void rowAndEntity(int first, int account, CountDownLatch begun, CountDownLatch meeting)
      throws InterruptedException {
    add(first, begun, meeting);
    Account entity = entities.find(Account.class, account);
    entity.resetPassword(entity.passwordHash());
  }

  /** Writes a row that must be free at once. */
  public void free(int row, CountDownLatch begun) {
    begun.countDown();
    sql.one("SELECT n FROM retry_probe WHERE id = ? FOR UPDATE NOWAIT", r -> r.getInt(1), row);
    sql.update("UPDATE retry_probe SET n = n + 1 WHERE id = ?", row);
  }

  /** Loses its connection between two writes, once. */
  public void cut(int row, boolean now) {
    sql.update("UPDATE retry_probe SET n = n + 1 WHERE id = ?", row);
    if (now) {
      sql.one("SELECT CONNECTION_ID()", r -> r.getLong(1)).ifPresent(this::end);
    }
    sql.update("UPDATE retry_probe SET n = n + 1 WHERE id = ?", row);
  }

  /** Stores under a request's key. */
  public void store(int row, String key) {
    sql.update("UPDATE retry_probe SET n = n + 1 WHERE id = ?", row);
    sql.update(
        "INSERT INTO audit_entry (at, username, action, subject, outcome, request_key) VALUES"
            + " (NOW(6), 'test', 'test', 'test', 'DONE', ?)",
        key);
  }

  private void end(long connection) {
    sql.update("KILL " + connection);
  }

  private void add(int row, CountDownLatch begun, CountDownLatch meeting)
      throws InterruptedException {
    sql.update("UPDATE retry_probe SET n = n + 1 WHERE id = ?", row);
    begun.countDown();
    meeting.await(30, TimeUnit.SECONDS);
  }
}
