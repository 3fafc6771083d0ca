package vn.baucu.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import vn.baucu.testing.ApiClient;
import vn.baucu.testing.FormSignIn;
import vn.baucu.testing.RunningServer;

/**
 * Floods at the door, without a proxy in front of it: half-sent forms, wrong passwords, huge
 * bodies. Each prints what the others waited meanwhile.
 */
class FloodChaos {
  private static final String CLOCK = "api/v1/clock";
  private static final int SIGN_INS = 200;
  private static final int STRANGERS = 300;

  /** A minute is asked for, on two cores with nothing else to do: SignInBench measures that. */
  private static final Duration SIGNED_IN_WITHIN = Duration.ofMinutes(5);

  private static final int ROUNDS = 30;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final RunningServer server = RunningServer.get();
  private final ExecutorService people = Executors.newCachedThreadPool();

  @Test
  void halfSentFormsLeaveRoomForOthers() throws IOException {
    URI address = server.at("");
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < 250; i++) {
        Socket socket = new Socket(address.getHost(), address.getPort());
        open.add(socket);
        socket
            .getOutputStream()
            .write(
                ("POST /login.xhtml HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n"
                        + "X-Forwarded-For: 10.4.0.1\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\nusername=a")
                    .getBytes(StandardCharsets.US_ASCII));
      }
      assertThat(waited("half-sent forms, health", () -> server.anonymous().get("health/live")))
          .isLessThan(PATIENCE);
      assertThat(waited("half-sent forms, page", () -> server.anonymous().get("login.xhtml")))
          .isLessThan(PATIENCE);
      assertThat(
              waited(
                  "half-sent forms, somebody else sends",
                  401,
                  () -> ApiClient.of(address, "nobody", "x").put(CLOCK, "{}")))
          .isLessThan(PATIENCE);
      assertThat(
              waited(
                  "half-sent forms, somebody else signs in",
                  302,
                  () -> FormSignIn.send(address, "observer", RunningServer.PASSWORD)))
          .isLessThan(PATIENCE);
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  @Test
  void wrongPasswordsLeaveRoomForOthers() throws Exception {
    server.as("observer").get(CLOCK);
    AtomicBoolean over = new AtomicBoolean();
    Map<Integer, Integer> answers = new TreeMap<>();
    for (int i = 0; i < 64; i++) {
      String name = "nobody-" + i;
      people.submit(
          () -> {
            for (int attempt = 0; !over.get(); attempt++) {
              ApiClient client = ApiClient.of(server.at(""), name, "wrong" + attempt);
              int status = client.get(CLOCK).statusCode();
              synchronized (answers) {
                answers.merge(status, 1, Integer::sum);
              }
            }
          });
    }
    try {
      assertThat(waited("wrong passwords, signed in", () -> server.as("observer").get(CLOCK)))
          .isLessThan(PATIENCE);
      assertThat(waited("wrong passwords, page", () -> server.anonymous().get("login.xhtml")))
          .isLessThan(PATIENCE);
      ApiClient clerk = server.as("commune-11296");
      assertThat(
              waited(
                  "wrong passwords, signing in elsewhere",
                  () ->
                      clerk.send(clerk.request(CLOCK).header("X-Forwarded-For", "10.0.0.7").GET())))
          .isLessThan(PATIENCE);
    } finally {
      over.set(true);
      people.shutdown();
    }
    synchronized (answers) {
      System.out.println("wrong passwords were answered " + answers);
      assertThat(answers.keySet()).isSubsetOf(401, 429, 503);
    }
  }

  /** Nobody is known and each comes from elsewhere: who finds no place is told so soon. */
  @Test
  void manyStrangersFromManyPlacesAreToldSoonThatItIsBusy() throws Exception {
    ApiClient known = server.as("observer");
    known.get(CLOCK);
    List<Future<long[]>> strangers = new ArrayList<>();
    for (int i = 0; i < STRANGERS; i++) {
      String place = "10.5." + i / 100 + "." + (i % 100 + 1);
      ApiClient client = ApiClient.of(server.at(""), "nobody-" + i, "wrong");
      strangers.add(
          people.submit(
              () -> {
                long begun = System.nanoTime();
                int status =
                    client
                        .send(client.request(CLOCK).header("X-Forwarded-For", place).GET())
                        .statusCode();
                return new long[] {status, (System.nanoTime() - begun) / 1_000_000};
              }));
    }
    assertThat(waited("strangers from many places, known", () -> known.get(CLOCK)))
        .isLessThan(PATIENCE);
    Map<Long, Integer> answers = new TreeMap<>();
    Map<Long, Long> longest = new TreeMap<>();
    for (Future<long[]> stranger : strangers) {
      long[] answer = stranger.get();
      answers.merge(answer[0], 1, Integer::sum);
      longest.merge(answer[0], answer[1], Math::max);
    }
    System.out.println("strangers were answered " + answers + ", the last after ms " + longest);
    assertThat(answers.keySet()).isSubsetOf(401L, 503L);
    assertThat(Duration.ofMillis(longest.getOrDefault(503L, 0L))).isLessThan(PATIENCE);
  }

