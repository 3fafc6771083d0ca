package vn.baucu.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.testing.FragileServer;

/** A power cut brings server and database back in any order. */
class StartOrderChaos {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bothOrdersComeUp(boolean databaseFirst) {
    try (FragileServer server = new FragileServer("chaos-order")) {
      if (databaseFirst) {
        server.startDatabase();
        server.start();
      } else {
        server.start();
        assertThat(server.server().awaitStatus("ready", status -> status != 0)).isEqualTo(503);
        server.startDatabase();
      }
      long begun = System.nanoTime();
      server.server().awaitReady();
      System.out.printf(
          "%s first: ready %d ms after the second%n",
          databaseFirst ? "database" : "server", (System.nanoTime() - begun) / 1_000_000);
      assertThat(server.city().get("api/v1/elections").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void nothingButReadyIsAnsweredWhileItStarts() {
    try (FragileServer server = new FragileServer("chaos-order")) {
      server.startDatabase();
      server.start();
      int first = server.server().awaitStatus("login.xhtml", status -> status != 0);
      assertThat(first).isIn(200, 503);
    }
  }
}
