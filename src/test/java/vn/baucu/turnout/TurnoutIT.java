package vn.baucu.turnout;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.turnout.TurnoutElection.ADMINISTRATOR;
import static vn.baucu.turnout.TurnoutElection.BESIDE;
import static vn.baucu.turnout.TurnoutElection.CITY;
import static vn.baucu.turnout.TurnoutElection.DISTRICT;
import static vn.baucu.turnout.TurnoutElection.ISLAND;
import static vn.baucu.turnout.TurnoutElection.OBSERVER;
import static vn.baucu.turnout.TurnoutElection.ONE;
import static vn.baucu.turnout.TurnoutElection.READER;
import static vn.baucu.turnout.TurnoutElection.TEAM;
import static vn.baucu.turnout.TurnoutElection.TWO;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.testing.inside.StatementCount;

/** Reports as people send them, through the container and over HTTP. */
class TurnoutIT extends TurnoutTesting {
  private static final String SAMPLE = "/vn/baucu/sample/";

  @Test
  void aFigureCountsAtOnceForWhoMayReportIt() throws IOException {
    begin("TURNOUT-ENTRY", "09:05");

    JsonObject taken = taken(put(ONE, "11296/1/09:00", 300));
    assertThat(taken.getInt("voted")).isEqualTo(300);
    assertThat(taken.getInt("voters")).isEqualTo(1_000);
    assertThat(taken.getInt("percent")).isEqualTo(30);
    assertThat(taken.getString("reportedAt")).isEqualTo("2021-05-23T09:05:00+07:00");
    taken(put(TEAM, "11296/1/09:00", 310));
    refused(put(TEAM, "11296/2/09:00", 10), 403);
    for (String other : List.of(READER, OBSERVER, ADMINISTRATOR, BESIDE, ISLAND)) {
      refused(put(other, "11296/2/09:00", 10), 403);
    }
    refused(put(DISTRICT, "11296/2/09:00", 200), 422);
    taken(put(DISTRICT, "11296/2/09:00", 200, "phonedBy", "Bà Hòa"));
    assertThat(shown(ONE, "11296/09:00/grid")).contains("Bà Hòa");

    JsonObject commune = turnout("11296", "09:00");
    assertThat(commune.getInt("voted")).isEqualTo(510);
    assertThat(commune.getInt("areasReported")).isEqualTo(2);
    assertThat(commune.getInt("areas")).isEqualTo(3);
    assertThat(voted("31", "09:00")).isEqualTo(510);
    assertThat(voted("31", "07:00")).isZero();
    assertThat(voted("31", "11:00")).isEqualTo(510);
  }

  @Test
  void aReportCostsFewStatements() throws IOException {
    begin("TURNOUT-STATEMENTS", "09:05");
    // What is read once for all is not counted.
    taken(put(ONE, "11296/2/09:00", 200));
    HttpResponse<String> answer =
        send(
            putRequest(ONE, "11296/1/09:00", "{\"voted\":300}")
                .header(StatementCount.HEADER, "yes"));
    taken(answer);
    assertThat(StatementCount.of(answer)).isLessThanOrEqualTo(10);
  }

  @Test
  void whatCannotBeIsRefusedInWordsAndWritesNothing() throws IOException {
    begin("TURNOUT-BAD", "09:05");
    taken(put(ONE, "11296/1/09:00", 300));
    String cell = "11296/1/09:00";
    for (String body :
        List.of(
            "{\"voted\":\"ba trăm\"}",
            "{\"voted\":100000000000000000000}",
            "{\"voted\":3.5}",
            "{\"voted\":null}",
            "{}",
            "[]",
            "voted",
            "{\"voted\":310,\"more\":1}")) {
      refused(put(ONE, cell, body), 400);
    }
    refused(put(ONE, cell, -1), 422, "T101");
    refused(put(ONE, cell, 1_001), 422, "T101");
    refused(put(ONE, cell, 9_999_999_999_999L), 422, "T101");
    refused(put(ONE, "11299/1/09:00", 10), 403);
    refused(put(ONE, "99999/1/09:00", 10), 404);
    refused(put(ONE, "11296/9/09:00", 10), 404);
    refused(put(ONE, "11296/mot/09:00", 10), 404);
    refused(put(ONE, "11296/1/10:00", 10), 404);
    refused(put(ONE, "11296/1/chin", 10), 400);

    assertThat(voted("11296", "09:00")).isEqualTo(300);
    assertThat(shown(ONE, "11296/09:00/history", "area", "1")).isEqualTo("[]");
  }

