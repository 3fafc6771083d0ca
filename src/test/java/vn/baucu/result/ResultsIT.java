package vn.baucu.result;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.baucu.exchange.SystemImport;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.shared.Sql;
import vn.baucu.testing.InContainer;
import vn.baucu.testing.inside.SetClock;

/** Results of the sample through the container: exact, scoped, tagged, certified, taken back. */
class ResultsIT extends InContainer {
  private static final String PASSWORD = "chi-de-thu-nghiem";
  private static final String SAMPLE = "/vn/baucu/sample/";
  private static final String CITY = "results-city";
  private static final String DISTRICT = "results-303";
  private static final String COMMUNE = "results-11296";
  private static final String CLOSING = "2021-05-24 18:00";

  @Inject private SystemImport imports;
  @Inject private Sql sql;
  @ArquillianResource private URL root;

  private final HttpClient client = HttpClient.newHttpClient();

  private String election;

  @BeforeEach
  void onlyRead() throws IOException {
    in("RESULTS-READ");
  }

  /** Uses an election of its own for tests that change it; it is made at the first use. */
  private void in(String code) throws IOException {
    election = code;
    if (sql.one("SELECT id FROM election WHERE code = ?", r -> r.getInt(1), code).isPresent()) {
      return;
    }
    byte[] made =
        TestPackage.ofResource(SAMPLE + "package.zip")
            .edit("election.csv", text -> text.replace("REHEARSAL-1", code))
            .with(
                "accounts.csv",
                "username,full_name,role,unit_code,area_number,duties,phone",
                CITY + ",Thành phố,CITY_COMMITTEE,31,,ENTRY APPROVAL,",
                DISTRICT + ",Quận,DISTRICT_COMMITTEE,303,,ENTRY APPROVAL,",
                COMMUNE + ",Phường,COMMUNE_COMMITTEE,11296,,ENTRY APPROVAL,",
                "results-city-b,Thành phố,CITY_COMMITTEE,31,,ENTRY APPROVAL,",
                "results-11332,Phường,COMMUNE_COMMITTEE,11332,,ENTRY APPROVAL,",
                "results-11296-b,Phường,COMMUNE_COMMITTEE,11296,,ENTRY APPROVAL,",
                "results-11332-b,Phường,COMMUNE_COMMITTEE,11332,,ENTRY APPROVAL,",
                "results-entry,Phường,COMMUNE_COMMITTEE,11299,,ENTRY,",
                "results-team,Tổ,POLLING_TEAM,11296,1,ENTRY,")
            .zip();
    Path file = Files.write(Files.createTempFile("results", ".zip"), made);
    assertThat(imports.apply(file, PASSWORD).applied()).isTrue();
    Files.delete(file);
  }

  @Test
  void everyUnitComesOutExactly() throws Exception {
    for (JsonObject expected : expected()) {
      JsonObject result = json(get(CITY, "results/" + key(expected)));

      expected.forEach(
          (name, value) -> {
            JsonValue found =
                switch (name) {
                  case "special" -> value;
                  case "votes" -> each(result, "votes");
                  case "percentOfValid" -> each(result, "percentOfValid");
                  default -> result.get(name);
                };
            assertThat(plain(found)).as(key(expected) + " " + name).isEqualTo(plain(value));
          });
    }
  }

  @Test
  void whatIsReadFollowsFromWhoOwnsIt() throws Exception {
    Map<String, Integer> asDistrict =
        Map.of(
            "DISTRICT_COUNCIL/303/1", 200,
            "COMMUNE_COUNCIL/11296/1", 200,
            "DISTRICT_COUNCIL/304/1", 403,
            "COMMUNE_COUNCIL/11332/1", 403,
            "CITY_COUNCIL/31/1", 403);
    for (Map.Entry<String, Integer> entry : asDistrict.entrySet()) {
      assertThat(get(DISTRICT, "results/" + entry.getKey()).statusCode())
          .as(entry.getKey())
          .isEqualTo(entry.getValue());
    }
    assertThat(get(COMMUNE, "results/COMMUNE_COUNCIL/11296/1").statusCode()).isEqualTo(200);
    assertThat(get(COMMUNE, "results/COMMUNE_COUNCIL/11299/1").statusCode()).isEqualTo(403);
    assertThat(get(COMMUNE, "results/DISTRICT_COUNCIL/303/1").statusCode()).isEqualTo(403);
    assertThat(get("results-team", "results/COMMUNE_COUNCIL/11296/1").statusCode()).isEqualTo(403);
    assertThat(get(COMMUNE, "electoral-units/NATIONAL_ASSEMBLY/31/1").statusCode()).isEqualTo(200);
    assertThat(get(COMMUNE, "electoral-units/NATIONAL_ASSEMBLY/31/2").statusCode()).isEqualTo(403);
    assertThat(get("results-team", "electoral-units/COMMUNE_COUNCIL/11296/1").statusCode())
        .isIn(200, 403);
  }

