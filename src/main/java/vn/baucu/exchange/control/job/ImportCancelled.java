package vn.baucu.exchange.control.job;

import jakarta.ejb.ApplicationException;

/** Somebody stopped the import: its transaction is rolled back. */
@ApplicationException(rollback = true)
public class ImportCancelled extends RuntimeException {
  public ImportCancelled() {
    super("cancelled");
  }
}
