package vn.baucu.testing;

import java.util.Map;

/**
 * A production server behind a proxy that speaks TLS, for the tests in front of it (*ST) that need
 * a real election: the time is the real one. It has the two root accounts and no election; it
 * starts for the first test that asks for it, and ends with the JVM.
 */
public final class ProductionServer {
  /** The password of {@code city} and {@code admin}. */
  public static final String PASSWORD = "chi-de-thu-nghiem";

  private static final WarServer.Once SERVER =
      WarServer.once(
          "production",
          PASSWORD,
          folder -> Map.of("BAUCU_STAGE", "production", "BAUCU_INITIAL_PASSWORD", PASSWORD));

  private final WarServer server;

  private ProductionServer(WarServer server) {
    this.server = server;
  }

  /**
   * The running server.
   *
   * @throws StartFailure for this and every later test if it did not start
   */
  public static ProductionServer get() {
    return new ProductionServer(SERVER.get());
  }

  /** The API as this account sees it, through the proxy. */
  public ApiClient as(String username, String password) {
    return ApiClient.of(server.address(), username, password).overTls();
  }

  /** The database, for what a test must know that nobody is shown. */
  public EmbeddedDatabase database() {
    return server.database();
  }
}