  @Test
  void listsHoldTheCallersScope() throws Exception {
    assertThat(json(get(CITY, "results")).getInt("total")).isEqualTo(61);
    assertThat(json(get(CITY, "results?level=NATIONAL_ASSEMBLY&owner=31")).getInt("total"))
        .isEqualTo(3);
    JsonObject open =
        json(get(CITY, "results?status=PROVISIONAL&level=COMMUNE_COUNCIL&owner=11332"))
            .getJsonArray("items")
            .getJsonObject(0);
    assertThat(open.getInt("number")).isEqualTo(2);
    assertThat(open.isNull("missing")).isTrue();
    JsonObject second = json(get(CITY, "results?size=20&page=3"));
    assertThat(second.getJsonArray("items")).hasSize(1);
    assertThat(second.getInt("page")).isEqualTo(3);
    JsonArray own = json(get(COMMUNE, "results")).getJsonArray("items");
    assertThat(own.getValuesAs(JsonObject.class))
        .isNotEmpty()
        .allMatch(result -> result.getString("owner").equals("11296"));
    assertThat(get(DISTRICT, "results?owner=304").statusCode()).isEqualTo(403);
  }

  @Test
  void whatDoesNotExistOrCannotBeReadIsAProblem() throws Exception {
    Map<String, Integer> wrong =
        Map.of(
            "results/NO_SUCH_LEVEL/31/1", 404,
            "results/CITY_COUNCIL/99999/1", 404,
            "results/CITY_COUNCIL/31/99", 404,
            "results/CITY_COUNCIL/31/one", 404,
            "results/CITY_COUNCIL/31/1?round=SUPPLEMENTARY", 404,
            "results/CITY_COUNCIL/31/1?round=THIRD", 400,
            "results?status=DONE", 400,
            "results?page=-1", 400,
            "results?level=NO_SUCH_LEVEL", 400,
            "units/99999", 404);
    for (Map.Entry<String, Integer> entry : wrong.entrySet()) {
      HttpResponse<String> answer = get(CITY, entry.getKey());
      assertThat(answer.statusCode()).as(entry.getKey()).isEqualTo(entry.getValue());
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
      assertThat(json(answer).getString("title")).isNotBlank();
    }
  }

