package vn.baucu.turnout;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.turnout.TurnoutElection.CITY;
import static vn.baucu.turnout.TurnoutElection.DISTRICT;
import static vn.baucu.turnout.TurnoutElection.ONE;
import static vn.baucu.turnout.TurnoutElection.UNITS;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.baucu.testing.ApiClient;
import vn.baucu.testing.Checkout;
import vn.baucu.testing.EmbeddedDatabase;
import vn.baucu.testing.LocalPort;
import vn.baucu.testing.PayaraMicro;

/**
 * A morning on two servers that know of each other only by their database: one is killed, later the
 * other, and one is started again. Whatever happens, every slot is taken once.
 */
class TurnoutRestartST {
  private static final String ELECTION = "HAI-MAY-CHU";
  private static final String PASSWORD = "chi-de-thu-nghiem";
  private static final Path FOLDER = Checkout.own("st-restart");

  private static final int TEN_TIMES = 10;
  private static final int A_MINUTE_A_SECOND = 60;

  private final List<AutoCloseable> running = new ArrayList<>();
  private EmbeddedDatabase database;

  @AfterEach
  void end() throws Exception {
    for (int last = running.size() - 1; last >= 0; last--) {
      running.get(last).close();
    }
  }

  @Test
  void everySlotIsTakenOnceWhoeverDies() throws Exception {
    database =
        EmbeddedDatabase.start(
            Checkout.fresh(FOLDER.resolve("database")), LocalPort.free(), PASSWORD);
    running.add(database);
    PayaraMicro first = start("first");
    PayaraMicro second = start("second");

    itIs(first, "07:05", 1);
    report(first, "07:00", 100);
    itIs(first, "07:29", A_MINUTE_A_SECOND);
    TurnoutTesting.await(() -> snapshots("07:00") == UNITS);

    itIs(second, "09:05", 1);
    report(second, "09:00", 300);
    itIs(second, "09:29", A_MINUTE_A_SECOND);
    first.kill();
    TurnoutTesting.await(() -> snapshots("09:00") == UNITS);

    itIs(second, "11:05", TEN_TIMES);
    report(second, "11:00", 500);
    second.kill();
    minutesPass(5);
    assertThat(snapshots("11:00")).isZero();
    PayaraMicro again = start("first");
    TurnoutTesting.await(() -> snapshots("11:00") == UNITS);

    itIs(again, "13:05", 1);
    report(again, "13:00", 700);
    itIs(again, "13:29", A_MINUTE_A_SECOND);
    TurnoutTesting.await(() -> reports("13:00") == UNITS);
    String kept = series(again);
    put(again, DISTRICT, "07:00", "{\"voted\":120,\"reason\":\"cộng nhầm\"}");

    assertThat(live(again, "07:00")).contains("\"voted\":120");
    assertThat(series(again)).isEqualTo(kept);
    assertThat(kept.split("\"late\":true")).hasSize(2);
    int[] voted = {100, 300, 500, 700};
    String[] slots = {"07:00", "09:00", "11:00", "13:00"};
    for (int i = 0; i < slots.length; i++) {
      assertThat(snapshots(slots[i])).isEqualTo(UNITS);
      assertThat(reports(slots[i])).isEqualTo(UNITS);
      assertThat(takings(slots[i]))
          .containsExactly("{\"late\":%s,\"rows\":%d}".formatted(slots[i].equals("11:00"), UNITS));
      assertThat(kept).contains("\"voted\":" + voted[i]);
    }
  }

  private PayaraMicro start(String name) throws IOException {
    Path folder = Files.createDirectories(FOLDER.resolve(name));
    Path election = Files.write(FOLDER.resolve("election.zip"), TurnoutElection.of(ELECTION));
    Map<String, String> settings = new HashMap<>(database.environment());
    settings.put("BAUCU_STAGE", "training");
    settings.put("BAUCU_REHEARSAL", election.toString());
    settings.put("BAUCU_REHEARSAL_PASSWORD", PASSWORD);
    PayaraMicro server =
        PayaraMicro.start(
            folder,
            Checkout.target().resolve("ROOT.war"),
            LocalPort.free(),
            PayaraMicro.Tuning.QUICK_START,
            settings);
    running.add(server);
    server.awaitReady();
    return server;
  }

  private static ApiClient at(PayaraMicro server, String who) {
    return ApiClient.of(server.address().resolve("api/v1/"), who, PASSWORD);
  }

  private static void itIs(PayaraMicro server, String time, int speed) {
    taken(
        at(server, CITY)
            .put("clock", "{\"now\":\"2021-05-23T%s:00\",\"speed\":%d}".formatted(time, speed)));
  }

  private static void report(PayaraMicro server, String slot, int voted) {
    put(server, ONE, slot, "{\"voted\":" + voted + "}");
  }

  private static void put(PayaraMicro server, String who, String slot, String figure) {
    taken(at(server, who).put("turnout/11296/1/2021-05-23T" + slot, figure));
  }

  private static String live(PayaraMicro server, String slot) {
    return taken(at(server, CITY).get("turnout?unit=303&slot=2021-05-23T" + slot));
  }

  private static String series(PayaraMicro server) {
    return taken(at(server, CITY).get("turnout/snapshots?unit=31"));
  }

  private static String taken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** Lets real minutes pass without waiting for them: the clock was set that much earlier. */
  private void minutesPass(int minutes) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "UPDATE clock_setting SET set_at = set_at - INTERVAL ? MINUTE ORDER BY set_at")) {
      statement.setInt(1, minutes);
      assertThat(statement.executeUpdate()).isPositive();
    }
  }

  /** For how many units a slot has been taken. */
  private int snapshots(String slot) {
    return count("turnout_snapshot WHERE slot = ?", slot);
  }

  /** For how many units a slot has a quick report; a later version is not another. */
  private int reports(String slot) {
    return count("turnout_quick_report WHERE version = 1 AND slot = ?", slot);
  }

  private int count(String rows, String slot) {
    return Integer.parseInt(ask("SELECT COUNT(*) FROM " + rows, "2021-05-23 " + slot).get(0));
  }

  /** What those who took the snapshot of a slot wrote into the audit trail; not who came second. */
  private List<String> takings(String slot) {
    return ask(
        "SELECT after_value FROM audit_entry WHERE action = 'turnout.snapshot' AND subject = ? AND"
            + " JSON_VALUE(after_value, '$.rows') > 0",
        ELECTION + "/2021-05-23T" + slot);
  }

  private List<String> ask(String sql, String argument) {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, argument);
      List<String> answers = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          answers.add(row.getString(1));
        }
      }
      return answers;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
