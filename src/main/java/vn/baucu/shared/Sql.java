package vn.baucu.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.database.DatabaseState;
import vn.baucu.shared.database.Pool;
import vn.baucu.shared.database.Trouble;

/**
 * Reading into records, and writing many rows, on the connection of the running transaction. What
 * has a life of its own (states, versions) is a JPA entity instead.
 */
@ApplicationScoped
public class Sql {
  @Inject private Pool pool;
  @Inject private DatabaseState database;

  /** Makes something of one row. */
  @FunctionalInterface
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /**
   * The condition that a column is one of these identities: a range where they make one, which is
   * read at once.
   *
   * @param identities at least one
   */
  public static String among(List<Integer> identities) {
    int least = Collections.min(identities);
    int most = Collections.max(identities);
    return most - least + 1 == identities.size()
        ? "BETWEEN " + least + " AND " + most
        : "IN (" + String.join(",", identities.stream().map(String::valueOf).toList()) + ")";
  }

  /** The order of the levels, from the widest electorate to the narrowest, in a column of them. */
  public static String levelOrder(String column) {
    return Arrays.stream(ElectionLevel.values())
        .map(Enum::name)
        .collect(Collectors.joining("', '", "FIELD(" + column + ", '", "')"));
  }

  /** All rows of a query. */
  public <T> List<T> list(String sql, Row<T> row, Object... arguments) {
    List<T> rows = new ArrayList<>();
    each(sql, row, rows::add, arguments);
    return rows;
  }

  /** The one row of a query; empty where there is none, or where it holds no value. */
  public <T> Optional<T> one(String sql, Row<T> row, Object... arguments) {
    List<T> rows = list(sql, row, arguments);
    if (rows.size() > 1) {
      throw new IllegalStateException("more than one row: " + sql);
    }
    return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
  }

  /** Hands each row of a query on as it is read, so that no list of all is held. */
  public <T> void each(String sql, Row<T> row, Consumer<T> consumer, Object... arguments) {
    try (Connection connection = pool.connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(1_000);
      bind(statement, arguments);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          consumer.accept(row.of(result));
        }
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Writes.
   *
   * @return how many rows were changed
   */
  public int update(String sql, Object... arguments) {
    try (Connection connection = pool.connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Writes the same statement once for each list of arguments, in batches. */
  public void updateAll(String sql, Iterable<Object[]> argumentLists) {
    updateEach(sql, argumentLists::forEach);
  }

  /**
   * Writes the same statement once for each list of arguments as they come, in batches.
   *
   * @return how many there were
   */
  public int updateEach(String sql, RowStream<Object[]> argumentLists) {
    try (Connection connection = pool.connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      Batch batch = new Batch(statement);
      argumentLists.forEach(batch::add);
      batch.flush();
      return batch.written;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Sends a statement a thousand times at once. */
  private static final class Batch {
    private static final int SIZE = 1_000;
    private final PreparedStatement statement;
    private int pending;
    private int written;

    private Batch(PreparedStatement statement) {
      this.statement = statement;
    }

    private void add(Object[] arguments) {
      try {
        bind(statement, arguments);
        statement.addBatch();
        written++;
        if (++pending == SIZE) {
          flush();
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private void flush() throws SQLException {
      if (pending > 0) {
        statement.executeBatch();
        pending = 0;
      }
    }
  }

  private IllegalStateException failed(SQLException e) {
    if (Trouble.of(e).filter(Trouble.AWAY::equals).isPresent()) {
      database.doubt();
    }
    return new IllegalStateException(e);
  }

  private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      Object argument = arguments[i] instanceof Enum<?> e ? e.name() : arguments[i];
      statement.setObject(i + 1, argument);
    }
  }
}
