package vn.baucu.count.entity;

/** What people do to count minutes. */
public enum CountAct {
  BEGIN,
  TAKE_OVER,
  COMPLETE,
  RETYPE,
  SETTLE,
  EXPLAIN,
  LET_THROUGH,
  SUBMIT,
  ACCEPT,
  RETURN,
  REOPEN,
  ANNUL,
  /** Accepted figures came from a package; nobody does this by hand. */
  LOAD
}
