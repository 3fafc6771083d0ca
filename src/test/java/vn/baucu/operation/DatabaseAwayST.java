package vn.baucu.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.baucu.testing.FragileServer;

/**
 * A server that starts before its database, and loses it twice: whoever asks meanwhile is told so
 * in a sentence, at once, and nobody has to start anything again.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseAwayST {
  /** What may pass until a frozen database is noticed, on a machine that has other work, too. */
  private static final Duration NOTICED = Duration.ofSeconds(8);

  /** More than the pool keeps open, so that some wait for a connection that is made. */
  private static final int ASKING = 12;

  private static final FragileServer SERVER = new FragileServer("st-away");

  @BeforeAll
  static void startWithoutDatabase() {
    SERVER.start();
  }

  @AfterAll
  static void end() {
    SERVER.close();
  }

  @Test
  @Order(1)
  void itWaitsForItsDatabaseAndThenServes() {
    assertThat(SERVER.server().awaitStatus("health/ready", status -> status != 0)).isEqualTo(503);
    assertThat(SERVER.get("health/ready").body()).contains("\"database\"", "WAITING");
    isToldEverywhere("chờ cơ sở dữ liệu");

    SERVER.startDatabase();
    SERVER.server().awaitReady();
    assertThat(SERVER.get("ready").statusCode()).isEqualTo(204);
    assertThat(SERVER.city().get("api/v1/elections").statusCode()).isEqualTo(200);
    assertThat(SERVER.get("login.xhtml").statusCode()).isEqualTo(200);
  }

  @Test
  @Order(2)
  void aDatabaseThatDiesIsSaidAtOnceAndFoundAgain() {
    String cookie = SERVER.signIn();
    SERVER.database().kill();
    assertThat(SERVER.city().get("api/v1/elections").statusCode()).isEqualTo(503);
    SERVER.server().awaitStatus("ready", status -> status == 503);
    isToldEverywhere("không nối được cơ sở dữ liệu");
    assertThat(SERVER.page("app/desk.xhtml", cookie).body()).contains("Tạm thời chưa phục vụ được");

    SERVER.startDatabase();
    SERVER.server().awaitReady();
    assertThat(SERVER.page("app/desk.xhtml", cookie).statusCode()).isEqualTo(200);
  }

  @Test
  @Order(3)
  void aDatabaseThatStandsStillIsNoticedAndNobodyWaitsLong() throws Exception {
    String cookie = SERVER.signIn();
    ExecutorService people = Executors.newFixedThreadPool(ASKING);
    SERVER.database().freeze();
    try {
      long begun = System.nanoTime();
      List<Future<HttpResponse<String>>> asked = new ArrayList<>();
      for (int person = 0; person < ASKING; person++) {
        asked.add(people.submit(() -> SERVER.page("app/desk.xhtml", cookie)));
      }
      for (Future<HttpResponse<String>> each : asked) {
        HttpResponse<String> answer = each.get(NOTICED.toSeconds(), TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Tạm thời chưa phục vụ được");
      }
      assertThat(System.nanoTime() - begun).isLessThan(NOTICED.toNanos());
      isToldEverywhere("không nối được cơ sở dữ liệu");
    } finally {
      people.shutdown();
      SERVER.database().thaw();
    }
    SERVER.server().awaitReady();
    assertThat(SERVER.page("app/desk.xhtml", cookie).statusCode()).isEqualTo(200);
    assertThat(SERVER.server().words().split("has lost its database", -1)).hasSize(3);
  }

  private static void isToldEverywhere(String sentence) {
    HttpResponse<String> api = SERVER.city().get("api/v1/elections");
    assertThat(api.statusCode()).isEqualTo(503);
    assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(api.body()).contains(sentence);

    HttpResponse<String> page = SERVER.page("login.xhtml", null);
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("<h1>", sentence, "unavailable.js").doesNotContain("Payara");

    HttpResponse<String> form =
        SERVER
            .anybody()
            .send(
                SERVER
                    .anybody()
                    .request("login.xhtml")
                    .header("Accept", "text/html")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("username=city")));
    assertThat(form.statusCode()).isEqualTo(503);
    assertThat(form.body()).contains(sentence);

    for (String script :
        new String[] {
          "app/turnout/entry/cell",
          "app/count/channel/draft",
          "app/pulse",
          "app/turnout/stream?unit=31",
          "ready"
        }) {
      HttpResponse<String> answer = SERVER.get(script);
      assertThat(answer.statusCode()).as(script).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).as(script).isPresent();
      assertThat(answer.body()).as(script).contains("\"sentence\"", sentence);
    }
    assertThat(SERVER.get("jakarta.faces.resource/unavailable.js.xhtml?ln=baucu").statusCode())
        .isEqualTo(200);
  }
}
