package vn.baucu.count;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.count.CountElection.BESIDE;
import static vn.baucu.count.CountElection.CHIEF;
import static vn.baucu.count.CountElection.DISTRICT;
import static vn.baucu.count.CountElection.DISTRICT_TWO;
import static vn.baucu.count.CountElection.ONE;
import static vn.baucu.law.ElectionLevel.COMMUNE_COUNCIL;
import static vn.baucu.law.ElectionLevel.DISTRICT_COUNCIL;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.law.CountForm;
import vn.baucu.law.ElectionLevel;

/** What only the whole unit shows is found whichever of its minutes came first. */
class CountComparisonIT extends CountTesting {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration POLL = Duration.ofMillis(200);

  @Inject private ComparisonNode node;

  @Test
  void theFirstMinutesAreComparedOnceTheUnitIsComplete()
      throws IOException, InterruptedException, ExecutionException {
    begin("COUNT-COMPLETE");
    comparedOnlyWhenComplete();
    String first = key(COMMUNE_COUNCIL, 1);
    accept(1, swapped(form(1), 0, 3));
    accept(2, form(2));
    accept(3, form(3));
    assertThat(view(DISTRICT, first).getJsonArray("findings")).isEmpty();
    accept(4, form(4));
    awaitLate("[1 C208]");
    assertThat(late(BESIDE, "304")).isEqualTo("[]");
    assertThat(get(DISTRICT, "work").body()).contains("count.work.LOOK_AGAIN");
    assertThat(get(BESIDE, "work").body()).doesNotContain("count.work.LOOK_AGAIN");

    Future<Integer> here = compare(COMMUNE_COUNCIL);
    Future<Integer> there = compare(COMMUNE_COUNCIL);
    assertThat(here.get()).isEqualTo(1);
    assertThat(there.get()).isEqualTo(1);
    assertThat(late(DISTRICT, "303")).isEqualTo("[1 C208]");

    refused(onPage(DISTRICT, first, "confirm", "code", "C208", "text", " "), 422);
    refused(onPage(DISTRICT, first, "confirm", "code", "C210", "text", "Đã so"), 422);
    refused(onPage(CHIEF, first, "confirm", "code", "C208", "text", "Đã so"), 403);
    done(onPage(DISTRICT, first, "confirm", "code", "C208", "text", "Đã so với ảnh"), "C208");
    refused(onPage(DISTRICT, first, "confirm", "code", "C208", "text", "Lần nữa"), 422);
    assertThat(late(DISTRICT, "303")).isEqualTo("[]");
    assertThat(get(DISTRICT, "work").body()).doesNotContain("count.work.LOOK_AGAIN");
    assertThat(view(DISTRICT, first).getJsonObject("explanations").getString("C208"))
        .isEqualTo("Đã so với ảnh");
    compare(COMMUNE_COUNCIL).get();
    assertThat(late(DISTRICT, "303")).as("what was confirmed stays so").isEqualTo("[]");

    done(act(DISTRICT, first, "reopen"), "REOPENED");
    assertThat(late(DISTRICT, "303")).as("being mended").isEqualTo("[]");
    accept(1, form(1));
    compare(COMMUNE_COUNCIL).get();
    assertThat(late(DISTRICT, "303")).as("mended").isEqualTo("[]");
  }

  @Test
  void theFirstMinutesAreComparedOnceThereAreEnough() throws IOException {
    begin("COUNT-ENOUGH");
    for (int area = 1; area <= CountElection.AREAS; area++) {
      String key = key(DISTRICT_COUNCIL, area);
      CountForm paper = CountElection.form(DISTRICT_COUNCIL, area);
      CountForm form = area == 1 ? swapped(paper, 0, 1) : paper;
      done(enter(ONE, key, form), "FIRST_DONE");
      done(enter(DISTRICT, key, form), "MATCHED");
      done(act(CHIEF, key, "submit"), "SUBMITTED");
      done(act(DISTRICT_TWO, key, "accept"), "ACCEPTED");
    }
    awaitLate("[1 C209]");
  }

