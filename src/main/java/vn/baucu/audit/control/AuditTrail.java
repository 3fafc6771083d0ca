package vn.baucu.audit.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import vn.baucu.shared.Audit;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Sql;
import vn.baucu.shared.database.RequestKey;

/** Writes the trail. */
@ApplicationScoped
public class AuditTrail implements Audit {
  private static final String ENTRY =
      "INSERT INTO audit_entry (at, election_code, username, role, unit_code, action, subject,"
          + " before_value, after_value, outcome, reason, request_key) VALUES (?, ?, ?, ?, ?, ?, ?,"
          + " ?, ?, ?, ?, ?)";

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private CurrentCaller caller;
  @Inject private RequestKey key;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(String action, String subject, String before, String after, String reason) {
    write(caller.get(), action, subject, before, after, "DONE", reason);
    transaction.putResource(AuditTrail.class, Boolean.TRUE);
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void denied(String action, String subject) {
    write(caller.get(), action, subject, null, null, "DENIED", null);
  }

  @Override
  public boolean isRecorded() {
    return transaction.getTransactionKey() != null
        && transaction.getResource(AuditTrail.class) != null;
  }

  private void write(
      Caller who,
      String action,
      String subject,
      String before,
      String after,
      String outcome,
      String reason) {
    sql.update(
        ENTRY,
        LocalDateTime.now(clock),
        who.electionCode(),
        who.username(),
        who.role(),
        who.unitCode(),
        action,
        subject,
        before,
        after,
        outcome,
        reason,
        key.value());
  }
}
