package vn.baucu.operation.control;

import jakarta.annotation.sql.DataSourceDefinition;
import java.sql.Connection;

/**
 * The one datasource. Address and credentials come from the environment; the driver is in the WAR.
 *
 * <p>Transactions read what is committed: whoever waited for a lock then reads what the one before
 * wrote, and no gap between two rows is ever locked, so neighbours in an index do not wait for each
 * other in a circle.
 */
@DataSourceDefinition(
    name = "java:app/jdbc/baucu",
    className = "org.mariadb.jdbc.MariaDbDataSource",
    url = "${ENV=BAUCU_DB_URL}",
    user = "${ENV=BAUCU_DB_USER}",
    password = "${ENV=BAUCU_DB_PASSWORD}",
    isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
    minPoolSize = 4,
    maxPoolSize = 40)
public final class Database {
  /** The bean every start-up bean and timer depends on: it has brought the schema up to date. */
  public static final String SCHEMA = "SchemaMigration";

  private Database() {}
}
