package vn.baucu.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.testing.ApiClient;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.RunningServer;

/** A crowd of dry runs beside the snapshots of turnout, and an import that does not end. */
class ImportChaos {
  private static final String SAMPLE = "/vn/baucu/sample/package.zip";
  private static final String CODE = "CROWD";
  private static final String IMPORTS = "api/v1/imports";
  private static final String DRY_RUN = IMPORTS + "?dryRun=true";
  private static final String SNAPSHOTS =
      "SELECT COUNT(*) FROM turnout_snapshot s JOIN administrative_unit u ON u.id = s.unit_id"
          + " JOIN election e ON e.id = u.election_id WHERE u.code = '31' AND e.code = '"
          + CODE
          + "'";
  private static final String WAITING =
      "SELECT COUNT(*) FROM information_schema.processlist"
          + " WHERE state = 'Waiting for table metadata lock'";
  private static final int CROWD = 24;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** The timer of snapshots looks every two seconds. */
  private static final Duration TICK = Duration.ofSeconds(2);

  /** So much later may a crowd make a snapshot. */
  private static final Duration DELAY = Duration.ofSeconds(2);

  private final RunningServer server = RunningServer.get();
  private final OwnElection own = new OwnElection(server, CODE);

  @Test
  void twentyFourDryRunsDelayNoSnapshotByMoreThanTwoSeconds() {
    byte[] zip = sample(CODE).zip();
    own.load(zip);
    own.setClock("2021-05-23T07:25", 1);
    Duration idle = latest("07", "09", "11");
    ApiClient city = server.as("city");
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger checked = new AtomicInteger();
    ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
    for (int i = 0; i < CROWD; i++) {
      crowd.submit(
          () -> {
            while (!over.get()) {
              int status = city.send(city.upload(DRY_RUN, "goi.zip", zip)).statusCode();
              checked.addAndGet(status == 200 || status == 202 ? 1 : 0);
            }
          });
    }
    try {
      await(() -> checked.get() > 0);
      Duration crowded = latest("13", "15", "17");
      System.out.printf(
          "the latest of three snapshots came %d ms after its time, beside dry runs %d ms"
              + " (%d of them at once, %d in all)%n",
          idle.toMillis(), crowded.toMillis(), CROWD, checked.get());
      assertThat(crowded).isLessThan(TICK.plus(DELAY));
    } finally {
      over.set(true);
      crowd.shutdown();
      await(() -> city.get("health/ready").body().contains("\"waiting\":\"0\""));
    }
  }

  /**
   * Somebody holds a table, so the import's statement waits for longer than any time-out, and its
   * thread sees nothing of its being stopped. Its connection is ended, and the next takes its turn.
   */
  @Test
  void anImportThatDoesNotEndIsUndoneAndTheNextGoesOn() throws SQLException {
    OwnElection stuck = new OwnElection(server, "STUCK");
    stuck.load(sample("STUCK").zip());
    byte[] changed =
        TestPackage.of("election.csv", sample("STUCK").text("election.csv").split("\\R"))
            .with("settings.csv", "key,value", "poll.closes,20:00")
            .zip();
    ApiClient city = server.as("city");
    CompletableFuture<Integer> answer;
    try (Connection held = server.database().connect();
        Statement lock = held.createStatement()) {
      lock.execute("LOCK TABLES import_lock WRITE");
      answer =
          CompletableFuture.supplyAsync(
              () -> city.send(city.upload(IMPORTS, "goi.zip", changed)).statusCode());
      await(() -> count(WAITING) == 1);
      long begun = System.nanoTime();
      String id = text("SELECT id FROM import_job WHERE state = 'RUNNING'");
      assertThat(city.send(city.request(IMPORTS + "/" + id).DELETE()).statusCode()).isEqualTo(204);

      await(() -> count(WAITING) == 0);

      System.out.printf(
          "an import that did not end was ended %d ms after it was stopped%n",
          Duration.ofNanos(System.nanoTime() - begun).toMillis());
      assertThat(text("SELECT state FROM import_job WHERE id = '" + id + "'"))
          .isEqualTo("CANCELLED");
      lock.execute("UNLOCK TABLES");
    }
    assertThat(answer.join()).isIn(202, 409);
    assertThat(city.send(city.upload(DRY_RUN, "goi.zip", changed)).body())
        .contains("\"unchanged\":false");
  }

  private static TestPackage sample(String code) {
    return TestPackage.ofResource(SAMPLE)
        .edit("election.csv", text -> text.replace("REHEARSAL-1", code));
  }

  private Duration latest(String... hours) {
    return Stream.of(hours).map(this::snapshot).max(Duration::compareTo).orElseThrow();
  }

  /** From the moment at which a slot closes to the moment at which its snapshot is stored. */
  private Duration snapshot(String hour) {
    long before = snapshots();
    own.setClock("2021-05-23T" + hour + ":31", 1);
    long begun = System.nanoTime();
    await(() -> snapshots() > before);
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Those of the city. */
  private long snapshots() {
    return count(SNAPSHOTS);
  }

  private long count(String query) {
    return Long.parseLong(text(query));
  }

  private String text(String query) {
    try (Connection connection = server.database().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      LockSupport.parkNanos(10_000_000L);
    }
  }
}