  @Test
  void anUnchangedResultIsNotSentAgain() throws Exception {
    in("RESULTS-SIGNED");
    String path = "results/DISTRICT_COUNCIL/303/1";
    String tag = get(CITY, path).headers().firstValue("ETag").orElseThrow();
    HttpRequest.Builder again = request(CITY, path).header("If-None-Match", tag);
    assertThat(client.send(again.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(304);

    sql.update(
        "UPDATE tally t JOIN electoral_unit e ON e.id = t.electoral_unit_id JOIN"
            + " administrative_unit o ON o.id = e.owner_id JOIN election x ON x.id = e.election_id"
            + " SET t.revision = t.revision + 1 WHERE x.code = ? AND e.level = 'DISTRICT_COUNCIL'"
            + " AND o.code = '303' AND e.number = 1",
        election);

    assertThat(client.send(again.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  @Test
  void theTreeAndTheListsOfCandidatesAreRead() throws Exception {
    JsonObject top = json(get(DISTRICT, "units")).getJsonArray("items").getJsonObject(0);
    assertThat(top.getString("code")).isEqualTo("303");
    assertThat(top.getInt("children")).isEqualTo(4);
    JsonObject city = json(get(CITY, "units/31"));
    assertThat(city.getInt("areas")).isEqualTo(54);
    int below =
        json(get(CITY, "units?parent=31"))
            .getJsonArray("items")
            .getValuesAs(JsonObject.class)
            .stream()
            .mapToInt(unit -> unit.getInt("voters"))
            .sum();
    assertThat(below).isEqualTo(city.getInt("voters")).isPositive();
    assertThat(get(DISTRICT, "units?parent=31").statusCode()).isEqualTo(403);

    JsonObject unit = json(get(CITY, "electoral-units/NATIONAL_ASSEMBLY/31/1"));
    assertThat(unit.getInt("seats")).isEqualTo(3);
    assertThat(unit.getJsonArray("candidates")).hasSize(5);
    assertThat(unit.getJsonObject("areas").getInt("total")).isEqualTo(22);
    assertThat(json(get(CITY, "electoral-units?level=CITY_COUNCIL")).getInt("total")).isEqualTo(9);
  }

  @Test
  void aResultIsSignedByItsCommitteeAndTakenBackWithItsFigures() throws Exception {
    signing();
    String unit = "COMMUNE_COUNCIL/11296/1";
    assertThat(post(DISTRICT, "test/results/" + unit + "/certify").statusCode()).isEqualTo(403);
    assertThat(post(COMMUNE, "test/results/" + unit + "/certify-unseen").statusCode())
        .isEqualTo(409);
    assertThat(post(COMMUNE, "test/results/" + unit + "/certify").statusCode()).isEqualTo(204);
    assertThat(status(unit)).isEqualTo("CERTIFIED");
    JsonObject winners = winners(COMMUNE, "11296");
    int elected = json(get(CITY, "results/" + unit)).getJsonArray("elected").size();
    assertThat(winners.getInt("certified")).isEqualTo(1);
    assertThat(winners.getInt("persons")).as("of the one that is signed").isEqualTo(elected);
    assertThat(get(COMMUNE, "structure/303").statusCode()).isEqualTo(403);
    assertThat(json(get(COMMUNE, "structure/11296")).getJsonArray("levels"))
        .as("bodies above are not its own")
        .hasSize(1);
    assertThat(post(COMMUNE, "test/results/" + unit + "/certify").statusCode()).isEqualTo(422);
    assertThat(post(COMMUNE, "test/results/COMMUNE_COUNCIL/11296/summarise").statusCode())
        .isEqualTo(422);

    int area = areaOf(unit);
    assertThat(reopen(DISTRICT, area).statusCode()).isEqualTo(422);
    assertThat(status(unit)).isEqualTo("CERTIFIED");
    assertThat(reopen(CITY, area).statusCode()).isEqualTo(200);

    assertThat(status(unit)).isEqualTo("PROVISIONAL");
    assertThat(winners(COMMUNE, "11296").getInt("persons")).isZero();
    assertThat(
            sql.one(
                "SELECT r.taken_back_reason FROM result_record r JOIN electoral_unit e ON e.id ="
                    + " r.electoral_unit_id JOIN election x ON x.id = e.election_id JOIN"
                    + " administrative_unit o ON o.id = e.owner_id WHERE x.code = ? AND o.code ="
                    + " '11296' AND e.number = 1",
                row -> row.getString(1),
                election))
        .hasValueSatisfying(reason -> assertThat(reason).contains("đếm lại"));
  }

  @Test
  void aCouncilIsSummedUpWhenAllItsUnitsAreSigned() throws Exception {
    signing();
    String body = "test/results/NATIONAL_ASSEMBLY/31/";
    assertThat(asked(CITY, "/app/result/results.xhtml?level=NATIONAL_ASSEMBLY"))
        .contains("result.work.SIGN");
    for (int number = 1; number <= 3; number++) {
      assertThat(post(CITY, body + number + "/certify").statusCode()).isEqualTo(204);
    }
    String summary = "/app/result/summary.xhtml?level=NATIONAL_ASSEMBLY&owner=31";
    assertThat(asked(CITY, summary)).containsExactly("result.work.SUMMARISE");
    assertThat(asked("results-city-b", summary)).containsExactly("result.work.SUMMARISE");
    assertThat(asked(COMMUNE, summary)).isEmpty();
    assertThat(post(CITY, body + "publish").statusCode()).isEqualTo(422);
    assertThat(post(CITY, body + "summarise").statusCode()).isEqualTo(204);
    assertThat(asked(CITY, summary)).containsExactly("result.work.PUBLISH");
    assertThat(post(CITY, body + "publish").statusCode()).isEqualTo(204);
    assertThat(asked(CITY, summary)).as("it is over").isEmpty();
    assertThat(status("NATIONAL_ASSEMBLY/31/2")).isEqualTo("PUBLISHED");
    assertThat(json(get(CITY, "results?status=PUBLISHED")).getInt("total")).isEqualTo(3);

    assertThat(get(CITY, body + "2/resting").body())
        .contains("RESULT_MINUTES", "12/BB", "SUMMARY_MINUTES", "3/TK", "PUBLICATION", "9/NQ");
    assertThat(get(COMMUNE, body + "2/resting").statusCode()).isEqualTo(403);
    assertThat(post(CITY, body + "2/reopen").statusCode()).isEqualTo(204);
    assertThat(status("NATIONAL_ASSEMBLY/31/2")).isEqualTo("DETERMINED");
    assertThat(asked(CITY, "/app/result/signing.xhtml?level=NATIONAL_ASSEMBLY&owner=31&number=2"))
        .containsExactly("result.work.SIGN_AGAIN");
    assertThat(get(CITY, body + "2/resting").body()).isEqualTo("[]");
  }

  @Test
  void whatStandsOfTheMinutesIsAnsweredWithTheSigning() throws Exception {
    signing();
    String unit = "COMMUNE_COUNCIL/11296/2";
    sql.update(
        "UPDATE tally t JOIN electoral_unit e ON e.id = t.electoral_unit_id JOIN"
            + " administrative_unit o ON o.id = e.owner_id JOIN election x ON x.id = e.election_id"
            + " SET t.incidents = 1, t.revision = t.revision + 1 WHERE x.code = ? AND e.level ="
            + " 'COMMUNE_COUNCIL' AND o.code = '11296' AND e.number = 2 AND t.accepted > 0",
        election);
    assertThat(json(get(CITY, "results/" + unit)).getInt("incidents")).isEqualTo(1);

    HttpResponse<String> refused = post(COMMUNE, "test/results/" + unit + "/certify-unanswered");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).getJsonArray("findings").getValuesAs(JsonObject.class))
        .extracting(finding -> finding.getString("code"))
        .contains("R203");
    assertThat(status(unit)).isEqualTo("DETERMINED");
    assertThat(post(COMMUNE, "test/results/" + unit + "/certify").statusCode()).isEqualTo(204);

    assertThat(answers()).contains("đã kiểm lại R203");
    assertThat(post(CITY, "test/results/" + unit + "/reopen").statusCode()).isEqualTo(204);
    assertThat(status(unit)).isEqualTo("DETERMINED");
    assertThat(answers()).contains("đã kiểm lại R203");
  }

  private List<String> answers() {
    return sql.list(
        "SELECT a.answer FROM result_answer a JOIN result_event r ON r.id = a.event_id JOIN"
            + " electoral_unit e ON e.id = r.electoral_unit_id JOIN election x ON x.id ="
            + " e.election_id WHERE x.code = ?",
        row -> row.getString(1),
        election);
  }

  @Test
  void anOpenTieWaitsForADecision() throws Exception {
    signing();
    String unit = "test/results/COMMUNE_COUNCIL/11332/5/";
    HttpResponse<String> refused = post("results-11332", unit + "certify");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).getJsonArray("findings").getValuesAs(JsonObject.class))
        .extracting(finding -> finding.getString("code"))
        .contains("R202");
    String decision = "/app/result/decision.xhtml?level=COMMUNE_COUNCIL&owner=11332&number=5";
    assertThat(asked("results-11332", decision)).containsExactly("result.work.TIE");
    assertThat(asked("results-11332-b", decision)).containsExactly("result.work.TIE");
    assertThat(asked(CITY, decision)).isEmpty();
    assertThat(post("results-11332", unit + "decide?elected=1,2").statusCode()).isEqualTo(422);
    assertThat(post("results-11332", unit + "decide?elected=6").statusCode()).isEqualTo(422);
    assertThat(post("results-11332", unit + "decide?elected=2&day=2021-05-22").statusCode())
        .as("before election day")
        .isEqualTo(422);
    assertThat(post("results-11332", unit + "decide?elected=2").statusCode()).isEqualTo(204);
    assertThat(post("results-11332-b", unit + "decide?elected=2").statusCode())
        .as("one waits")
        .isEqualTo(422);
    assertThat(asked("results-11332", decision)).as("for another").isEmpty();
    assertThat(asked("results-11332-b", decision)).containsExactly("result.work.DECISION");
    assertThat(json(get(CITY, "results/COMMUNE_COUNCIL/11332/5")).getJsonArray("unresolvedTie"))
        .as("one person decides nothing")
        .isNotEmpty();
    assertThat(post("results-11332", unit + "confirm?elected=2").statusCode())
        .as("not by the same person")
        .isEqualTo(422);
    HttpResponse<String> other = post("results-11332-b", unit + "confirm?elected=2&day=2021-05-23");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("ngày của văn bản").doesNotContain("24/05");
    assertThat(post("results-11332-b", unit + "confirm?elected=2").statusCode()).isEqualTo(204);

    JsonObject result = json(get(CITY, "results/COMMUNE_COUNCIL/11332/5"));
    assertThat(result.getJsonArray("elected").getValuesAs(JsonNumber::intValue)).contains(2);
    assertThat(result.getJsonArray("unresolvedTie")).isEmpty();
    assertThat(asked("results-11332-b", decision)).as("it counts").isEmpty();

    assertThat(post("results-11332-b", unit + "undecide?seen=RECORDED").statusCode())
        .as("confirmed since the page was opened")
        .isEqualTo(409);
    assertThat(post("results-11332-b", unit + "undecide?seen=CONFIRMED").statusCode())
        .isEqualTo(204);
    assertThat(json(get(CITY, "results/COMMUNE_COUNCIL/11332/5")).getJsonArray("unresolvedTie"))
        .as("taken back")
        .isNotEmpty();
    assertThat(asked("results-11332-b", decision)).containsExactly("result.work.TIE");
    assertThat(post("results-11332-b", unit + "decide?elected=2").statusCode()).isEqualTo(204);
    assertThat(post("results-11332", unit + "confirm?elected=2").statusCode()).isEqualTo(204);
    assertThat(post("results-11332", unit + "certify").statusCode()).isEqualTo(204);
    assertThat(post("results-11332", unit + "undecide?seen=CONFIRMED").statusCode())
        .as("a signed result rests on it")
        .isEqualTo(422);
  }

  @Test
  void aShortAssemblyWaitsForTheCouncilsDecision() throws Exception {
    signing();
    String unit = "test/results/NATIONAL_ASSEMBLY/31/2/shortage/";
    assertThat(post("results-11332", unit + "enter?held=true").statusCode()).isEqualTo(403);
    assertThat(post(CITY, "test/results/NATIONAL_ASSEMBLY/31/1/shortage/enter").statusCode())
        .as("nobody is missing there")
        .isEqualTo(422);
    assertThat(post(CITY, unit + "enter?held=true").statusCode()).isEqualTo(204);
    assertThat(post("results-city-b", unit + "confirm?held=false").statusCode()).isEqualTo(422);
    assertThat(post("results-city-b", unit + "confirm?held=true").statusCode()).isEqualTo(204);
    assertThat(post(CITY, unit + "enter?held=false").statusCode()).isEqualTo(422);
  }

  @Test
  void aSupplementaryElectionGoesFromItsBeginningToItsPublication() throws Exception {
    in("RESULTS-ROUNDS");
    itIs(CLOSING);
    String unit = "COMMUNE_COUNCIL/11296/5";
    assertThat(begin(COMMUNE, "11296", 5, "2021-06-06").body()).contains("Điều 77");
    assertThat(post(COMMUNE, "test/results/" + unit + "/certify").statusCode()).isEqualTo(204);
    assertThat(begin(DISTRICT, "11296", 5, "2021-06-06").statusCode()).isEqualTo(403);
    assertThat(begin(COMMUNE, "11296", 5, "2021-06-08").body()).contains("15 ngày");
    assertThat(begin(COMMUNE, "11296", 5, "2021-06-06").statusCode()).isEqualTo(201);
    assertThat(begin(COMMUNE, "11296", 5, "2021-06-06").statusCode()).isEqualTo(409);

    int area = areaOf(unit);
    assertThat(reopen(CITY, area).statusCode()).as("what a round stands on stays").isEqualTo(422);
    int takenOver =
        sql.one(
                "SELECT a.voters FROM round_area a JOIN electoral_round r ON r.id = a.round_id JOIN"
                    + " electoral_unit e ON e.id = r.electoral_unit_id JOIN election x ON x.id ="
                    + " e.election_id WHERE x.code = ?",
                row -> row.getInt(1),
                election)
            .orElseThrow();
    String round = "test/rounds/COMMUNE_COUNCIL/11296/SUPPLEMENTARY/";
    int voters = takenOver - 1;
    String correct = round + "5/voters?total=" + voters + "&seen=";
    assertThat(post(COMMUNE, correct + voters).statusCode())
        .as("whoever has not seen what stands there overwrites nothing")
        .isEqualTo(409);
    assertThat(post(COMMUNE, correct + takenOver).statusCode()).isEqualTo(204);
    JsonObject rounds = json(get(COMMUNE, "results/" + unit + "/rounds"));
    JsonObject second = rounds.getJsonArray("rounds").getJsonObject(1);
    List<Integer> ballot = second.getJsonArray("positions").getValuesAs(JsonNumber::intValue);
    assertThat(second.getInt("seats")).isEqualTo(2);
    assertThat(ballot).isNotEmpty().doesNotContain(4, 3, 7);
    assertThat(rounds.getJsonObject("standing").getInt("missing")).isEqualTo(2);

    StringBuilder votes = new StringBuilder();
    for (int i = 0; i < ballot.size(); i++) {
      votes.append(i == 0 ? voters - 1 : i == 1 ? "," + voters * 3 / 4 : ",1");
    }
    String entry =
        "{\"version\":%d,\"voters\":%d,\"voted\":%d,\"issued\":%d,\"collected\":%d,\"valid\":%d,"
            + "\"invalid\":1,\"votes\":[%s]}";
    String count = "counts/COMMUNE_COUNCIL/11296/" + area;
    String of = "?round=SUPPLEMENTARY";
    assertThat(
            send(
                    COMMUNE,
                    count + "/entries" + of,
                    entry.formatted(0, voters, voters, voters, voters, voters - 1, votes))
                .statusCode())
        .as("before the round's own close")
        .isEqualTo(422);
    itIs("2021-06-06 20:00");
    assertThat(post(COMMUNE, round + "5/voters?total=1&seen=" + voters).body())
        .as("the poll has opened")
        .contains("lý do");
    for (String typist : List.of(COMMUNE, "results-11296-b")) {
      HttpResponse<String> typed =
          send(
              typist,
              count + "/entries" + of,
              entry.formatted(
                  version(typist, count + of), voters, voters, voters, voters, voters - 1, votes));
      assertThat(typed.statusCode()).as(typed.body()).isEqualTo(200);
    }
    assertThat(post(COMMUNE, round + "5/cancel").statusCode()).as("it is counted").isEqualTo(422);
    assertThat(post(COMMUNE, correct + voters).statusCode()).as("it is counted").isEqualTo(422);
    HttpResponse<String> submitted =
        send(
            "results-11296-b",
            count + "/submit" + of,
            "{\"version\":" + version(COMMUNE, count + of) + "}");
    assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);
    HttpResponse<String> accepted =
        send(
            DISTRICT,
            count + "/accept" + of,
            "{\"version\":" + version(DISTRICT, count + of) + "}");
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);

