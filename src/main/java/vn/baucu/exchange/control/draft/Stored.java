package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.exchange.control.source.SheetRow;

/**
 * One thing with a key: its identity in the database, the fingerprint of its texts there, and the
 * row of the package that names it.
 */
abstract class Stored {
  private static final int NONE = 0;

  private int id = NONE;
  private long print;
  private int row = NONE;
  private boolean other;

  /** The database's identity; 0 where it is not there. */
  int id() {
    return id;
  }

  /** It stands in the database with these texts. */
  void stored(int identity, long fingerprint) {
    id = identity;
    print = fingerprint;
  }

  /** It has been written and the database gave it an identity. */
  void written(int identity) {
    id = identity;
  }

  boolean isStored() {
    return id != NONE;
  }

  /** Whether the package names it. */
  boolean isGiven() {
    return row != NONE;
  }

  int row() {
    return row;
  }

  /**
   * A row of the package names it.
   *
   * @return false where an earlier row has, which is reported
   */
  boolean give(SheetRow by, PackageLog log) {
    if (row != NONE) {
      log.problem(by, null, Fault.DUPLICATE_ROW, row);
      return false;
    }
    row = by.number();
    return true;
  }

  /** Whether the package's row says other than the database, or is new. */
  boolean isOther() {
    return other;
  }

  /** Compares a row's texts with the database's. */
  void compare(SheetRow by, long fingerprint, PackageLog log) {
    other = !isStored() || print != fingerprint;
    if (!isStored()) {
      log.of(by.sheet()).added(by);
    } else if (print != fingerprint) {
      log.of(by.sheet()).changed(by);
    }
  }
}
