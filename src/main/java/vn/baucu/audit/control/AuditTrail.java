package vn.baucu.audit.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.CutText;
import vn.baucu.shared.Recorded;
import vn.baucu.shared.Sql;
import vn.baucu.shared.database.RequestKey;

/**
 * Writes the trail. What is longer than its column is cut and marked, so that no request can keep
 * itself out of the trail by its length.
 */
@ApplicationScoped
public class AuditTrail implements Audit {
  private static final String ENTRY =
      """
      INSERT INTO audit_entry (at, election_code, account_id, username, role, unit_code, action,
                               subject_kind, subject_unit, subject_area, subject_level,
                               subject_number, subject_round, subject, value_version,
                               before_value, after_value, outcome, reason, request_key)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String SUMMED =
      """
      INSERT INTO audit_entry (at, username, action, subject_kind, subject, address, value_version,
                               outcome, sum_of)
      VALUES (?, ?, ?, ?, ?, ?, ?, 'DENIED', MD5(CONCAT_WS('\\n', ?, ?, ?, ?)))
          ON DUPLICATE KEY UPDATE times = times + 1
      """;

  private static final String NOBODY = "?";
  private static final int ACTION = 80;
  private static final int SUBJECT = 200;
  private static final int ADDRESS = 45;
  private static final int CODE = 20;

  /** Of columns of 16 MB, at most four bytes a code point: room for the longest lawful text. */
  private static final int VALUE = 1_000_000;

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private CurrentCaller caller;
  @Inject private RequestKey key;
  @Inject private Event<Recorded> recorded;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(
      String action, AuditSubject subject, AuditValue before, AuditValue after, String reason) {
    write(caller.get(), action, subject, before, after, "DONE", reason);
    recorded.fire(new Recorded(action, subject));
    transaction.putResource(AuditTrail.class, Boolean.TRUE);
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void denied(String action, AuditSubject subject) {
    write(caller.get(), action, subject, null, null, "DENIED", null);
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void refusedStranger(String action, String subject, String address) {
    LocalDateTime now = LocalDateTime.now(clock);
    String kept = CutText.to(subject, SUBJECT);
    sql.update(
        SUMMED,
        now,
        NOBODY,
        CutText.to(action, ACTION),
        AuditSubject.Kind.REQUEST,
        kept,
        CutText.to(address, ADDRESS),
        AuditField.VERSION,
        now.truncatedTo(ChronoUnit.MINUTES).toString(),
        action,
        kept,
        address);
  }

  @Override
  public boolean isRecorded() {
    return transaction.getTransactionKey() != null
        && transaction.getResource(AuditTrail.class) != null;
  }

  /** What is too long stays readable as the form it is in: as one text that is cut and marked. */
  private static String text(AuditValue value) {
    if (value == null) {
      return null;
    }
    String text = value.text();
    String cut = CutText.to(text, VALUE);
    return cut.equals(text) ? text : AuditValue.of(AuditField.TOO_LONG, cut).text();
  }

  private void write(
      Caller who,
      String action,
      AuditSubject subject,
      AuditValue before,
      AuditValue after,
      String outcome,
      String reason) {
    sql.update(
        ENTRY,
        LocalDateTime.now(clock),
        who.electionCode(),
        who.accountId(),
        who.username(),
        who.role(),
        who.unitCode(),
        CutText.to(action, ACTION),
        subject.kind(),
        CutText.to(subject.unit(), CODE),
        subject.area(),
        subject.level(),
        subject.number(),
        subject.round(),
        CutText.to(subject.text(), SUBJECT),
        AuditField.VERSION,
        text(before),
        text(after),
        outcome,
        CutText.to(reason, VALUE),
        key.value());
  }
}