    assertThat(post(COMMUNE, round + "5/certify?day=2021-06-05").statusCode())
        .as("a document from before the vote")
        .isEqualTo(422);
    for (String step : List.of("5/certify", "summarise", "publish")) {
      HttpResponse<String> done = post(COMMUNE, round + step + "?day=2021-06-06");
      assertThat(done.statusCode()).as(step + done.body()).isEqualTo(204);
    }

    JsonObject standing =
        json(get(COMMUNE, "results/" + unit + "/rounds")).getJsonObject("standing");
    assertThat(standing.getJsonArray("elected").getValuesAs(JsonObject.class))
        .extracting(winner -> winner.getInt("position") + winner.getString("round"))
        .containsExactly(
            "4FIRST",
            "3FIRST",
            "7FIRST",
            ballot.get(0) + "SUPPLEMENTARY",
            ballot.get(1) + "SUPPLEMENTARY");
    assertThat(standing.getInt("missing")).isZero();
    assertThat(standing.getString("consequence")).isEqualTo("NONE");
    JsonObject result = json(get(COMMUNE, "results/" + unit + "?round=SUPPLEMENTARY"));
    assertThat(result.getString("status")).isEqualTo("PUBLISHED");
    assertThat(result.getInt("voted")).isEqualTo(voters);
    assertThat(json(get(COMMUNE, "results/" + unit)).getString("status"))
        .as("the first round stays as it was signed")
        .isEqualTo("CERTIFIED");
  }

  @Test
  void aWholeUnitVotesAgainWhenItsResultIsAnnulled() throws Exception {
    in("RESULTS-ROUNDS");
    itIs(CLOSING);
    String unit = "COMMUNE_COUNCIL/11296/4";
    JsonObject before = json(get(CITY, "results/" + unit));
    int area = areaOf(unit);
    assertThat(before.getInt("areas")).isEqualTo(1);
    assertThat(post(COMMUNE, "test/results/" + unit + "/certify").statusCode()).isEqualTo(204);
    String annul = "test/rounds/COMMUNE_COUNCIL/11296/FIRST/4/annul?day=2021-05-24&poll=";
    assertThat(post(COMMUNE, annul + "2021-05-30").statusCode()).isEqualTo(403);
    assertThat(post(CITY, annul + "2021-05-23").body()).contains("phải sau ngày");
    assertThat(post(CITY, annul + "2021-06-08").body()).contains("15 ngày");
    assertThat(status(unit)).isEqualTo("CERTIFIED");
    assertThat(post(CITY, annul + "2021-05-30").statusCode()).isEqualTo(204);
    assertThat(status(unit)).isEqualTo("PROVISIONAL");
    assertThat(post(CITY, annul + "2021-05-30").statusCode()).as("once").isEqualTo(422);
    String count = "counts/COMMUNE_COUNCIL/11296/" + area;
    assertThat(json(get(CITY, count)).getString("state")).isEqualTo("ANNULLED");

    int voters = before.getInt("voters");
    int candidates = before.getJsonArray("candidates").size();
    StringBuilder votes = new StringBuilder().append(voters);
    for (int i = 1; i < candidates; i++) {
      votes.append(",1");
    }
    String entry =
        "{\"version\":%d,\"voters\":%d,\"voted\":%d,\"issued\":%d,\"collected\":%d,\"valid\":%d,"
            + "\"invalid\":0,\"votes\":[%s]}";
    String of = "?round=RE_VOTE";
    assertThat(
            send(
                    COMMUNE,
                    count + "/entries" + of,
                    entry.formatted(0, voters, voters, voters, voters, voters, votes))
                .statusCode())
        .as("before the close of the new vote")
        .isEqualTo(422);
    itIs("2021-05-30 20:00");
    for (String typist : List.of(COMMUNE, "results-11296-b")) {
      int version = version(typist, count + of);
      HttpResponse<String> typed =
          send(
              typist,
              count + "/entries" + of,
              entry.formatted(version, voters, voters, voters, voters, voters, votes));
      assertThat(typed.statusCode()).as(typed.body()).isEqualTo(200);
    }
    assertThat(state(count + of)).isEqualTo("MATCHED");
  }

  private String state(String count) throws Exception {
    return json(get(CITY, count)).getString("state");
  }

  private HttpResponse<String> begin(String who, String owner, int number, String day)
      throws Exception {
    return send(
        who,
        "rounds",
        "{\"level\":\"COMMUNE_COUNCIL\",\"owner\":\"%s\",\"number\":%d,".formatted(owner, number)
            + "\"round\":\"SUPPLEMENTARY\",\"day\":\"%s\",".formatted(day)
            + "\"decision\":{\"number\":\"5/QĐ\",\"date\":\"2021-05-24\"}}");
  }

  private HttpResponse<String> send(String who, String path, String body) throws Exception {
    return client.send(
        request(who, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private int version(String who, String path) throws Exception {
    return json(get(who, path)).getInt("version");
  }

  @Test
  void aProvisionalResultIsNotSigned() throws Exception {
    signing();
    assertThat(post("results-11332", "test/results/COMMUNE_COUNCIL/11332/2/certify").statusCode())
        .isEqualTo(422);
    assertThat(post("results-entry", "test/results/COMMUNE_COUNCIL/11299/1/certify").statusCode())
        .isEqualTo(403);
  }

  @Test
  void earlyCountsAreLeftOutUntilTheGeneralClose() throws Exception {
    in("RESULTS-SIGNED");
    String unit = "COMMUNE_COUNCIL/11305/5";
    JsonObject before = json(get(CITY, "results/" + unit));
    sql.update(
        "UPDATE tally t JOIN electoral_unit e ON e.id = t.electoral_unit_id JOIN"
            + " administrative_unit o ON o.id = e.owner_id JOIN election x ON x.id = e.election_id"
            + " SET t.early = 1, t.revision = t.revision + 1 WHERE x.code = ? AND o.code = '11305'"
            + " AND e.number = 5",
        election);
    itIs("2021-05-23 12:00");

    JsonObject kept = json(get(CITY, "results/" + unit));

    assertThat(kept.getInt("areasAccepted")).isZero();
    assertThat(kept.getInt("voters")).isZero();
    assertThat(kept.getString("status")).isEqualTo("PROVISIONAL");
    itIs("2021-05-23 19:00");
    assertThat(json(get(CITY, "results/" + unit))).isEqualTo(before);
  }

  /** Winners of the first level a unit has. */
  private JsonObject winners(String who, String unit) throws Exception {
    return json(get(who, "structure/" + unit + "?of=WINNERS"))
        .getJsonArray("levels")
        .getJsonObject(0);
  }

  /** What a desk asks for at an address. */
  private List<String> asked(String who, String page) throws Exception {
    return json(get(who, "work")).getJsonArray("work").getValuesAs(JsonObject.class).stream()
        .filter(item -> item.getString("page").startsWith(page))
        .map(item -> item.getString("situation"))
        .toList();
  }

  /** Who is late below is told to the committees above, from the day before the law's last. */
  @Test
  void theLawsDayIsAskedOfWhoSignsAndToldToThoseAbove() throws Exception {
    signing();
    assertThat(asked(CITY, "/app/result/")).doesNotContain("result.work.DEADLINE_BELOW");
    itIs("2021-05-27 08:00");
    assertThat(asked(COMMUNE, "/app/result/")).contains("result.work.DEADLINE");
    assertThat(asked(DISTRICT, "/app/result/"))
        .contains("result.work.DEADLINE", "result.work.DEADLINE_BELOW");
    assertThat(asked(CITY, "/app/result/")).contains("result.work.DEADLINE_BELOW");
    assertThat(asked("results-entry", "/app/result/")).isEmpty();
    itIs(CLOSING);
  }

  private void signing() throws IOException {
    in("RESULTS-SIGNED");
    itIs(CLOSING);
  }

  /** Stops the election's clock at a time, whatever it read before. */
  private void itIs(String time) {
    SetClock.of(sql, election, time, 0);
  }

  private String status(String unit) throws Exception {
    return json(get(CITY, "results/" + unit)).getString("status");
  }

  private int areaOf(String unit) throws Exception {
    return json(get(CITY, "electoral-units/" + unit))
        .getJsonObject("areas")
        .getJsonArray("items")
        .getJsonObject(0)
        .getInt("area");
  }

  private HttpResponse<String> reopen(String who, int area) throws Exception {
    String minutes = "counts/COMMUNE_COUNCIL/11296/" + area;
    int version = json(get(CITY, minutes)).getInt("version");
    HttpRequest request =
        request(who, minutes + "/reopen")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"version\":" + version + ",\"comment\":\"đếm lại\"}"))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String who, String path) throws Exception {
    return client.send(request(who, path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String who, String path) throws Exception {
    return client.send(
        request(who, path).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String who, String path) throws URISyntaxException {
    String basic =
        Base64.getEncoder().encodeToString((who + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(root + "api/v1/" + path))
        .header("Authorization", "Basic " + basic)
        .header("Election", election);
  }

  private static JsonObject json(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  private static List<JsonObject> expected() throws IOException {
    try (InputStream file = ResultsIT.class.getResourceAsStream(SAMPLE + "expected.json");
        JsonReader reader = Json.createReader(file)) {
      return reader.readObject().getJsonArray("results").getValuesAs(JsonObject.class);
    }
  }

  private static String key(JsonObject result) {
    return result.getString("level")
        + "/"
        + result.getString("owner")
        + "/"
        + result.getInt("number");
  }

  private static JsonArray each(JsonObject result, String field) {
    return Json.createArrayBuilder(
            result.getJsonArray("candidates").getValuesAs(JsonObject.class).stream()
                .map(candidate -> candidate.get(field))
                .toList())
        .build();
  }

  /** Numbers by their worth, 33.0 as 33.00; all else as it stands. */
  private static Object plain(JsonValue value) {
    if (value instanceof JsonNumber number) {
      BigDecimal worth = number.bigDecimalValue().stripTrailingZeros();
      return worth.toPlainString();
    }
    return value instanceof JsonArray array
        ? array.stream().map(ResultsIT::plain).toList()
        : String.valueOf(value);
  }
}