  @Test
  void windowsOpenAndCloseByTheElectionsClock() throws IOException {
    begin("TURNOUT-WINDOWS", "07:05");
    taken(put(ONE, "11296/1/07:00", 100));
    itIs("07:30");
    HttpResponse<String> closed = put(ONE, "11296/1/07:00", 110);
    refused(closed, 422, "T103");
    assertThat(json(closed).getString("title"))
        .contains("06:50", "07:30", "Quận Một", "0225 000 303", "mở lại");
    HttpResponse<String> early = put(ONE, "11296/1/09:00", 110);
    refused(early, 422, "T103");
    assertThat(json(early).getString("title")).contains("08:50", "09:30", "chưa mở");

    refused(onPage(ONE, "11296/07:00/reopen", "{}", "text", "mất điện"), 403);
    refused(onPage(BESIDE, "11296/07:00/reopen", "{}", "text", "mất điện"), 403);
    refused(onPage(DISTRICT, "11296/07:00/reopen", "{}"), 422);
    refused(onPage(DISTRICT, "11296/09:00/reopen", "{}", "text", "sớm"), 422);
    assertThat(onPage(DISTRICT, "11296/07:00/reopen", "{}", "text", "mất điện").body())
        .isEqualTo("2021-05-23T08:00");
    taken(put(ONE, "11296/2/07:00", 50));
    refused(put(ONE, "11296/1/07:00", 110), 422);
    assertThat(taken(put(ONE, "11296/1/07:00", 110, "reason", "đếm lại")).getBoolean("corrected"))
        .isTrue();
    refused(put(TWO, "11299/1/07:00", 50), 403);
    itIs("08:00");
    refused(put(ONE, "11296/3/07:00", 50), 422, "T103");
  }

  @Test
  void anAreaThatVotesEarlyReportsOnItsOwnDay() throws IOException {
    begin("TURNOUT-EARLY", "2021-05-22 09:05");
    taken(put(ISLAND, "318/1/09:00", 300));
    refused(put(ONE, "11296/1/09:00", 300), 422, "T103");
    itIs("09:05");
    HttpResponse<String> closed = put(ISLAND, "318/1/09:00", 310);
    refused(closed, 422, "T103");
    assertThat(json(closed).getString("title")).contains("22/05/2021", "Thành phố", "0225 000 031");
    taken(put(ONE, "11296/1/09:00", 300));

    refused(onPage(ISLAND, "318/09:00/reopen", "{}", "text", "quên"), 403);
    assertThat(onPage(CITY, "318/09:00/reopen", "{}", "text", "quên").statusCode()).isEqualTo(200);
    taken(put(ISLAND, "318/1/09:00", 310, "reason", "quên"));
    assertThat(voted("31", "09:00")).isEqualTo(610);
  }

