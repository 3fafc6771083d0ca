package vn.baucu.turnout;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.turnout.TurnoutElection.ONE;
import static vn.baucu.turnout.TurnoutElection.TWO;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A window that closes while people report: what is taken in counts in the snapshot, too. */
class ClosingIT extends TurnoutTesting {
  private static final int RUNNING = 10;

  /** So many figures of a slot differ, however fast they come; then they begin anew. */
  private static final int FIGURES = 100;

  @Test
  void theSnapshotWaitsForAReportBegunInTheWindow() throws Exception {
    begin("TURNOUT-HELD", "09:29");
    CompletableFuture<HttpResponse<String>> held = held("11296/1/09:00", 300);

    itIs("09:30");
    await(() -> isSomebodyWaiting() || snapshot("09:00").isPresent());
    assertThat(snapshot("09:00")).isEmpty();
    HeldReport.release();

    assertThat(held.get().statusCode()).as(held.get().body()).isEqualTo(204);
    await(() -> snapshot("09:00").isPresent());
    assertThat(snapshot("09:00").orElseThrow().getInt("voted")).isEqualTo(300);
    assertThat(voted("31", "09:00")).isEqualTo(300);
  }

  @Test
  void aReportThatWaitsBeyondTheCloseIsRefused() throws Exception {
    begin("TURNOUT-WAITING", "09:29");
    CompletableFuture<HttpResponse<String>> held = held("11296/1/09:00", 300);
    CompletableFuture<HttpResponse<String>> second =
        sendLater(putRequest(TWO, "11296/2/09:00", "{\"voted\":100}"));
    await(() -> isSomebodyWaiting());

    itIs("09:31");
    HeldReport.release();

    assertThat(held.get().statusCode()).as(held.get().body()).isEqualTo(204);
    refused(second.get(), 422, "T103");
    await(() -> snapshot("09:00").isPresent());
    assertThat(snapshot("09:00").orElseThrow().getInt("voted")).isEqualTo(300);
    assertThat(voted("31", "09:00")).isEqualTo(300);
  }

  @Test
  void whatIsTakenInUntilTheCloseIsExactlyTheSnapshot() throws IOException {
    begin("TURNOUT-FIRE", "08:00");
    int before = 0;
    for (int hour = 9; hour <= 13; hour += 2) {
      String slot = "%02d:00".formatted(hour);
      String almost = "%02d:29:30".formatted(hour);
      int first = 1 + (hour - 9) * FIGURES;
      Map<String, String> reporters = Map.of("11296/1/" + slot, ONE, "11296/2/" + slot, TWO);
      itIs(almost);
      reporters.forEach((where, who) -> taken(put(who, where, first)));
      itRuns(almost, RUNNING);
      reporters.entrySet().parallelStream()
          .forEach(each -> untilClosed(each.getValue(), each.getKey(), first));

      await(() -> snapshot(slot).isPresent());
      int taken = snapshot(slot).orElseThrow().getInt("voted");
      assertThat(taken).as(slot).isGreaterThan(before).isEqualTo(voted("31", slot));
      before = taken;
    }
  }

  /** One figure after another, each another than the one before, until the slot is closed. */
  private void untilClosed(String who, String where, int first) {
    HttpResponse<String> answer;
    int sent = 0;
    do {
      sent++;
      answer = put(who, where, first + sent % FIGURES);
    } while (answer.statusCode() == 200);
    refused(answer, 422, "T103");
  }

  private CompletableFuture<HttpResponse<String>> held(String where, long voted)
      throws InterruptedException {
    CompletableFuture<HttpResponse<String>> held =
        sendLater(
            request(ONE, "test/turnout-held/" + where + "?voted=" + voted)
                .POST(BodyPublishers.noBody()));
    assertThat(HeldReport.isWritten()).isTrue();
    return held;
  }

  private Optional<JsonObject> snapshot(String slot) {
    return snapshots("31").stream()
        .filter(snapshot -> snapshot.getString("slot").endsWith(slot))
        .findFirst();
  }

  /** Whether the database has somebody wait for a row of somebody else. */
  private boolean isSomebodyWaiting() {
    return sql.one(
            "SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_current_waits'", row -> row.getInt(2) > 0)
        .orElseThrow();
  }
}
