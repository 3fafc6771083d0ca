package vn.baucu.result.boundary;

import java.time.LocalDate;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditValue;

/**
 * A document as it is entered: its number and date, and of minutes who signed.
 *
 * @param number not blank, at most 100 characters
 * @param date the day it was made; null only where a command asks for none
 * @param signers names, where a command asks for them
 */
public record Signing(String number, LocalDate date, String signers) {
  /** As the audit trail has it. */
  AuditValue audited() {
    return AuditValue.of(AuditField.DOCUMENT, number).and(AuditField.DATE, date);
  }
}
