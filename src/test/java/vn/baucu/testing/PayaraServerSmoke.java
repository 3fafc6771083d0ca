package vn.baucu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The WAR for Payara Micro runs on the full Payara Server as it is. */
class PayaraServerSmoke {
  private static final String PASSWORD = "chi-de-thu-nghiem";

  @Test
  void theSameWarRunsThere() {
    Path folder = Checkout.fresh(Checkout.target().resolve("smoke"));
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, LocalPort.free(), PASSWORD)) {
      Map<String, String> settings = new HashMap<>(database.environment());
      settings.put("BAUCU_STAGE", "production");
      try (PayaraServer server =
          PayaraServer.start(folder, Checkout.target().resolve("ROOT.war"), settings)) {
        server.awaitReady();

        ApiClient anybody = ApiClient.of(server.address());
        assertThat(anybody.get("login.xhtml").statusCode()).isEqualTo(200);
        assertThat(anybody.get("api/v1/elections").statusCode()).isEqualTo(401);
      }
    }
  }
}
