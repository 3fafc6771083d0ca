package vn.baucu.count;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.count.CountElection.ADMINISTRATOR;
import static vn.baucu.count.CountElection.BESIDE;
import static vn.baucu.count.CountElection.CHIEF;
import static vn.baucu.count.CountElection.CITY;
import static vn.baucu.count.CountElection.DISTRICT;
import static vn.baucu.count.CountElection.ISLAND;
import static vn.baucu.count.CountElection.ISLAND_TWO;
import static vn.baucu.count.CountElection.OBSERVER;
import static vn.baucu.count.CountElection.ONE;
import static vn.baucu.count.CountElection.TEAM;
import static vn.baucu.count.CountElection.TWO;
import static vn.baucu.law.ElectionLevel.NATIONAL_ASSEMBLY;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.law.CountForm;
import vn.baucu.law.Fields;

/** What nobody may learn: the other's entry, and an early count before the general close. */
class CountSecrecyIT extends CountTesting {
  /** Figures that stand nowhere else. */
  private static final CountForm FIRST =
      new CountForm(
          777_000_011L,
          777_000_012L,
          777_000_013L,
          777_000_014L,
          777_000_015L,
          777_000_016L,
          List.of(777_000_017L, 777_000_018L, 777_000_019L, 777_000_020L));

  /** Every address of the API that a program reads and an early count could come out of. */
  private static final List<String> WAYS_OUT =
      List.of(
          "counts/NATIONAL_ASSEMBLY/318/1",
          "results",
          "results?status=PROVISIONAL",
          "results?status=DETERMINED",
          "results/NATIONAL_ASSEMBLY/31/1",
          "results/NATIONAL_ASSEMBLY/31/1/rounds",
          "results/CITY_COUNCIL/31/1",
          "electoral-units/NATIONAL_ASSEMBLY/31/1",
          "structure/31",
          "structure/31?of=WINNERS",
          "units/318",
          "turnout?unit=318",
          "turnout?unit=31",
          "turnout/snapshots?unit=318",
          "find?q=318",
          "work",
          "notices",
          "requests/waiting",
          "readiness/31");

  private static final String ANY_OF_THEM = "777\\W?000";

  @Test
  void theFirstEntryIsLearntFromNowhere() throws IOException {
    begin("COUNT-BLIND");
    String key = key(NATIONAL_ASSEMBLY, 1);
    assertThat(onPage(ONE, key, "draft", 0, draftOf(FIRST)).body()).isEqualTo("1");
    unseen(key);
    done(onPage(ONE, key, "complete", 1, "{}"), "FIRST_DONE");
    unseen(key);
    assertThat(onPage(TWO, key, "draft", 0, "{\"voters\":1000}").body()).isEqualTo("1");
    unseen(key);
    refused(onPage(TWO, key, "complete", 1, "{}"), 422);
    assertThat(onPage(ONE, key, "explain", 1, "{}", "code", "C201", "text", "x").body())
        .doesNotContainPattern(ANY_OF_THEM);

    CountForm second = CountElection.form(NATIONAL_ASSEMBLY, 1);
    HttpResponse<String> different = enter(TWO, key, second);
    done(different, "DIFFERENT");
    assertThat(different.body()).doesNotContainPattern(ANY_OF_THEM);
    unseen(key);
    assertThat(get(ONE, "test/counts/" + key + "/everything").body())
        .as("nor does the first learn the second's")
        .doesNotContain("=980", "=990");
    done(enter(ONE, key, FIRST), "DIFFERENT");
    unseen(key);
    done(enter(TWO, key, second), "DIFFERENT");
    for (String author : new String[] {ONE, TWO}) {
      String seen = get(author, "test/counts/" + key + "/everything").body();
      assertThat(seen).contains("Disputed[field=voters, first=null, second=null]");
    }
    assertThat(get(CHIEF, "test/counts/" + key + "/everything").body())
        .as("who settles it sees both, beside the paper")
        .contains("Disputed[field=voters, first=777000011, second=1000]");
    assertThat(get(OBSERVER, "test/counts/" + key + "/everything").body())
        .doesNotContainPattern(ANY_OF_THEM);
  }

  /** Nobody but its author reads a figure of the first entry. */
  private void unseen(String key) {
    for (String who : new String[] {TWO, CHIEF, TEAM, DISTRICT, CITY, OBSERVER, ADMINISTRATOR}) {
      assertThat(get(who, "counts/" + key).body())
          .as("API for %s", who)
          .doesNotContainPattern(ANY_OF_THEM);
      String pages = get(who, "test/counts/" + key + "/everything").body();
      if (!who.equals(TEAM)) {
        assertThat(pages).as("pages for %s", who).contains("Board[");
      }
      assertThat(pages).as("pages for %s", who).doesNotContainPattern(ANY_OF_THEM);
    }
    assertThat(get(CITY, "results").body()).doesNotContainPattern(ANY_OF_THEM);
    refused(get(BESIDE, "counts/" + key), 403);
  }

