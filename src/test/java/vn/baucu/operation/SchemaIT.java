package vn.baucu.operation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import vn.baucu.testing.InContainer;

/** The server has brought its database to the version it needs, and says so. */
class SchemaIT extends InContainer {
  @Resource(lookup = "java:app/jdbc/baucu")
  private DataSource dataSource;

  @Test
  void everyMigrationSucceeded() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT COUNT(*), SUM(success) FROM flyway_schema_history")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isPositive().isEqualTo(rows.getInt(2));
    }
  }

  /** A distributed transaction costs more, and a cluster refuses it. */
  @Test
  void transactionsAreLocal() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Com_xa_start'")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt(2)).isZero();
    }
  }

  @Test
  void everyColumnOfTextHasTheRoomOfItsKind() throws SQLException {
    Map<String, Long> columns = new TreeMap<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT c.table_name, c.column_name, c.character_maximum_length,"
                    + " c.character_set_name FROM information_schema.columns c JOIN"
                    + " information_schema.tables t USING (table_schema, table_name) WHERE"
                    + " c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE' AND"
                    + " c.table_name <> 'flyway_schema_history' AND c.character_set_name IS NOT"
                    + " NULL")) {
      while (rows.next()) {
        columns.put(rows.getString(1) + "." + rows.getString(2), rows.getLong(3));
        assertThat(rows.getString(4)).as(rows.getString(2)).isEqualTo("utf8mb4");
      }
    }
    Map<String, Long> unknown = new TreeMap<>(columns);
    unknown.keySet().removeAll(TextColumns.KEPT.keySet());
    unknown.keySet().removeAll(TextColumns.WITH_MORE.keySet());
    unknown.keySet().removeIf(TextColumns::isWritten);
    assertThat(unknown).as("columns of no known kind of text").isEmpty();
    TextColumns.KEPT.forEach(
        (column, kind) ->
            assertThat(columns.get(column)).as(column).isEqualTo((long) kind.longest()));
    TextColumns.WITH_MORE.forEach(
        (column, longest) -> assertThat(columns.get(column)).as(column).isGreaterThan(longest));
  }

  @Test
  @RunAsClient
  void readyMeansTheDatabaseAnswers(@ArquillianResource URL root)
      throws URISyntaxException, java.io.IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(root.toURI().resolve("/health/ready")).build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(HttpURLConnection.HTTP_OK);
    assertThat(answer.body()).contains("\"database\"");
    assertThat(root.toURI()).isEqualTo(URI.create(root.toString()));
  }
}
