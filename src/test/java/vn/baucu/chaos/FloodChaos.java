package vn.baucu.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.baucu.testing.ApiClient;
import vn.baucu.testing.FragileServer;

/** Large bodies and wrong passwords by the dozen keep nobody else from being served. */
class FloodChaos {
  private static final int BODIES = 8;
  private static final long BODY_BYTES = 50L << 20;
  private static final int STRANGERS = 64;
  private static final long LONGEST_MILLIS = 10_000;

  private static final FragileServer SERVER = new FragileServer("chaos-flood");

  @BeforeAll
  static void start() {
    SERVER.startDatabase();
    SERVER.start();
    SERVER.server().awaitReady();
  }

  @AfterAll
  static void end() {
    SERVER.close();
  }

  @Test
  void largeBodiesAreRefusedAndOthersServed() throws Exception {
    othersAreServedWhile(
        BODIES,
        () -> {
          try {
            ApiClient city = SERVER.city();
            return city.send(
                    city.request("api/v1/clock")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofInputStream(FloodChaos::zeros)))
                .statusCode();
          } catch (RuntimeException cut) {
            // The server does not read such a body to its end.
            return 413;
          }
        });
  }

  @Test
  void wrongPasswordsHoldNobodyUp() throws Exception {
    othersAreServedWhile(
        STRANGERS,
        () ->
            ApiClient.of(SERVER.server().address(), "nobody", "wrong")
                .get("api/v1/elections")
                .statusCode());
  }

  /** An attack by many at once, during which somebody who has signed in opens his desk. */
  private static void othersAreServedWhile(int many, java.util.concurrent.Callable<Integer> attack)
      throws Exception {
    String cookie = SERVER.signIn();
    ExecutorService attackers = Executors.newFixedThreadPool(many);
    try {
      List<Future<Integer>> attacks = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        attacks.add(attackers.submit(attack));
      }
      long begun = System.nanoTime();
      assertThat(SERVER.page("app/desk.xhtml", cookie).statusCode()).isEqualTo(200);
      assertThat((System.nanoTime() - begun) / 1_000_000).isLessThan(LONGEST_MILLIS);
      for (Future<Integer> each : attacks) {
        assertThat(each.get()).isIn(400, 401, 413, 429, 503);
      }
    } finally {
      attackers.shutdown();
    }
  }

  /** A body that is long and held nowhere. */
  private static InputStream zeros() {
    return new InputStream() {
      private long left = BODY_BYTES;

      @Override
      public int read() {
        return left-- > 0 ? '0' : -1;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        if (left <= 0) {
          return -1;
        }
        int some = (int) Math.min(length, left);
        java.util.Arrays.fill(buffer, offset, offset + some, (byte) '0');
        left -= some;
        return some;
      }
    };
  }
}
