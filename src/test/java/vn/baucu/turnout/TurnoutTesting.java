package vn.baucu.turnout;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jboss.arquillian.test.api.ArquillianResource;
import vn.baucu.exchange.SystemImport;
import vn.baucu.law.Severity;
import vn.baucu.shared.Sql;
import vn.baucu.testing.InContainer;
import vn.baucu.testing.inside.SetClock;

/** People of a {@link TurnoutElection} and what they report over HTTP. */
abstract class TurnoutTesting extends InContainer {
  private static final String PASSWORD = "chi-de-thu-nghiem";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(100);

  @Inject SystemImport imports;
  @Inject Sql sql;
  @ArquillianResource URL root;

  private final HttpClient client = HttpClient.newHttpClient();
  private String election;

  /** Makes an election for one test, at a time of election day. */
  void begin(String code, String time) throws IOException {
    use(code, TurnoutElection.of(code));
    itIs(time);
  }

  /** Applies a package and uses its election. */
  void use(String code, byte[] made) throws IOException {
    election = code;
    Path file = Files.write(Files.createTempFile("turnout", ".zip"), made);
    assertThat(imports.apply(file, PASSWORD).problems())
        .filteredOn(problem -> problem.severity() == Severity.BLOCK)
        .isEmpty();
    Files.delete(file);
  }

  /** Stops the election's clock at a time of election day, or of the day named. */
  void itIs(String time) {
    itRuns(time, 0);
  }

  /** Sets the election's clock to a time of election day, or of the day named, and lets it run. */
  void itRuns(String time, int speed) {
    SetClock.of(sql, election, time.contains(" ") ? time : "2021-05-23 " + time, speed);
  }

  String election() {
    return election;
  }

  int electionId() {
    return sql.one("SELECT id FROM election WHERE code = ?", row -> row.getInt(1), election)
        .orElseThrow();
  }

  /** A figure for {@code unit/area/slot}, the slot as {@code 09:00}. */
  HttpResponse<String> put(String who, String where, long voted) {
    return put(who, where, "{\"voted\":" + voted + "}");
  }

  HttpResponse<String> put(String who, String where, long voted, String field, String words) {
    return put(who, where, "{\"voted\":%d,\"%s\":\"%s\"}".formatted(voted, field, words));
  }

  HttpResponse<String> put(String who, String where, String body) {
    return send(putRequest(who, where, body));
  }

  HttpRequest.Builder putRequest(String who, String where, String body) {
    int slot = where.lastIndexOf('/') + 1;
    return request(
            who, "turnout/" + where.substring(0, slot) + "2021-05-23T" + where.substring(slot))
        .header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString(body));
  }

  HttpResponse<String> get(String who, String path) {
    return send(request(who, path));
  }

  /** What only pages do; further parameters as names and values in turn. */
  HttpResponse<String> onPage(String who, String where, String body, String... more) {
    StringBuilder query = new StringBuilder("test/turnout/" + where + "?");
    for (int i = 0; i + 1 < more.length; i += 2) {
      query.append('&').append(more[i]).append('=');
      query.append(URLEncoder.encode(more[i + 1], StandardCharsets.UTF_8));
    }
    HttpRequest.Builder request = request(who, query.toString());
    return send(
        body == null
            ? request
            : request
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
  }

  /** What a page shows. */
  String shown(String who, String where, String... more) {
    HttpResponse<String> answer = onPage(who, where, null, more);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  CompletableFuture<HttpResponse<String>> sendLater(HttpRequest.Builder request) {
    return client.sendAsync(request.build(), BodyHandlers.ofString());
  }

  HttpRequest.Builder request(String who, String path) {
    String basic =
        Base64.getEncoder().encodeToString((who + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(root + "api/v1/" + path))
        .header("Authorization", "Basic " + basic)
        .header("Election", election);
  }

  /** Turnout of a unit, live or in a slot. */
  JsonObject turnout(String unit, String slot) {
    String asked = slot == null ? "" : "&slot=2021-05-23T" + slot;
    return json(get(TurnoutElection.CITY, "turnout?unit=" + unit + asked));
  }

  int voted(String unit, String slot) {
    return turnout(unit, slot).getInt("voted");
  }

  /** The snapshots of a unit, by slot. */
  List<JsonObject> snapshots(String unit) {
    return json(get(TurnoutElection.CITY, "turnout/snapshots?unit=" + unit))
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  /** Waits for what a timer of the server does. */
  static void await(BooleanSupplier done) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("the timer did not do it").isLessThan(end);
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  static JsonObject taken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  /** Refused with a status, a Vietnamese sentence and the findings named. */
  static void refused(HttpResponse<String> answer, int status, String... codes) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(json(answer).getString("title")).endsWith(".").contains(" ");
    if (codes.length > 0) {
      assertThat(codes(json(answer))).contains(codes);
    }
  }

  static JsonObject json(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  static List<String> codes(JsonObject with) {
    return with.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
        .map(finding -> finding.getString("code"))
        .toList();
  }
}