  @Test
  void oddFiguresCountAndWantANoteBeforeTheSlotIsSent() throws IOException {
    begin("TURNOUT-CHECKS", "07:05");
    taken(put(ONE, "11296/1/07:00", 300));
    taken(put(ONE, "11296/2/07:00", 100));
    taken(put(ONE, "11296/3/07:00", 50));
    itIs("09:05");
    refused(put(ONE, "11296/1/09:00", 299), 422, "T102");
    taken(put(ONE, "11296/1/09:00", 300));
    assertThat(codes(taken(put(ONE, "11296/2/09:00", 600)))).containsExactly("T201");
    assertThat(shown(ONE, "11296/09:00/check", "area", "3", "voted", "400"))
        .isEqualTo("[T201, T202]");

    String send = "11296/09:00/declare";
    HttpResponse<String> missing = onPage(ONE, send, "{}");
    refused(missing, 422);
    assertThat(json(missing).getString("title")).contains("Khu vực 3 ");
    refused(onPage(ONE, send, "{\"3\":\"mất sóng\"}"), 422, "T201");
    taken(put(ONE, "11296/2/09:00", 600, "reason", "đông công nhân"));
    refused(onPage(BESIDE, send, "{\"3\":\"mất sóng\"}"), 403);
    refused(onPage(READER, send, "{\"3\":\"mất sóng\"}"), 403);
    HttpResponse<String> moved =
        onPage(ONE, send, "{\"3\":\"mất sóng\"}", "seen", "300", "seen", "590");
    refused(moved, 409);
    assertThat(json(moved).getString("title")).contains("2", "vừa có người thay đổi");
    refused(onPage(ONE, send, "{\"2\":\"x\",\"3\":\"mất sóng\"}", "seen", "300"), 409);
    assertThat(shown(ONE, "11296/09:00/grid")).doesNotContain("declaredAt=2021");
    assertThat(onPage(ONE, send, "{\"3\":\"mất sóng\"}").body()).isEqualTo("2/3");
    assertThat(shown(DISTRICT, "11296/09:00/late"))
        .contains("mất sóng", "0225 011 296", "due=2021-05-23T09:30", "minutes=0", "lastVoted=50");
    assertThat(shown(CITY, "31/09:00/late")).contains("Phường Một", "0225 011 296", "missing=1");

    itIs("11:05");
    refused(onPage(ONE, send, "{\"3\":\"mất sóng\"}"), 422);
    taken(put(ONE, "11296/2/11:00", 700));
    assertThat(shown(ONE, "11296/11:00/check", "area", "1", "voted", "300")).contains("T201");
    assertThat(shown(ONE, "11296/11:00/check", "area", "3", "voted", "55")).contains("T203");
  }

  @Test
  void twoPeopleAtOnceLoseNothing() throws IOException {
    begin("TURNOUT-TWO", "09:05");
    String cell = "11296/09:00/cell";
    assertThat(onPage(ONE, cell, "{}", "area", "1", "voted", "100", "version", "0").statusCode())
        .isEqualTo(200);
    HttpResponse<String> overtaken =
        onPage(TWO, cell, "{}", "area", "1", "voted", "110", "version", "0");
    refused(overtaken, 409);
    assertThat(json(overtaken).getString("title")).contains("100", "Phường một", "09:05");
    assertThat(onPage(TWO, cell, "{}", "area", "1", "voted", "100", "version", "0").statusCode())
        .isEqualTo(200);
    assertThat(onPage(TWO, cell, "{}", "area", "1", "voted", "110", "version", "1").statusCode())
        .isEqualTo(200);

    List<Integer> answers =
        IntStream.range(0, 30)
            .parallel()
            .mapToObj(i -> put(i % 2 == 0 ? ONE : TWO, "11296/" + (i % 3 + 1) + "/09:00", 120 + i))
            .map(HttpResponse::statusCode)
            .toList();
    assertThat(answers).containsOnly(200);
    long reported =
        sql.one(
                "SELECT SUM(r.voted) FROM turnout_report r JOIN polling_area p ON p.id = r.area_id"
                    + " JOIN administrative_unit u ON u.id = p.unit_id WHERE u.election_id = ?",
                row -> row.getLong(1),
                electionId())
            .orElseThrow();
    assertThat((long) voted("31", "09:00")).isEqualTo(reported);
    assertThat(turnout("31", "13:00").getInt("areasReported")).isZero();
    assertThat(sql.one("SELECT @@tx_isolation", row -> row.getString(1)))
        .contains("READ-COMMITTED");
  }

  @Test
  void whatAPackageRenamesOrMovesIsSeenAtOnce() throws IOException {
    begin("TURNOUT-MOVED", "09:05");
    taken(put(ONE, "11296/1/09:00", 300));
    assertThat(turnout("11296", "09:00").getString("name")).isEqualTo("Phường Một");
    assertThat(voted("303", "09:00")).isEqualTo(300);
    assertThat(get(DISTRICT, "turnout?unit=11296").statusCode()).isEqualTo(200);
    refused(get(BESIDE, "turnout?unit=11296"), 403);

    use(
        "TURNOUT-MOVED",
        TurnoutElection.packageOf("TURNOUT-MOVED")
            .edit(
                "administrative_units.csv",
                units ->
                    units.replace("11296,Phường Một,COMMUNE,303", "11296,Phường Mới,COMMUNE,304"))
            .zip());

    assertThat(turnout("11296", "09:00").getString("name")).isEqualTo("Phường Mới");
    assertThat(voted("303", "09:00")).isZero();
    assertThat(voted("304", "09:00")).isEqualTo(300);
    refused(get(DISTRICT, "turnout?unit=11296"), 403);
    assertThat(get(BESIDE, "turnout?unit=11296").statusCode()).isEqualTo(200);
  }

