package vn.baucu.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
