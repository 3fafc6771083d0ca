package vn.baucu.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Reading into records, and writing many rows, on the connection of the running transaction. What
 * has a life of its own (states, versions) is a JPA entity instead.
 */
@ApplicationScoped
public class Sql {
  @Resource(lookup = "java:app/jdbc/baucu")
  private DataSource dataSource;

  /** Makes something of one row. */
  @FunctionalInterface
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** All rows of a query. */
  public <T> List<T> list(String sql, Row<T> row, Object... arguments) {
    List<T> rows = new ArrayList<>();
    each(sql, row, rows::add, arguments);
    return rows;
  }

  /** The one row of a query, or empty. */
  public <T> Optional<T> one(String sql, Row<T> row, Object... arguments) {
    List<T> rows = list(sql, row, arguments);
    if (rows.size() > 1) {
      throw new IllegalStateException("more than one row: " + sql);
    }
    return rows.stream().findFirst();
  }

  /** Hands each row of a query on as it is read, so that no list of all is held. */
  public <T> void each(String sql, Row<T> row, Consumer<T> consumer, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(1_000);
      bind(statement, arguments);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          consumer.accept(row.of(result));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Writes.
   *
   * @return how many rows were changed
   */
  public int update(String sql, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes the same statement once for each list of arguments, in batches. */
  public void updateAll(String sql, Iterable<Object[]> argumentLists) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int pending = 0;
      for (Object[] arguments : argumentLists) {
        bind(statement, arguments);
        statement.addBatch();
        if (++pending == 1_000) {
          statement.executeBatch();
          pending = 0;
        }
      }
      if (pending > 0) {
        statement.executeBatch();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      Object argument = arguments[i] instanceof Enum<?> e ? e.name() : arguments[i];
      statement.setObject(i + 1, argument);
    }
  }
}
