package vn.baucu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The WAR for Payara Micro runs on the full Payara Server as it is, in production over TLS only.
 */
class PayaraServerSmoke {
  private static final String PASSWORD = "chi-de-thu-nghiem";
  private static final String LOGIN = "login.xhtml";
  private static final String ELECTIONS = "api/v1/elections";

  @Test
  void theSameWarRunsThere() {
    Path folder = Checkout.fresh(Checkout.target().resolve("smoke"));
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, LocalPort.free(), PASSWORD)) {
      Map<String, String> settings = new HashMap<>(database.environment());
      settings.put("BAUCU_STAGE", "production");
      settings.put("BAUCU_DB_POOL", "jdbc/baucu");
      settings.put("BAUCU_ADDRESS", "https://baucu.example.vn");
      try (PayaraServer server =
          PayaraServer.start(folder, Checkout.target().resolve("ROOT.war"), settings)) {
        server.awaitReady();
        server.pingPool();

        ApiClient anybody = ApiClient.of(server.address());
        assertThat(overTls(anybody, LOGIN)).isEqualTo(200);
        assertThat(overTls(anybody, ELECTIONS)).isEqualTo(401);
        assertThat(anybody.get(LOGIN).statusCode()).isEqualTo(302);
        assertThat(anybody.get(ELECTIONS).statusCode()).isEqualTo(403);
      }
    }
  }

  /** As the reverse proxy passes it on. */
  private static int overTls(ApiClient client, String path) {
    return client.send(client.request(path).header("X-Forwarded-Proto", "https")).statusCode();
  }
}