  @Test
  void theSameRequestTwiceHasTheEffectOfOne() throws IOException {
    begin("TURNOUT-TWICE", "09:05");
    HttpRequest.Builder request =
        putRequest(ONE, "11296/1/09:00", "{\"voted\":100}").header("Idempotency-Key", "one-report");
    HttpResponse<String> first = send(request);
    taken(first);
    taken(put(ONE, "11296/1/09:00", 120));

    assertThat(send(request).body()).isEqualTo(first.body());
    assertThat(voted("11296", "09:00")).isEqualTo(120);
    refused(
        send(
            putRequest(ONE, "11296/1/09:00", "{\"voted\":130}")
                .header("Idempotency-Key", "one-report")),
        422);
    taken(put(ONE, "11296/1/09:00", 120));
    assertThat(shown(ONE, "11296/09:00/history", "area", "1").split("ReplacedFigure")).hasSize(2);
  }

  @Test
  void theSampleIsMetExactlyAndTagged() throws IOException {
    use(
        "TURNOUT-SAMPLE",
        TestPackage.ofResource(SAMPLE + "package.zip")
            .edit("election.csv", text -> text.replace("REHEARSAL-1", "TURNOUT-SAMPLE"))
            .with(
                "accounts.csv",
                "username,full_name,role,unit_code,area_number,duties,phone",
                CITY + ",Thành phố một,CITY_COMMITTEE,31,,ENTRY APPROVAL,",
                ONE + ",Phường một,COMMUNE_COMMITTEE,11296,,ENTRY,")
            .zip());
    expected()
        .forEach(
            (unit, slots) ->
                slots
                    .asJsonObject()
                    .forEach(
                        (slot, figures) -> {
                          JsonObject found =
                              json(get(CITY, "turnout?unit=" + unit + "&slot=" + slot));
                          assertThat(found)
                              .as(unit + " " + slot)
                              .containsAllEntriesOf(figures.asJsonObject());
                          assertThat(found.getString("slot")).isEqualTo(slot);
                          long below =
                              found.getJsonArray("children").getValuesAs(JsonObject.class).stream()
                                  .mapToLong(child -> child.getInt("voted"))
                                  .sum();
                          assertThat(below).isEqualTo(found.getInt("voted"));
                        }));

    HttpResponse<String> live = get(CITY, "turnout?unit=303");
    String tag = live.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> known =
        send(request(CITY, "turnout?unit=303").header("If-None-Match", tag));
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.headers().firstValue("ETag")).contains(tag);
    itIs("21:05");
    taken(put(ONE, "11296/1/21:00", 1_566));
    assertThat(send(request(CITY, "turnout?unit=303").header("If-None-Match", tag)).statusCode())
        .isEqualTo(200);
    for (Map.Entry<String, Integer> wrong :
        Map.of(
                "turnout", 400,
                "turnout?unit=99999", 404,
                "turnout?unit=31&slot=2021-05-23T10:00", 404,
                "turnout?unit=31&slot=chin", 400,
                "turnout/snapshots", 400)
            .entrySet()) {
      refused(get(CITY, wrong.getKey()), wrong.getValue());
    }
    refused(get(ONE, "turnout?unit=303"), 403);
    refused(get(ONE, "turnout/snapshots?unit=31"), 403);
  }

  private static JsonObject expected() throws IOException {
    try (InputStream file = TurnoutIT.class.getResourceAsStream(SAMPLE + "expected.json");
        JsonReader reader = Json.createReader(file)) {
      return reader.readObject().getJsonObject("turnout");
    }
  }
}
