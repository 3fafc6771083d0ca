package vn.baucu.operation.control;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.mariadb.jdbc.Driver;

/**
 * Makes the connections that the pool keeps. It is a {@code DataSource} and nothing else: the
 * driver's own is also an XADataSource, with which Payara opens distributed transactions for the
 * sake of one database, and which a cluster refuses.
 *
 * <p>Their sockets are {@link DatabaseSockets}, so that those that wait for a database which no
 * longer answers can be ended. No time-out of the socket could tell them from an import's long
 * statement.
 */
public class Connections implements DataSource {
  /** What is said where the address does not say otherwise; time-outs in milliseconds. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "connectTimeout",
          "2000",
          "tcpKeepAlive",
          "true",
          "socketFactory",
          DatabaseSockets.class.getName(),
          // Seconds that an act waits for another's lock before it is undone and tried again.
          "sessionVariables",
          "innodb_lock_wait_timeout=5");

  private String url;
  private String user;
  private String password;

  @Override
  public Connection getConnection() throws SQLException {
    return getConnection(user, password);
  }

  @Override
  public Connection getConnection(String username, String secret) throws SQLException {
    return open(url, username, secret, DEFAULTS);
  }

  /** A connection that is not the pool's. */
  static Connection open(String url, String username, String secret, Map<String, String> options)
      throws SQLException {
    Properties properties = new Properties();
    options.forEach(
        (name, value) -> {
          if (!url.contains(name + "=")) {
            properties.setProperty(name, value);
          }
        });
    properties.setProperty("user", username);
    properties.setProperty("password", secret);
    return new Driver().connect(url, properties);
  }

  public void setUrl(String url) {
    this.url = url;
  }

  public void setUser(String user) {
    this.user = user;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    // The driver logs by java.util.logging.
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // The address says how long a connection may take.
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("wraps nothing");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
