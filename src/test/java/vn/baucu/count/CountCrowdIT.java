package vn.baucu.count;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.count.CountElection.CHIEF;
import static vn.baucu.count.CountElection.CITY;
import static vn.baucu.count.CountElection.CITY_TWO;
import static vn.baucu.count.CountElection.DISTRICT;
import static vn.baucu.count.CountElection.DISTRICT_TWO;
import static vn.baucu.count.CountElection.ONE;
import static vn.baucu.law.ElectionLevel.COMMUNE_COUNCIL;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.baucu.law.CountForm;

/** Minutes of one unit are accepted and taken back at the same moment: nobody waits in a circle. */
class CountCrowdIT extends CountTesting {
  private static final int TURNS = 4;

  @Test
  void neighboursOfOneUnitAreAcceptedAndReopenedAtOnce()
      throws IOException, InterruptedException, ExecutionException {
    begin("COUNT-CROWD");
    ExecutorService hands = Executors.newFixedThreadPool(CountElection.AREAS);
    try {
      List<Future<?>> areas = new ArrayList<>();
      for (int area = 1; area <= CountElection.AREAS; area++) {
        int each = area;
        areas.add(hands.submit(() -> acceptAndReopen(each)));
      }
      for (Future<?> area : areas) {
        area.get();
      }
    } finally {
      hands.shutdownNow();
    }

    JsonObject result = json(get(CITY, "results/COMMUNE_COUNCIL/11296/1"));
    assertThat(result.getString("status")).isEqualTo("DETERMINED");
    assertThat(result.getInt("areasAccepted")).isEqualTo(CountElection.AREAS);
    for (int candidate = 0; candidate < 4; candidate++) {
      int each = candidate;
      LongStream votes =
          IntStream.rangeClosed(1, CountElection.AREAS)
              .mapToLong(area -> form(area).votes().get(each));
      assertThat(
              result
                  .getJsonArray("candidates")
                  .getJsonObject(each)
                  .getJsonNumber("votes")
                  .longValue())
          .isEqualTo(votes.sum());
    }
    assertThat(get(CITY, "test/counts/COMMUNE_COUNCIL/11296/1/board").body())
        .contains("total=4, approved=4");
  }

  /** Whoever stands above takes its turn; in the end the minutes are accepted. */
  private void acceptAndReopen(int area) {
    String key = key(COMMUNE_COUNCIL, area);
    for (int turn = 1; turn <= TURNS; turn++) {
      done(enter(ONE, key, form(area)), "MATCHED");
      done(act(CHIEF, key, "submit"), "SUBMITTED");
      done(act(turn % 2 == 0 ? DISTRICT : DISTRICT_TWO, key, "accept"), "ACCEPTED");
      if (turn < TURNS) {
        done(act(turn % 2 == 0 ? CITY : CITY_TWO, key, "reopen"), "REOPENED");
      }
    }
  }

  private static CountForm form(int area) {
    return CountElection.form(COMMUNE_COUNCIL, area);
  }
}
