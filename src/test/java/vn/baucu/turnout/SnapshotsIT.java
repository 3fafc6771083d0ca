package vn.baucu.turnout;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.turnout.TurnoutElection.ONE;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Snapshots by the server's own timer, and by several nodes at once. */
class SnapshotsIT extends TurnoutTesting {
  private static final int RUNS = 100;
  private static final int NODES = 3;
  private static final LocalDateTime SEVEN = LocalDateTime.parse("2021-05-23T07:00");

  @Inject private SnapshotNode node;

  @Test
  void aClockThatJumpsOverThreeSlotsMissesNone() throws IOException {
    begin("TURNOUT-JUMP", "07:05");
    taken(put(ONE, "11296/1/07:00", 100));
    assertThat(snapshots("31")).isEmpty();

    itIs("11:31");
    await(() -> snapshots("31").size() == 3);

    List<JsonObject> taken = snapshots("31");
    assertThat(taken)
        .extracting(snapshot -> snapshot.getString("slot"))
        .containsExactly("2021-05-23T07:00", "2021-05-23T09:00", "2021-05-23T11:00");
    assertThat(taken)
        .extracting(snapshot -> snapshot.getBoolean("late"))
        .containsExactly(true, true, false);
    assertThat(taken).allMatch(s -> s.getString("takenAt").equals("2021-05-23T11:31:00+07:00"));
    assertThat(taken).allMatch(s -> s.getInt("voted") == 100 && s.getInt("voters") == 5_400);
    assertThat(taken)
        .extracting(snapshot -> snapshot.getInt("areasReported"))
        .containsExactly(1, 0, 0);
    assertThat(taken).allMatch(snapshot -> snapshot.getInt("areas") == 6);
    await(() -> rows("turnout_quick_report") == 3 * TurnoutElection.UNITS);
    assertThat(rows("turnout_snapshot")).isEqualTo(3 * TurnoutElection.UNITS);
  }

  @Test
  void severalNodesTakeEachSnapshotOnce() throws Exception {
    begin("TURNOUT-NODES", "07:31");
    taken(put(TurnoutElection.DISTRICT, "11296/1/07:00", 100, "reason", "đến muộn"));
    for (int run = 0; run < RUNS; run++) {
      sql.update(
          "DELETE s FROM turnout_snapshot s JOIN administrative_unit u ON u.id = s.unit_id WHERE"
              + " u.election_id = ?",
          electionId());
      List<Future<Integer>> nodes = new ArrayList<>();
      for (int i = 0; i < NODES; i++) {
        nodes.add(node.take(electionId(), election(), SEVEN));
      }
      int units = 0;
      for (Future<Integer> taken : nodes) {
        units += taken.get();
      }
      // The server's own timer may have been first.
      assertThat(units).isIn(0, TurnoutElection.UNITS);
      assertThat(rows("turnout_snapshot")).isEqualTo(TurnoutElection.UNITS);
    }
    List<Future<Integer>> makers = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      makers.add(node.make(electionId(), election(), SEVEN));
    }
    for (Future<Integer> made : makers) {
      assertThat(made.get()).isBetween(0, TurnoutElection.UNITS);
    }
    assertThat(rows("turnout_quick_report")).isEqualTo(TurnoutElection.UNITS);
  }

  private int rows(String table) {
    return sql.one(
            "SELECT COUNT(*) FROM "
                + table
                + " s JOIN administrative_unit u ON u.id = s.unit_id WHERE u.election_id = ?",
            row -> row.getInt(1),
            electionId())
        .orElseThrow();
  }
}
