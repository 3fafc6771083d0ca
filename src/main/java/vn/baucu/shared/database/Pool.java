package vn.baucu.shared.database;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The pool of connections: the program's own, or one that the server has and its administrators
 * tune, where the environment names it. {@code persistence.xml} asks the same variable.
 */
@ApplicationScoped
public class Pool {
  /** The program's own. */
  public static final String OWN = "java:app/jdbc/baucu";

  @Inject
  @ConfigProperty(name = "BAUCU_DB_POOL", defaultValue = OWN)
  private String name;

  private DataSource found;

  @PostConstruct
  void find() {
    try {
      found = InitialContext.doLookup(name);
    } catch (NamingException e) {
      throw new IllegalStateException("no pool " + name, e);
    }
  }

  /** The pool, for what asks for one. */
  public DataSource dataSource() {
    return found;
  }

  /** A connection, the running transaction's where there is one. */
  public Connection connection() throws SQLException {
    return found.getConnection();
  }
}