  private static String draftOf(CountForm form) {
    StringBuilder json = new StringBuilder("{");
    form.fields().forEach((field, value) -> json.append("\"%s\":%d,".formatted(field, value)));
    json.setCharAt(json.length() - 1, '}');
    return json.toString();
  }

  @Test
  void anEarlyCountIsHiddenUntilTheGeneralClose() throws IOException {
    begin("COUNT-EARLY");
    String key = "NATIONAL_ASSEMBLY/318/1";
    CountForm form = with(CountElection.form(NATIONAL_ASSEMBLY, 5), Fields.votes(1), 737);
    itIs("2021-05-22 17:00");
    refused(enter(ISLAND, key, form), 422);
    itIs("2021-05-22 20:00");
    refused(enter(CITY, key, form, "Tổ trưởng"), 422);
    refused(enter(ONE, "NATIONAL_ASSEMBLY/11296/1", form), 422);
    done(enter(ISLAND, key, form), "FIRST_DONE");
    done(enter(ISLAND_TWO, key, form), "MATCHED");
    assertThat(onPage(ISLAND, key, "paper", version(key), "", "text", "a").statusCode())
        .isEqualTo(400);
    done(act(ISLAND_TWO, key, "submit"), "SUBMITTED");
    for (String time : new String[] {"2021-05-22 20:00", "2021-05-23 18:59"}) {
      itIs(time);
      for (String who : new String[] {CITY, OBSERVER, ADMINISTRATOR}) {
        JsonObject seen = view(who, key);
        assertThat(seen.getBoolean("hidden")).isTrue();
        assertThat(seen.isNull("figures")).isTrue();
        String pages = get(who, "test/counts/" + key + "/everything").body();
        assertThat(pages).contains("Board[").doesNotContain("737", "980");
      }
      for (String who : new String[] {CITY, OBSERVER, ADMINISTRATOR, DISTRICT, ONE, BESIDE, TEAM}) {
        for (String way : WAYS_OUT) {
          assertThat(get(who, way).body())
              .as("%s for %s at %s", way, who, time)
              .doesNotContainPattern("(?<![0-9])(737|980)(?![0-9])");
        }
      }
      refused(act(CITY, key, "accept"), 422);
      refused(act(CITY, key, "return"), 422);
      assertThat(view(ISLAND, key).getJsonObject("figures").getInt("valid")).isEqualTo(980);
    }

    itIs("2021-05-23 19:00");
    assertThat(view(OBSERVER, key).getJsonObject("figures").getInt("valid")).isEqualTo(980);
    done(act(CITY, key, "accept"), "ACCEPTED");
    JsonObject result = json(get(CITY, "results/NATIONAL_ASSEMBLY/31/1"));
    assertThat(result.getInt("valid")).isEqualTo(980);
  }

  /**
   * With the count everything that was said or found of it is hidden, wherever minutes are told.
   */
  @Test
  void whatWasSaidOfAnEarlyCountIsHiddenWithIt() throws IOException {
    begin("COUNT-EARLY-TEXTS");
    String key = "NATIONAL_ASSEMBLY/318/1";
    CountForm form =
        new CountForm(1_000L, 990L, 990L, 996L, 986L, 10L, List.of(700L, 500L, 400L, 290L));
    itIs("2021-05-22 20:00");
    done(enter(ISLAND, key, form), "FIRST_DONE");
    done(enter(ISLAND_TWO, key, form), "MATCHED");
    done(
        onPage(ISLAND_TWO, key, "retype", "field", "invalid", "text", "thừa sáu phiếu"),
        "DIFFERENT");
    done(enter(ISLAND, key, form), "DIFFERENT");
    done(enter(ISLAND_TWO, key, form), "MATCHED");
    Map<String, String> texts = Map.of("C105", "thừa sáu phiếu", "C106", "thừa sáu phiếu");
    done(act(ISLAND_TWO, key, "submit", texts, "x"), "SUBMITTED");

    for (String who : new String[] {CITY, OBSERVER, ADMINISTRATOR}) {
      String api = get(who, "counts/" + key).body();
      String pages = get(who, "test/counts/" + key + "/everything").body();
      assertThat(api).contains("\"incident\":false", "\"history\":[]");
      assertThat(api + pages + queue(key))
          .as("for %s", who)
          .contains("\"hidden\":true", "hidden=true")
          .doesNotContain("thừa sáu", "incident=true", "INCIDENT", "kind=CLEAN")
          .doesNotContainPattern("incidents=[1-9]");
    }
    String own = get(ISLAND, "test/counts/" + key + "/everything").body();
    assertThat(own).contains("thừa sáu phiếu", "incident=true", "incidents=1");

    itIs("2021-05-23 19:00");
    assertThat(get(CITY, "counts/" + key).body()).contains("thừa sáu", "\"incident\":true");
    assertThat(get(CITY, "test/counts/" + key + "/everything").body()).contains("incidents=1");
    assertThat(queue(key)).contains("kind=INCIDENT");
  }

  /** What waits for the city. */
  private String queue(String key) {
    return get(CITY, "test/counts/" + key.replace("318", "31") + "/queue").body();
  }
}
