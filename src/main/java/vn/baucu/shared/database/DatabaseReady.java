package vn.baucu.shared.database;

/**
 * The database has been reached for the first time and its schema is in place. Who observes it puts
 * in what a server must hold before it serves; the order is that of the observers' priorities.
 */
public record DatabaseReady() {
  /** The priority of the first accounts. */
  public static final int ACCOUNTS = 100;

  /** The priority of a first election, which belongs to one of them. */
  public static final int ELECTION = 200;
}
