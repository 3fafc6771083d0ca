package vn.baucu.testing;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A training server of its own whose database is started, killed and frozen by the test, in any
 * order. It has the accounts {@code city} and {@code admin}, and no election.
 */
public final class FragileServer implements AutoCloseable {
  /** The password of both accounts. */
  public static final String PASSWORD = "chi-de-thu-nghiem";

  private final Path folder;
  private final int databasePort = LocalPort.free();
  private PayaraMicro server;
  private EmbeddedDatabase database;

  /**
   * Nothing runs yet.
   *
   * @param name of its folder in target
   */
  public FragileServer(String name) {
    folder = Checkout.own(name);
  }

  /** Starts the server; it is not ready yet. */
  public void start() {
    if (database == null) {
      Checkout.fresh(folder);
    }
    Map<String, String> settings = new HashMap<>();
    settings.put(
        "BAUCU_DB_URL", "jdbc:mariadb://127.0.0.1:" + databasePort + "/" + EmbeddedDatabase.NAME);
    settings.put("BAUCU_DB_USER", EmbeddedDatabase.NAME);
    settings.put("BAUCU_DB_PASSWORD", PASSWORD);
    settings.put("BAUCU_STAGE", "training");
    settings.put("BAUCU_REHEARSAL_PASSWORD", PASSWORD);
    server =
        PayaraMicro.start(
            folder.resolve("server"),
            Checkout.target().resolve("ROOT.war"),
            LocalPort.free(),
            PayaraMicro.Tuning.QUICK_START,
            settings);
  }

  /** Starts the database, on the data it had. */
  public void startDatabase() {
    if (database != null) {
      database.startAgain();
      return;
    }
    if (server == null) {
      Checkout.fresh(folder);
    }
    database = EmbeddedDatabase.start(folder.resolve("database"), databasePort, PASSWORD);
  }

  public PayaraMicro server() {
    return server;
  }

  public EmbeddedDatabase database() {
    return database;
  }

  /** The API as the city sees it. */
  public ApiClient city() {
    return ApiClient.of(server.address(), "city", PASSWORD);
  }

  /** The API and the pages as somebody sees them who has not signed in. */
  public ApiClient anybody() {
    return ApiClient.of(server.address());
  }

  /** What a script is answered. */
  public HttpResponse<String> get(String path) {
    return anybody().get(path);
  }

  /** What a browser is answered, with the cookie of its session or null. */
  public HttpResponse<String> page(String path, String cookie) {
    var request = anybody().request(path).header("Accept", "text/html");
    return anybody().send(cookie == null ? request : request.header("Cookie", cookie));
  }

  /** The cookie of a session of the city. */
  public String signIn() {
    return FormSignIn.cookie(server.address(), "city", PASSWORD);
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    if (database != null) {
      database.close();
    }
  }
}
