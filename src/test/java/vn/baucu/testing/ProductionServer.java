package vn.baucu.testing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A production server behind a proxy that speaks TLS, for the tests in front of it (*ST) that need
 * a real election: the time is the real one. It has the two root accounts and no election; it
 * starts for the first test that asks for it, and ends with the JVM.
 */
public final class ProductionServer {
  /** The password of {@code city} and {@code admin}. */
  public static final String PASSWORD = "chi-de-thu-nghiem";

  private static ProductionServer running;
  private static RuntimeException failure;

  private final EmbeddedDatabase database;
  private final PayaraMicro server;

  private ProductionServer() {
    Path folder = Checkout.fresh(Checkout.target().resolve("production"));
    database = EmbeddedDatabase.start(folder, LocalPort.free(), PASSWORD);
    Map<String, String> settings = new HashMap<>(database.environment());
    settings.put("BAUCU_STAGE", "production");
    settings.put("BAUCU_INITIAL_PASSWORD", PASSWORD);
    server =
        PayaraMicro.start(
            folder,
            Checkout.target().resolve("ROOT.war"),
            LocalPort.free(),
            PayaraMicro.Tuning.QUICK_START,
            settings);
    server.awaitReady();
  }

  /**
   * The running server.
   *
   * @throws StartFailure for this and every later test if it did not start
   */
  public static synchronized ProductionServer get() {
    if (failure != null) {
      throw failure;
    }
    if (running == null) {
      try {
        running = new ProductionServer();
      } catch (RuntimeException e) {
        failure = e;
        throw e;
      }
    }
    return running;
  }

  /** The API as this account sees it, through the proxy. */
  public ApiClient as(String username, String password) {
    return ApiClient.of(server.address(), username, password).overTls();
  }

  /** The database, for what a test must know that nobody is shown. */
  public EmbeddedDatabase database() {
    return database;
  }
}
