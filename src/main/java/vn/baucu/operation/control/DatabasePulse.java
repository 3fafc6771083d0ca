package vn.baucu.operation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one connection that finds out whether the database answers. Of the watch's thread only. */
@ApplicationScoped
public class DatabasePulse {
  /** Milliseconds; twice this and the watch's rest is what anybody waits for a frozen database. */
  private static final String PATIENCE = "1200";

  private static final Map<String, String> OPTIONS =
      Map.of("connectTimeout", PATIENCE, "socketTimeout", PATIENCE);

  @Inject
  @ConfigProperty(name = "BAUCU_DB_URL")
  private Optional<String> url;

  @Inject
  @ConfigProperty(name = "BAUCU_DB_USER")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "BAUCU_DB_PASSWORD")
  private Optional<String> password;

  private Connection connection;

  /**
   * Asks the least there is to ask, on the connection there is, else on a new one.
   *
   * @throws SQLException where the database does not answer
   */
  void feel() throws SQLException {
    if (connection != null) {
      try {
        ask();
        return;
      } catch (SQLException first) {
        close();
      }
    }
    connection = Connections.open(url.orElse(""), user.orElse(""), password.orElse(""), OPTIONS);
    ask();
  }

  private void ask() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT 1");
    }
  }

  void close() {
    if (connection != null) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException gone) {
        // It is lost either way.
      }
      connection = null;
    }
  }
}
