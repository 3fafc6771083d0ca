package vn.baucu.shared.database;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Sql;

/**
 * The key under which this request stores what it changes: it stands in the audit entry, in the
 * same transaction, so that after a lost connection, or when its sender asks again, one can read
 * whether the act was stored.
 */
@RequestScoped
public class RequestKey {
  /** The header in which its sender names it. */
  public static final String HEADER = "Idempotency-Key";

  private static final int LONGEST = 100;

  @Inject private Sql sql;

  private String value = UUID.randomUUID().toString();
  private boolean given;

  /** 36 characters, of this request alone, or of all under the key of its sender. */
  public String value() {
    return value;
  }

  /**
   * The sender has named a key, which says of several requests that they are one act.
   *
   * @param sent null where none is named
   * @throws Refusal INVALID where it is blank or has more than {@value #LONGEST} characters
   */
  public void take(int accountId, String sent) {
    if (sent == null) {
      return;
    }
    if (sent.isBlank() || sent.length() > LONGEST) {
      throw Refusal.invalid("shared.keyInvalid");
    }
    value =
        UUID.nameUUIDFromBytes((accountId + " " + sent).getBytes(StandardCharsets.UTF_8))
            .toString();
    given = true;
  }

  /** Whether the sender has named it, so that an earlier request may have stored under it. */
  public boolean isGiven() {
    return given;
  }

  /**
   * Whether something is stored under it. A transaction that is about to end is waited for: its
   * sender may have gone, and the database have its commit before it still.
   */
  public boolean isStored() {
    return sql.one(
            "SELECT 1 FROM audit_entry WHERE request_key = ? AND outcome = 'DONE' LIMIT 1 LOCK IN"
                + " SHARE MODE",
            row -> row.getInt(1),
            value)
        .isPresent();
  }
}
