package vn.baucu.operation.control;

import jakarta.annotation.sql.DataSourceDefinition;

/**
 * The one datasource. Address and credentials come from the environment; the driver is in the WAR.
 */
@DataSourceDefinition(
    name = "java:app/jdbc/baucu",
    className = "org.mariadb.jdbc.MariaDbDataSource",
    url = "${ENV=BAUCU_DB_URL}",
    user = "${ENV=BAUCU_DB_USER}",
    password = "${ENV=BAUCU_DB_PASSWORD}",
    minPoolSize = 4,
    maxPoolSize = 40)
public final class Database {
  /** The bean every start-up bean and timer depends on: it has brought the schema up to date. */
  public static final String SCHEMA = "SchemaMigration";

  private Database() {}
}
