package vn.baucu.shared.database;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/**
 * The key under which this request stores what it changes: it stands in the audit entry, in the
 * same transaction, so that after a lost connection one can read whether the act was stored.
 */
@RequestScoped
public class RequestKey {
  private final String value = UUID.randomUUID().toString();

  /** 36 characters, of this request alone. */
  public String value() {
    return value;
  }
}
