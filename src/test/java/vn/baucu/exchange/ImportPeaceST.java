package vn.baucu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.testing.ApiClient;
import vn.baucu.testing.Browser;
import vn.baucu.testing.CaseFiles;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.RunningServer;

/** Imports disturb nobody, can be stopped at any point, and say what is wrong with odd files. */
@ExtendWith(Browser.class)
class ImportPeaceST {
  private static final String API = "api/v1/";
  private static final String IMPORTS = API + "imports";
  private static final String SAMPLE = "/vn/baucu/sample/package.zip";
  private static final int CROWD = 24;

  /** The timer's two seconds, and the two that a crowd of imports may add; the rest is slack. */
  private static final Duration PROMPT = Duration.ofSeconds(10);

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Test
  void manyDryRunsDelayNoSnapshotAndNoClock(RunningServer server) {
    OwnElection own = new OwnElection(server, "PEACE");
    own.load(sample("PEACE").zip());
    own.setClock("2021-05-23T07:25", 1);
    ApiClient city = server.as("city");
    byte[] zip = sample("PEACE").zip();
    ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
    try {
      List<CompletableFuture<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < CROWD; i++) {
        answers.add(
            CompletableFuture.supplyAsync(
                () -> city.send(city.upload(IMPORTS + "?dryRun=true", "goi.zip", zip)).statusCode(),
                crowd));
      }
      long begun = System.nanoTime();
      own.setClock("2021-05-23T07:31", 1);
      await(() -> own.get("city", "turnout/snapshots?unit=31").contains("2021-05-23T07:00"));
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PROMPT);
      assertThat(answers).extracting(CompletableFuture::join).containsAnyOf(200, 202);
      await(() -> city.get("health/ready").body().contains("\"waiting\":\"0\""));
    } finally {
      crowd.shutdown();
    }
  }

  @Test
  void theClockAndSnapshotsWaitForNoImportThatWrites(RunningServer server) throws SQLException {
    OwnElection own = new OwnElection(server, "LOCKS");
    own.load(sample("LOCKS").zip());
    own.setClock("2021-05-23T07:25", 1);
    try (Connection writing = server.database().connect();
        Statement statement = writing.createStatement()) {
      writing.setAutoCommit(false);
      statement.execute("SELECT id FROM election WHERE code = 'LOCKS' LOCK IN SHARE MODE");
      statement.execute(
          "UPDATE administrative_unit u JOIN election e ON e.id = u.election_id"
              + " SET u.phone = '1' WHERE e.code = 'LOCKS'");

      own.setClock("2021-05-23T07:31", 1);

      await(() -> own.get("city", "turnout/snapshots?unit=31").contains("2021-05-23T07:00"));
      writing.rollback();
    }
  }

  @Test
  void anImportIsStoppedWhereverItIs(RunningServer server) throws SQLException {
    ApiClient city = server.as("city");
    new OwnElection(server, "STOP-1").load(sample("STOP-1").zip());
    TestPackage changed =
        TestPackage.of("election.csv", sample("STOP-1").text("election.csv").split("\\R"))
            .with("settings.csv", "key,value", "poll.closes,20:00");
    CompletableFuture<HttpResponse<String>> answer;
    String id;
    try (Connection held = server.database().connect()) {
      held.setAutoCommit(false);
      hold(held, "STOP-1");
      answer =
          CompletableFuture.supplyAsync(
              () -> city.send(city.upload(IMPORTS, "goi.zip", changed.zip())));
      await(() -> running(server) != null);
      id = running(server);

      assertThat(city.send(city.request(IMPORTS + "/" + id).DELETE()).statusCode()).isEqualTo(204);

      JsonObject job = ApiClient.json(city.get(IMPORTS + "/" + id)).asJsonObject();
      assertThat(job.getString("state")).isEqualTo("CANCELLED");
      held.rollback();
    }
    HttpResponse<String> told = answer.join();
    assertThat(told.statusCode()).isIn(409, 202);
    await(() -> city.get("health/ready").body().contains("\"waiting\":\"0\""));
    JsonObject again =
        ApiClient.json(city.send(city.upload(IMPORTS + "?dryRun=true", "goi.zip", changed.zip())))
            .asJsonObject();
    assertThat(again.getBoolean("unchanged")).isFalse();
  }

  @Test
  void aParameterThatCannotBeReadIsNeverPassedOver(RunningServer server) {
    ApiClient city = server.as("city");
    byte[] zip = sample("PARAMETER").zip();

    HttpResponse<String> answer = city.send(city.upload(IMPORTS + "?dryRun=1", "goi.zip", zip));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("dryRun");
    assertThat(city.get(API + "elections").body()).doesNotContain("PARAMETER");
    assertThat(city.get(API + "electoral-units?level=foo").statusCode()).isEqualTo(400);
    assertThat(city.get(API + "turnout?unit=31&slot=2021-05-23").statusCode()).isEqualTo(400);
  }

  @Test
  void unitsInACircleAreRefused(RunningServer server) {
    ApiClient city = server.as("city");
    byte[] zip =
        sample("CIRCLE")
            .edit(
                "administrative_units.csv",
                text -> text.replaceFirst("(?m)^303,(.*),31$", "303,$1,303"))
            .zip();

    HttpResponse<String> answer = city.send(city.upload(IMPORTS + "?dryRun=true", "goi.zip", zip));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("P410");
  }

  @Test
  void onThePageEachOddFileIsToldForWhatItIs(Page page, RunningServer server) {
    server.signIn(page, "city");
    CaseFiles.told(page, server, "zip-lzma.zip", "P113");
    CaseFiles.told(page, server, "html-table.xls", "Đây là trang web");
    CaseFiles.told(page, server, "slot-with-seconds-and-2012.zip", "P327", "P328");
    CaseFiles.told(page, server, "text-tcvn3.zip", "NguyÔn V¨n Hïng", "phông TCVN3");
    CaseFiles.told(page, server, "text-vni.zip", "Nguyeãn Vaên Huøng", "phông VNI");
    CaseFiles.told(page, server, "text-double-utf8.zip", "Nguyá»…n", "hai lần");
    CaseFiles.told(page, server, "text-question-marks.zip", "Nguy?n V?n Hùng", "dấu hỏi");
    CaseFiles.told(page, server, "text-right-to-left.zip", "Nguyễn ·Văn Hùng", "đảo chiều");
    CaseFiles.told(page, server, "zip-backslash.zip", "Gói hợp lệ");
    CaseFiles.told(page, server, "birth-with-time.zip", "Gói hợp lệ");
    CaseFiles.told(page, server, "text-no-break-space.zip", "Gói hợp lệ");
    assertThat(page.locator("main").innerText()).doesNotContain("M202");
  }

  private static TestPackage sample(String code) {
    return TestPackage.ofResource(SAMPLE)
        .edit("election.csv", text -> text.replace("REHEARSAL-1", code));
  }

  /** Makes imports into an election wait, as one on another server does. */
  private static void hold(Connection connection, String election) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT election_code FROM import_lock WHERE election_code = ? FOR UPDATE")) {
      statement.setString(1, election);
      try (ResultSet row = statement.executeQuery()) {
        assertThat(row.next()).isTrue();
      }
    }
  }

  /** The import that runs or waits; null where none does. */
  private static String running(RunningServer server) {
    try (Connection connection = server.database().connect();
        PreparedStatement statement =
            connection.prepareStatement("SELECT id FROM import_job WHERE state = 'RUNNING'");
        ResultSet row = statement.executeQuery()) {
      return row.next() ? row.getString(1) : null;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      LockSupport.parkNanos(100_000_000L);
    }
  }
}