  /** By the form, in as many browsers; who is told that it is busy tries again as told. */
  @Test
  void twoHundredPeopleSignInAtOnce() throws Exception {
    List<String> names = names();
    Instant begun = Instant.now();
    List<Future<Integer>> tries = new ArrayList<>();
    for (int person = 0; person < SIGN_INS; person++) {
      String place = "10.1." + person / 100 + "." + (person % 100 + 1);
      String name = names.get(person % names.size());
      tries.add(people.submit(() -> signIn(name, place)));
    }
    int most = 0;
    for (Future<Integer> one : tries) {
      most = Math.max(most, one.get());
    }
    Duration took = Duration.between(begun, Instant.now());
    System.out.printf(
        "%d people signed in within %d ms, the last at try %d%n", SIGN_INS, took.toMillis(), most);
    assertThat(took).isLessThan(SIGNED_IN_WITHIN);
  }

  /** How many tries it took. */
  private int signIn(String name, String place) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      HttpResponse<String> answer =
          FormSignIn.send(server.at(""), name, RunningServer.PASSWORD, place);
      if (answer.statusCode() == 302) {
        return attempt;
      }
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      TimeUnit.SECONDS.sleep(answer.headers().firstValueAsLong("Retry-After").orElseThrow());
    }
  }

  private List<String> names() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = server.database().connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT username FROM account WHERE username LIKE 'team-%' ORDER BY id")) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }

  /** Neither the words nor the time of a refusal tell whether there is such a name. */
  @Test
  void aNameThatIsThereIsRefusedAsSlowlyAsOneThatIsNot() {
    List<Long> known = new ArrayList<>();
    List<Long> unknown = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      known.add(refused("commune-11299", "10.2.0." + (round + 1)));
      unknown.add(refused("commune-99999", "10.3.0." + (round + 1)));
    }
    System.out.printf(
        "refused: of a known name %d ms, of an unknown one %d ms (medians of %d)%n",
        median(known), median(unknown), ROUNDS);
    assertThat((double) median(known) / median(unknown)).isBetween(0.5, 2.0);
  }

  private long refused(String name, String place) {
    ApiClient client = ApiClient.of(server.at(""), name, "khong-phai");
    long begun = System.nanoTime();
    HttpResponse<String> answer =
        client.send(client.request(CLOCK).header("X-Forwarded-For", place).GET());
    long took = (System.nanoTime() - begun) / 1_000_000;
    assertThat(answer.statusCode()).isEqualTo(401);
    return took;
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  @Test
  void hugeBodiesAreNotReadIn() throws Exception {
    byte[] huge = new byte[50 << 20];
    List<Future<Integer>> sent = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Callable<Integer> put =
          () -> {
            ApiClient team = server.as("team-11296-1");
            return team.send(
                    team.request("api/v1/turnout/11296/1/2021-05-23T09:00")
                        .header("Content-Type", "application/json")
                        .PUT(java.net.http.HttpRequest.BodyPublishers.ofByteArray(huge)))
                .statusCode();
          };
      sent.add(people.submit(put));
    }
    assertThat(waited("huge bodies, health", () -> server.anonymous().get("health/live")))
        .isLessThan(PATIENCE);
    for (Future<Integer> one : sent) {
      try {
        assertThat(one.get()).isEqualTo(413);
      } catch (ExecutionException cut) {
        // The server closed the connection before it had taken everything in: refused as well.
        assertThat(cut).hasRootCauseInstanceOf(IOException.class);
      }
    }
    assertThat(server.anonymous().get("health/ready").statusCode()).isEqualTo(200);
  }

  private static Duration waited(String what, Callable<HttpResponse<String>> request) {
    return waited(what, 200, request);
  }

  private static Duration waited(String what, int status, Callable<HttpResponse<String>> request) {
    Instant begun = Instant.now();
    try {
      assertThat(request.call().statusCode()).as(what).isEqualTo(status);
    } catch (Exception e) {
      throw new AssertionError(what, e);
    }
    Duration waited = Duration.between(begun, Instant.now());
    System.out.println(what + ": " + waited.toMillis() + " ms");
    return waited;
  }
}
