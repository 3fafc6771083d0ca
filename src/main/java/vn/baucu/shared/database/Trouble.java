package vn.baucu.shared.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.baucu.shared.Refusal;

/** What of a failure is nobody's fault but the moment's. */
public enum Trouble {
  /** Two acts stood in each other's way; the database has undone this one. */
  CONFLICT,
  /** There is no connection, or it was lost, perhaps after the act was stored. */
  AWAY;

  /** How deep a chain of causes is followed. */
  private static final int DEEPEST = 30;

  /**
   * Deadlock, lock wait, changed meanwhile, and certification of a cluster, which says deadlock.
   */
  private static final Set<Integer> CONFLICTS = Set.of(1213, 1205, 1020);

  /** Shutting down, read only, node not ready, killed, network of the server. */
  private static final Set<Integer> LOST = Set.of(1053, 1158, 1159, 1160, 1161, 1290, 1047, 1927);

  private static final String SERIALIZATION = "40001";
  private static final String CONNECTION_CLASS = "08";

  /** How the pool says that it could not connect, or that all stayed in use. */
  private static final String NOT_ALLOCATED = "Error in allocating a connection";

  /** The trouble behind a failure; empty where something else is wrong. */
  public static Optional<Trouble> of(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      Optional<Trouble> found = cause instanceof SQLException sql ? ofSql(sql) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  private static Optional<Trouble> ofSql(SQLException first) {
    for (SQLException each = first; each != null; each = each.getNextException()) {
      String state = each.getSQLState() == null ? "" : each.getSQLState();
      if (CONFLICTS.contains(each.getErrorCode()) || state.equals(SERIALIZATION)) {
        return Optional.of(CONFLICT);
      }
      if (LOST.contains(each.getErrorCode())
          || state.startsWith(CONNECTION_CLASS)
          || each instanceof SQLNonTransientConnectionException
          || each instanceof SQLTransientConnectionException
          || each instanceof SQLRecoverableException
          || String.valueOf(each.getMessage()).startsWith(NOT_ALLOCATED)) {
        return Optional.of(AWAY);
      }
    }
    return Optional.empty();
  }

  /** What the person is told. */
  public Refusal refusal() {
    return Refusal.unavailable("shared.database." + name());
  }

  /**
   * Logs what failed in the background, unless it is the database's being away, which the watch
   * over it says once for all.
   */
  public static void log(Logger log, RuntimeException failure, String what) {
    if (of(failure).filter(AWAY::equals).isEmpty()) {
      log.log(Level.SEVERE, failure, () -> what);
    }
  }
}
