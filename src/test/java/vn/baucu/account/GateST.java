package vn.baucu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.testing.ApiClient;
import vn.baucu.testing.Browser;
import vn.baucu.testing.RunningServer;

/** What strangers meet at the door, over HTTP. */
@ExtendWith(Browser.class)
class GateST {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final String CLOCK = "api/v1/clock";
  private static final String FORWARDED = "X-Forwarded-For";
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"");
  private static final Pattern BROWSER = Pattern.compile("baucu-browser=(\\w+)");

  @Test
  void tooMuchIsRefusedBeforeThePasswordIsLookedAt(RunningServer server) {
    ApiClient stranger = ApiClient.of(server.at(""), "team-11296-1", "wrong");
    String large = "{\"voted\":" + "1".repeat(70_000) + "}";

    HttpResponse<String> answer = stranger.put("api/v1/turnout/11296/1/2021-05-23T09:00", large);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("64 KB", "problem:shared.bodyTooLarge");
  }

  @Test
  void whatDoesNotSayItsLengthIsCounted(RunningServer server) {
    ApiClient team = server.as("team-11296-1");
    byte[] large = ("{\"voted\":" + "1".repeat(70_000) + "}").getBytes(StandardCharsets.UTF_8);

    HttpResponse<String> answer =
        team.send(
            team.request("api/v1/turnout/11296/1/2021-05-23T09:00")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("problem:shared.bodyTooLarge");
  }

  @Test
  void aFormIsSmall(RunningServer server) {
    HttpResponse<String> answer =
        signIn(server, "observer", "x".repeat(300_000), Map.of(FORWARDED, "10.0.1.1"));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("256 KB");
  }

  /** The container would take the first fields of such a form, and pass over the rest. */
  @Test
  void aFormThatDoesNotSayItsLengthIsSmallToo(RunningServer server) {
    assertThat(pieces(server, "username=observer&password=" + "x".repeat(300_000)))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(413))
        .satisfies(answer -> assertThat(answer.body()).contains("256 KB"));
    assertThat(pieces(server, "username=observer&password=x").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> pieces(RunningServer server, String form) {
    byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
    ApiClient client = server.anonymous();
    return client.send(
        client
            .request("login.xhtml")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
  }

  @Test
  void aRefusalTellsNothingOfTheName(RunningServer server) {
    Map<String, String> here = Map.of(FORWARDED, "10.0.1.2");
    HttpResponse<String> known = signIn(server, "district-303", "wrong-password", here);
    HttpResponse<String> unknown = signIn(server, "district-999", "wrong-password", here);

    assertThat(comparable(known.body())).isEqualTo(comparable(unknown.body()));
    assertThat(headers(known)).isEqualTo(headers(unknown));
    assertThat(known.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
  }

  @Test
  void capitalsAndBlanksAroundANameAreNoDifference(RunningServer server) {
    assertThat(signIn(server, " Observer ", RunningServer.PASSWORD, Map.of()).statusCode())
        .isEqualTo(302);
    assertThat(
            ApiClient.of(server.at(""), " OBSERVER ", RunningServer.PASSWORD)
                .get(CLOCK)
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void nobodyLocksAnotherOut(RunningServer server) {
    String name = "commune-11302";
    Map<String, String> attacker = Map.of(FORWARDED, "10.0.2.1");
    HttpResponse<String> first = signIn(server, name, RunningServer.PASSWORD, attacker);
    assertThat(first.statusCode()).isEqualTo(302);
    Matcher word = BROWSER.matcher(String.join("\n", first.headers().allValues("Set-Cookie")));
    assertThat(word.find()).isTrue();
    assertThat(first.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("baucu-browser"))
        .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict"));
    assertThat(server.as(name).get(CLOCK).statusCode()).isEqualTo(200);

    for (int i = 0; i < 5; i++) {
      assertThat(guess(server, name, "wrong" + i, "10.0.2.1").statusCode()).isEqualTo(401);
    }

    HttpResponse<String> sixth = guess(server, name, "wrong6", "10.0.2.1");
    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(sixth.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 5);
    HttpResponse<String> page = signIn(server, name, RunningServer.PASSWORD, attacker);
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.body()).contains("thử sai nhiều lần");
    // Who verified his credentials before goes on, whatever address he comes by.
    assertThat(guess(server, name, RunningServer.PASSWORD, "10.0.2.1").statusCode()).isEqualTo(200);
    // A known browser is let in behind the same address, and everybody elsewhere.
    assertThat(
            signIn(
                    server,
                    name,
                    RunningServer.PASSWORD,
                    Map.of(FORWARDED, "10.0.2.1", "Cookie", word.group()))
                .statusCode())
        .isEqualTo(302);
    assertThat(
            signIn(server, name, RunningServer.PASSWORD, Map.of(FORWARDED, "10.0.2.2"))
                .statusCode())
        .isEqualTo(302);
    // A name nobody has waits as well.
    for (int i = 0; i < 5; i++) {
      guess(server, "commune-00000", "wrong" + i, "10.0.2.1");
    }
    assertThat(guess(server, "commune-00000", "wrong", "10.0.2.1").statusCode()).isEqualTo(429);
  }

  @Test
  void refusalsOfAMinuteAreOneEntryHoweverLongTheName(RunningServer server) throws SQLException {
    String name = "dài" + "🌸".repeat(400);
    for (int i = 0; i < 3; i++) {
      guess(server, name, "wrong", "10.0.3.1");
    }

    try (Connection connection = server.database().connect();
        PreparedStatement rows =
            connection.prepareStatement(
                "SELECT COUNT(*), SUM(times), MAX(subject) FROM audit_entry"
                    + " WHERE address = '10.0.3.1'");
        ResultSet row = rows.executeQuery()) {
      row.next();
      assertThat(row.getInt(1)).isBetween(1, 2);
      assertThat(row.getInt(2)).isEqualTo(3);
      assertThat(row.getString(3)).startsWith("api dài🌸").endsWith("…");
    }
  }

  /** Refused at the resource, and at the use case behind it. */
  @ParameterizedTest
  @ValueSource(strings = {"imports", "units"})
  void aRefusedActWithALongAddressStandsInTheTrailOnce(String resource, RunningServer server)
      throws SQLException {
    String path = "api/v1/" + resource + "/" + "x".repeat(400);

    assertThat(server.as("team-11296-1").get(path).statusCode()).isEqualTo(403);

    try (Connection connection = server.database().connect();
        PreparedStatement rows =
            connection.prepareStatement(
                "SELECT COUNT(*) FROM audit_entry WHERE username = 'team-11296-1'"
                    + " AND outcome = 'DENIED' AND subject LIKE ?")) {
      rows.setString(1, "GET /api/v1/" + resource + "/xxx%…");
      try (ResultSet row = rows.executeQuery()) {
        row.next();
        assertThat(row.getInt(1)).isEqualTo(1);
      }
    }
  }

  @Test
  void aFormOfAnotherSiteIsRefused(RunningServer server) {
    Map<String, String> foreign = Map.of("Origin", "https://evil.example", FORWARDED, "10.0.4.1");
    HttpResponse<String> answer = signIn(server, "observer", RunningServer.PASSWORD, foreign);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    int port = server.at("").getPort();
    for (String near : List.of("https://127.0.0.1:" + port, "http://127.0.0.1:" + (port + 1))) {
      foreign = Map.of("Origin", near, FORWARDED, "10.0.4.1");
      assertThat(signIn(server, "observer", RunningServer.PASSWORD, foreign).statusCode())
          .as(near)
          .isEqualTo(403);
    }
    Map<String, String> own =
        Map.of("Origin", "http://" + server.at("").getAuthority(), FORWARDED, "10.0.4.1");
    assertThat(signIn(server, "observer", RunningServer.PASSWORD, own).statusCode()).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /",
        "GET /app",
        "GET /app/desk.xhtml",
        "GET /app/count",
        "GET /resources",
        "GET /resources/baucu",
        "GET /api",
        "POST /sign-out"
      })
  void noRedirectLeadsToAForeignHost(String request, RunningServer server) throws Exception {
    URI address = server.at("");
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket
          .getOutputStream()
          .write(
              (request
                      + " HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 0\r\n"
                      + "Connection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
    }
  }

  @Test
  void figuresAreForTheMachineAndTheDescriptionForAccounts(RunningServer server) {
    ApiClient stranger = server.anonymous();
    assertThat(stranger.get("metrics").statusCode()).isEqualTo(200);
    assertThat(
            stranger
                .send(stranger.request("metrics").header(FORWARDED, "10.0.5.1").GET())
                .statusCode())
        .isEqualTo(404);
    assertThat(stranger.get("openapi").statusCode()).isEqualTo(404);
    ApiClient observer = server.as("observer");
    HttpResponse<String> yaml = observer.get("openapi");
    assertThat(yaml.body()).startsWith("openapi:").contains("/turnout/snapshots");
    assertThat(type(yaml)).startsWith("application/yaml");
    HttpResponse<String> json =
        observer.send(observer.request("openapi").header("Accept", "application/json").GET());
    assertThat(json.body()).startsWith("{").contains("/turnout/snapshots");
    assertThat(type(json)).startsWith("application/json");
    assertThat(
            type(
                observer.send(
                    observer.request("openapi").header("Accept", "application/yaml").GET())))
        .startsWith("application/yaml");
    assertThat(
            stranger
                .send(stranger.request("openapi").header("Baucu-Own-Question", "x").GET())
                .statusCode())
        .isEqualTo(404);
    assertThat(said(server, "description of the API prepared: 200")).as("made at start").isTrue();
  }

  @Test
  void aRefusedCallIsOneLineOfTheLog(RunningServer server) {
    assertThat(server.as("observer").get("api/v1/notices").statusCode()).isEqualTo(403);
    assertThat(said(server, "on EJB Notices")).isTrue();
    assertThat(server.words()).doesNotContain("AccessLocalException");
  }

  private static HttpResponse<String> guess(
      RunningServer server, String name, String password, String from) {
    ApiClient client = ApiClient.of(server.at(""), name, password);
    return client.send(client.request(CLOCK).header(FORWARDED, from).GET());
  }

  private static HttpResponse<String> signIn(
      RunningServer server, String name, String password, Map<String, String> headers) {
    ApiClient client = server.anonymous();
    Map<String, String> fields = new TreeMap<>();
    Matcher hidden = HIDDEN.matcher(client.get("login.xhtml").body());
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    fields.put("username", name);
    fields.put("password", password);
    fields.put("go", "go");
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        client
            .request("login.xhtml")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    headers.forEach(request::header);
    return client.send(request);
  }

  /** Whether the server says something, soon: its log is written by a thread of its own. */
  private static boolean said(RunningServer server, String words) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!server.words().contains(words) && System.nanoTime() < end) {
      LockSupport.parkNanos(POLL.toNanos());
    }
    return server.words().contains(words);
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A page without what is drawn anew for each, the clock, and the name that was typed. */
  private static String comparable(String page) {
    return page.replaceAll("nonce[^>]*", "")
        .replaceAll("csp\\.init\\('[^']*'", "")
        .replaceAll("district-\\d+", "")
        .replaceAll("\\d\\d:\\d\\d(:\\d\\d)?", "");
  }

  private static Map<String, List<String>> headers(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeAll(List.of("content-security-policy", "date", "content-length"));
    return headers;
  }
}