  @Test
  void whatAPackageBroughtIsNotFoundAgain()
      throws IOException, InterruptedException, ExecutionException {
    begin("COUNT-LOADED", loaded("COUNT-LOADED"));
    assertThat(view(DISTRICT, key(COMMUNE_COUNCIL, 1)).getString("state")).isEqualTo("ACCEPTED");
    assertThat(compare(COMMUNE_COUNCIL).get()).isZero();
    assertThat(late(DISTRICT, "303")).isEqualTo("[]");
  }

  /** The commune's unit is complete, its first area swapped. */
  private static TestPackage loaded(String code) {
    List<String> counts =
        new ArrayList<>(
            List.of("unit_code,area_number,level,voters,voted,issued,collected,valid,invalid"));
    List<String> votes = new ArrayList<>(List.of("unit_code,area_number,level,position,votes"));
    for (int area = 1; area <= CountElection.AREAS; area++) {
      CountForm form = area == 1 ? swapped(form(1), 0, 3) : form(area);
      String place = "11296," + area + ",COMMUNE_COUNCIL,";
      counts.add(
          place
              + "%d,%d,%d,%d,%d,%d"
                  .formatted(
                      form.voters(),
                      form.voted(),
                      form.issued(),
                      form.collected(),
                      form.valid(),
                      form.invalid()));
      for (int i = 0; i < form.votes().size(); i++) {
        votes.add(place + (i + 1) + "," + form.votes().get(i));
      }
    }
    return CountElection.of(code)
        .with("counts.csv", counts.toArray(String[]::new))
        .with("votes.csv", votes.toArray(String[]::new));
  }

  private static CountForm form(int area) {
    return CountElection.form(COMMUNE_COUNCIL, area);
  }

  /** Good by itself, but the votes of two candidates stand in each other's line. */
  private static CountForm swapped(CountForm form, int one, int other) {
    List<Long> votes = new ArrayList<>(form.votes());
    Collections.swap(votes, one, other);
    return new CountForm(
        form.voters(),
        form.voted(),
        form.issued(),
        form.collected(),
        form.valid(),
        form.invalid(),
        votes);
  }

  private void accept(int area, CountForm form) {
    String key = key(COMMUNE_COUNCIL, area);
    done(enter(ONE, key, form), "MATCHED");
    done(act(CHIEF, key, "submit"), "SUBMITTED");
    done(act(DISTRICT, key, "accept"), "ACCEPTED");
  }

  /** More areas than the units here have are enough. */
  private void comparedOnlyWhenComplete() {
    sql.update(
        "INSERT INTO election_setting (election_id, setting_key, setting_value) SELECT id,"
            + " 'threshold.C208.areas', '9' FROM election WHERE code = ?",
        election());
    itIs(AFTER_CLOSE);
  }

  private Future<Integer> compare(ElectionLevel level) {
    List<Integer> ids =
        sql.list(
                "SELECT x.id, e.id FROM electoral_unit e JOIN election x ON x.id = e.election_id JOIN"
                    + " administrative_unit u ON u.id = e.owner_id WHERE x.code = ? AND e.level = ? AND"
                    + " u.code = '11296'",
                row -> List.of(row.getInt(1), row.getInt(2)),
                election(),
                level)
            .get(0);
    return node.compare(ids.get(0), election(), ids.get(1));
  }

  private String late(String who, String unit) {
    return get(who, "test/counts/COMMUNE_COUNCIL/" + unit + "/1/late").body();
  }

  private void awaitLate(String expected) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (late(DISTRICT, "303").equals("[]")) {
      assertThat(System.nanoTime()).as("the timer did not do it").isLessThan(end);
      LockSupport.parkNanos(POLL.toNanos());
    }
    assertThat(late(DISTRICT, "303")).isEqualTo(expected);
  }
}
