package vn.baucu.operation.control;

import jakarta.annotation.sql.DataSourceDefinition;
import java.sql.Connection;
import vn.baucu.shared.database.Pool;

/**
 * The one datasource. Address and credentials come from the environment; the driver is in the WAR.
 *
 * <p>Transactions read what is committed: whoever waited for a lock then reads what the one before
 * wrote, and no gap between two rows is ever locked, so neighbours in an index do not wait for each
 * other in a circle.
 *
 * <p>Nobody waits longer for a connection than an answer may take. One that has lain unused is
 * tried before it is given out, and where it is lost all are: the database was away. What is not
 * given back within five minutes is logged.
 */
@DataSourceDefinition(
    name = Pool.OWN,
    className = "vn.baucu.operation.control.Connections",
    url = "${ENV=BAUCU_DB_URL}",
    user = "${ENV=BAUCU_DB_USER}",
    password = "${ENV=BAUCU_DB_PASSWORD}",
    isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
    minPoolSize = 4,
    maxPoolSize = 40,
    properties = {
      "fish.payara.max-wait-time-in-millis=3000",
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname="
          + "org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
      "fish.payara.validate-atmost-once-period-in-seconds=1",
      "fish.payara.fail-all-connections=true",
      "fish.payara.connection-leak-timeout-in-seconds=300"
    })
public final class Database {
  private Database() {}
}
