package vn.baucu.count;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.count.CountElection.BESIDE;
import static vn.baucu.count.CountElection.CHIEF;
import static vn.baucu.count.CountElection.CITY;
import static vn.baucu.count.CountElection.DISTRICT;
import static vn.baucu.count.CountElection.DISTRICT_TWO;
import static vn.baucu.count.CountElection.OBSERVER;
import static vn.baucu.count.CountElection.ONE;
import static vn.baucu.count.CountElection.TEAM;
import static vn.baucu.count.CountElection.TWO;
import static vn.baucu.law.ElectionLevel.CITY_COUNCIL;
import static vn.baucu.law.ElectionLevel.COMMUNE_COUNCIL;
import static vn.baucu.law.ElectionLevel.DISTRICT_COUNCIL;
import static vn.baucu.law.ElectionLevel.NATIONAL_ASSEMBLY;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.law.CountForm;
import vn.baucu.law.Fields;
import vn.baucu.testing.inside.StatementCount;

/** From the first digit to the accepted figure, through the container and over HTTP. */
class CountIT extends CountTesting {

  @Test
  void eachSettingOfDoubleEntryHasItsPeople() throws IOException {
    begin("COUNT-SETTINGS");
    twoOfUnit(key(NATIONAL_ASSEMBLY, 1), CountElection.form(NATIONAL_ASSEMBLY, 1));
    threeOfUnit(key(CITY_COUNCIL, 1), CountElection.form(CITY_COUNCIL, 1));
    unitAbove(key(DISTRICT_COUNCIL, 1), CountElection.form(DISTRICT_COUNCIL, 1));
    once(key(COMMUNE_COUNCIL, 1), CountElection.form(COMMUNE_COUNCIL, 1));
  }

  @Test
  void aFormOpenedBeforeTheListChangedIsNotTypedIntoTheNewList() throws IOException {
    begin("COUNT-OTHER-BALLOT");
    String key = key(NATIONAL_ASSEMBLY, 1);
    String seen = view(ONE, key).getString("ballot");
    load(
        CountElection.of(election())
            .edit(
                "candidates.csv",
                text ->
                    text.replace(
                        "NATIONAL_ASSEMBLY,31,1,1,Nguyễn Văn An,",
                        "NATIONAL_ASSEMBLY,31,1,1,Nguyễn Văn Ân,")));

    refused(onPage(ONE, key, "draft", 0, "{\"votes[1]\":300}", "ballot", seen), 409);
    CountForm form = CountElection.form(NATIONAL_ASSEMBLY, 1);
    String old = body(0, form, null).replaceFirst("\\{", "{\"ballot\":\"" + seen + "\",");
    refused(post(ONE, "counts/" + key + "/entries", old), 409);
    String now = view(ONE, key).getString("ballot");
    assertThat(onPage(ONE, key, "draft", 0, "{\"votes[1]\":300}", "ballot", now).statusCode())
        .isEqualTo(200);
    String second = key(NATIONAL_ASSEMBLY, 2);
    done(post(ONE, "counts/" + second + "/entries", old.replace(seen, now)), "FIRST_DONE");
  }

  private void twoOfUnit(String key, CountForm form) {
    done(enter(TEAM, key, form), "FIRST_DONE");
    refused(enter(TEAM, key, form), 403);
    done(enter(TWO, key, form), "MATCHED");
    refused(act(TEAM, key, "submit"), 403);
    refused(act(ONE, key, "submit"), 403);
    done(act(TWO, key, "submit"), "SUBMITTED");
    refused(act(CHIEF, key, "accept"), 403);
    refused(act(CITY, key, "accept"), 403);
    refused(act(BESIDE, key, "accept"), 403);
    done(act(DISTRICT, key, "accept"), "ACCEPTED");
  }

  private void threeOfUnit(String key, CountForm form) {
    done(enter(ONE, key, form), "FIRST_DONE");
    done(enter(CHIEF, key, form), "MATCHED");
    refused(act(CHIEF, key, "submit"), 422);
    refused(act(TWO, key, "submit"), 403);
    HttpResponse<String> proxy =
        post(
            DISTRICT,
            "counts/" + key + "/submit",
            "{\"version\":" + version(key) + ",\"phonedBy\":\"Trưởng ban phường\"}");
    done(proxy, "SUBMITTED");
    refused(act(DISTRICT, key, "accept"), 422);
    done(act(DISTRICT_TWO, key, "accept"), "ACCEPTED");
  }

  private void unitAbove(String key, CountForm form) {
    done(enter(ONE, key, form), "FIRST_DONE");
    refused(enter(TWO, key, form), 403);
    done(enter(DISTRICT, key, form), "MATCHED");
    done(act(CHIEF, key, "submit"), "SUBMITTED");
    refused(act(DISTRICT, key, "accept"), 422);
    done(act(DISTRICT_TWO, key, "accept"), "ACCEPTED");
    assertThat(view(CITY, key).getString("doubleEntry")).isEqualTo("UNIT_ABOVE");
  }

  @Test
  void anActCostsFewStatements() throws IOException {
    begin("COUNT-STATEMENTS");
    // What is read once for all is not counted.
    done(
        enter(ONE, key(NATIONAL_ASSEMBLY, 2), CountElection.form(NATIONAL_ASSEMBLY, 2)),
        "FIRST_DONE");
    String key = key(NATIONAL_ASSEMBLY, 1);
    String form = body(0, CountElection.form(NATIONAL_ASSEMBLY, 1), null);
    assertThat(statements(ONE, key, "entries", form)).as("first entry").isLessThanOrEqualTo(18);
    String again = body(1, CountElection.form(NATIONAL_ASSEMBLY, 1), null);
    assertThat(statements(TWO, key, "entries", again)).as("second entry").isLessThanOrEqualTo(22);
    assertThat(statements(TWO, key, "submit", "{\"version\":2}"))
        .as("submission")
        .isLessThanOrEqualTo(20);
    assertThat(statements(DISTRICT, key, "accept", "{\"version\":3}"))
        .as("acceptance")
        .isLessThanOrEqualTo(26);
  }

  private int statements(String who, String key, String act, String body) {
    HttpResponse<String> answer =
        send(
            request(who, "counts/" + key + "/" + act)
                .header("Content-Type", "application/json")
                .header(StatementCount.HEADER, "yes")
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return StatementCount.of(answer);
  }

  private void once(String key, CountForm form) {
    done(enter(ONE, key, form), "MATCHED");
    refused(act(ONE, key, "submit"), 403);
    done(act(CHIEF, key, "submit"), "SUBMITTED");
    done(act(DISTRICT, key, "accept"), "ACCEPTED");
  }

  @Test
  void aWrongDigitIsMendedByTypingOneFieldAgain() throws IOException {
    begin("COUNT-DIGIT");
    String key = key(NATIONAL_ASSEMBLY, 1);
    CountForm paper = CountElection.form(NATIONAL_ASSEMBLY, 1);
    done(enter(ONE, key, paper), "FIRST_DONE");
    done(enter(TWO, key, with(paper, Fields.votes(2), 944)), "DIFFERENT");

    for (String author : new String[] {ONE, TWO}) {
      JsonObject draft = view(author, key).getJsonObject("draft");
      assertThat(draft.getJsonArray("openFields").getValuesAs(JsonString::getString))
          .containsExactly(Fields.votes(2));
      assertThat(draft.getJsonObject("figures").getJsonArray("votes").isNull(1)).isTrue();
      assertThat(draft.getJsonObject("figures").getJsonArray("votes").getInt(0)).isEqualTo(701);
      refused(onPage(author, key, "draft", 99, "{\"votes[2]\":1}"), 409);
    }
    refused(enter(ONE, key, with(paper, Fields.VALID, 979)), 422);
    done(enter(ONE, key, paper), "DIFFERENT");
    done(enter(TWO, key, paper), "MATCHED");
    assertThat(view(CITY, key).getJsonObject("figures").getJsonArray("votes").getInt(1))
        .isEqualTo(499);
  }

  @Test
  void whatStaysDifferentIsSettledBeforeThePaper() throws IOException {
    begin("COUNT-SETTLE");
    String key = key(NATIONAL_ASSEMBLY, 1);
    CountForm paper = CountElection.form(NATIONAL_ASSEMBLY, 1);
    CountForm other = with(paper, Fields.votes(3), 411);
    done(enter(ONE, key, paper), "FIRST_DONE");
    done(enter(TWO, key, other), "DIFFERENT");
    refused(onPage(CHIEF, key, "settle", version(key), "{\"votes[3]\":401}", "text", "vì"), 422);
    done(enter(ONE, key, paper), "DIFFERENT");
    done(enter(TWO, key, other), "DIFFERENT");

    refused(enter(ONE, key, paper), 422);
    refused(onPage(ONE, key, "settle", version(key), "{\"votes[3]\":401}", "text", "vì"), 403);
    refused(onPage(CHIEF, key, "settle", version(key), "{\"votes[3]\":401}"), 422);
    refused(onPage(CHIEF, key, "settle", version(key), "{}", "text", "theo giấy"), 422);
    done(
        onPage(CHIEF, key, "settle", version(key), "{\"votes[3]\":401}", "text", "theo giấy"),
        "MATCHED");
    assertThat(
            sql.list(
                "SELECT CONCAT_WS(' ', d.field, d.first_value, d.second_value, d.settled_value,"
                    + " d.reason) FROM count_difference d JOIN count_minutes m ON m.id ="
                    + " d.minutes_id JOIN electoral_unit e ON e.id = m.electoral_unit_id JOIN"
                    + " election x ON x.id = e.election_id WHERE x.code = ? AND d.reason IS NOT"
                    + " NULL",
                row -> row.getString(1),
                election()))
        .containsExactly("votes[3] 401 411 401 theo giấy");
    done(onPage(ONE, key, "retype", "field", Fields.votes(3), "text", "giấy sửa"), "DIFFERENT");
  }

  @Test
  void moreBallotsThanVotersTravelAsAnIncidentToTheCity() throws IOException {
    begin("COUNT-INCIDENT");
    String key = key(COMMUNE_COUNCIL, 1);
    CountForm form = CountElection.form(COMMUNE_COUNCIL, 1);
    form = with(with(form, Fields.COLLECTED, 995), Fields.INVALID, 15);
    done(enter(ONE, key, form), "MATCHED");

    assertThat(codes(view(ONE, key))).contains("C105", "C106");
    String board = "test/counts/COMMUNE_COUNCIL/31/1/board";
    assertThat(get(CITY, board).body()).contains("incidents=1");
    assertThat(get(OBSERVER, board).body()).contains("incidents=1");
    assertThat(get(DISTRICT, board.replace("/31/", "/303/")).body()).contains("incidents=1");
    HttpResponse<String> silent = act(CHIEF, key, "submit");
    refused(silent, 422);
    assertThat(codes(json(silent))).contains("C105", "C106");
    done(onPage(CHIEF, key, "explain", "code", "C105", "text", "đếm lại, báo quận"), "MATCHED");
    Map<String, String> rest = Map.of("C106", "báo quận", "C204", "x", "C203", "x");
    done(act(CHIEF, key, "submit", rest, ""), "SUBMITTED");
    assertThat(get(DISTRICT, "test/counts/NATIONAL_ASSEMBLY/303/1/queue").body())
        .contains("kind=INCIDENT");
    refused(onPage(DISTRICT, key, "accept-clean"), 422);
    done(act(DISTRICT, key, "accept"), "ACCEPTED");
    assertThat(view(CITY, key).getJsonObject("explanations").getString("C105"))
        .isEqualTo("đếm lại, báo quận");
    assertThat(get(CITY, board).body()).contains("incidents=1");
  }

  @Test
  void onlyTheCityLetsABrokenRuleOfTheSignedPaperThrough() throws IOException {
    begin("COUNT-THROUGH");
    String key = key(COMMUNE_COUNCIL, 1);
    CountForm form = with(CountElection.form(COMMUNE_COUNCIL, 1), Fields.INVALID, 11);
    done(enter(ONE, key, form), "MATCHED");
    HttpResponse<String> blocked = act(CHIEF, key, "submit", Map.of("C104", "lý do"), "");
    refused(blocked, 422);
    assertThat(codes(json(blocked))).containsExactly("C104");
    String[] through = {"code", "C104", "text", "giấy đã ký", "document", "12/CV"};
    refused(onPage(DISTRICT, key, "through", through), 403);
    refused(onPage(CITY, key, "through", "code", "C104", "text", "giấy đã ký"), 422);
    refused(onPage(CITY, key, "through", "code", "C104", "document", "12/CV"), 422);
    refused(onPage(CITY, key, "through", "code", "C107", "text", "x", "document", "1"), 422);
    done(onPage(CITY, key, "through", through), "MATCHED");

    assertThat(view(CITY, key).getBoolean("incident")).isTrue();
    done(act(CHIEF, key, "submit"), "SUBMITTED");
    done(act(DISTRICT, key, "accept"), "ACCEPTED");
    assertThat(get(CITY, "test/counts/" + key + "/everything").body())
        .contains("document=12/CV", "severity=INCIDENT");
  }

  @Test
  void theLevelAboveTypesOnAPhonedFigure() throws IOException {
    begin("COUNT-PROXY");
    String key = key(NATIONAL_ASSEMBLY, 1);
    CountForm form = CountElection.form(NATIONAL_ASSEMBLY, 1);
    refused(enter(DISTRICT, key, form), 422);
    refused(enter(CITY, key, form, "Tổ trưởng"), 403);
    refused(enter(BESIDE, key, form, "Tổ trưởng"), 403);
    done(enter(DISTRICT, key, form, "Tổ trưởng"), "FIRST_DONE");
    done(enter(DISTRICT_TWO, key, form, "Tổ phó"), "MATCHED");
    refused(act(DISTRICT, key, "submit"), 422);
    done(act(CHIEF, key, "submit"), "SUBMITTED");
    refused(act(DISTRICT, key, "accept"), 422);
    refused(act(DISTRICT_TWO, key, "accept"), 422);
    assertThat(
            sql.list(
                "SELECT f.phoned_by FROM count_figures f JOIN count_minutes m ON m.id ="
                    + " f.minutes_id JOIN electoral_unit e ON e.id = m.electoral_unit_id JOIN"
                    + " election x ON x.id = e.election_id WHERE x.code = ? AND f.phoned_by IS NOT"
                    + " NULL ORDER BY f.entry",
                row -> row.getString(1),
                election()))
        .containsExactly("Tổ trưởng", "Tổ phó");
  }

  @Test
  void aClaimKeepsOthersAwayUntilItExpires() throws IOException {
    begin("COUNT-CLAIM");
    String key = key(NATIONAL_ASSEMBLY, 1);
    assertThat(onPage(ONE, key, "draft", 0, "{\"voters\":7777}").body()).isEqualTo("1");
    assertThat(get(TWO, "test/counts/" + key + "/everything").body())
        .contains("Holder[name=Phường một")
        .doesNotContain("7777");
    refused(onPage(TWO, key, "draft", 0, "{\"voters\":1}"), 422);
    refused(onPage(ONE, key, "draft", 0, "{\"voted\":1}"), 409);
    sql.update(
        "UPDATE count_figures f JOIN count_minutes m ON m.id = f.minutes_id JOIN electoral_unit e"
            + " ON e.id = m.electoral_unit_id JOIN election x ON x.id = e.election_id SET"
            + " f.saved_at = f.saved_at - INTERVAL 31 MINUTE WHERE x.code = ?",
        election());

    HttpResponse<String> taken = onPage(TWO, key, "draft", 0, "{\"voters\":1000}");
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    refused(onPage(ONE, key, "draft", 1, "{\"voted\":1}"), 409);
    done(enter(TWO, key, CountElection.form(NATIONAL_ASSEMBLY, 1)), "FIRST_DONE");
    JsonObject back = view(ONE, key).getJsonObject("draft").getJsonObject("figures");
    assertThat(back.getInt("voters")).as("what ONE had typed is back").isEqualTo(7777);
  }

  @Test
  void whatIsOldTwiceOrForgedChangesNothing() throws IOException {
    begin("COUNT-TWICE");
    String key = key(NATIONAL_ASSEMBLY, 1);
    CountForm form = CountElection.form(NATIONAL_ASSEMBLY, 1);
    String entries = "counts/" + key + "/entries";
    for (int time = 0; time < 2; time++) {
      done(
          send(
              request(ONE, entries)
                  .header("Idempotency-Key", election())
                  .POST(BodyPublishers.ofString(body(0, form, null)))),
          "FIRST_DONE");
    }
    refused(post(TWO, entries, body(0, form, null)), 409);
    int seen = version(key);
    done(enter(TWO, key, form), "MATCHED");
    refused(post(TWO, "counts/" + key + "/submit", "{\"version\":" + seen + "}"), 409);
    done(act(TWO, key, "submit"), "SUBMITTED");
    int submitted = version(key);
    done(act(DISTRICT, key, "accept"), "ACCEPTED");
    refused(post(DISTRICT, "counts/" + key + "/accept", "{\"version\":" + submitted + "}"), 409);
    refused(act(DISTRICT, key, "accept"), 422);
    refused(post(TWO, entries, body(version(key), form, null)), 422);
    refused(
        post(ONE, "counts/" + key(NATIONAL_ASSEMBLY, 2) + "/submit", "{\"version\":0,\"state\":1}"),
        400);
    refused(act(CHIEF, key(NATIONAL_ASSEMBLY, 2), "submit"), 422);
    refused(get(ONE, "counts/NATIONAL_ASSEMBLY/11299/1"), 403);
    refused(post(ONE, "counts/NATIONAL_ASSEMBLY/11299/1/entries", body(0, form, null)), 403);
    refused(get(TEAM, "counts/NATIONAL_ASSEMBLY/11296/2"), 403);
    refused(get(CITY, "counts/NATIONAL_ASSEMBLY/11296/99"), 404);
    refused(get(CITY, "counts/NATIONAL_ASSEMBLY/99999/1"), 404);
    refused(get(CITY, "counts/COMMUNE_COUNCIL/318/1"), 404);
    refused(get(CITY, "counts/NO_LEVEL/11296/1"), 404);
    refused(get(CITY, "counts/NATIONAL_ASSEMBLY/11296/x"), 404);
    refused(onPage(ONE, key, "paper-remove", "id", "1"), 422);
    assertThat(get(CITY, "test/counts/NATIONAL_ASSEMBLY/11296/1/board").body())
        .contains("approved=1");
  }

  @Test
  void whatIsNoFigureIsRefusedAndNothingIsWritten() throws IOException {
    begin("COUNT-BAD");
    String key = key(NATIONAL_ASSEMBLY, 1);
    String entries = "counts/" + key + "/entries";
    String good = body(0, CountElection.form(NATIONAL_ASSEMBLY, 1), null);
    for (String bad : new String[] {"\"abc\"", "100000000000000000000", "1.5", "true"}) {
      refused(post(ONE, entries, good.replace("\"voted\":990", "\"voted\":" + bad)), 400);
    }
    for (String bad : new String[] {"-1", "null", "1000000000000"}) {
      HttpResponse<String> answer =
          post(ONE, entries, good.replace("\"voted\":990", "\"voted\":" + bad));
      refused(answer, 422);
      assertThat(codes(json(answer))).contains("C101");
    }
    refused(post(ONE, entries, good.replace("[701,", "[")), 422);
    refused(post(ONE, entries, good.substring(1)), 400);
    refused(onPage(ONE, key, "draft", 0, "{\"voted\":-1}"), 400);
    refused(onPage(ONE, key, "draft", 0, "{\"votes[9]\":1}"), 400);
    assertThat(state(key)).isEqualTo("EMPTY");
    assertThat(onPage(ONE, key, "draft", 0, "{\"voted\":99999}").statusCode()).isEqualTo(200);
    refused(onPage(ONE, key, "complete", 1, "{}"), 422);
    itIs("2021-05-23 12:00");
    refused(enter(TWO, key(NATIONAL_ASSEMBLY, 2), CountElection.form(NATIONAL_ASSEMBLY, 2)), 422);
  }

  @Test
  void manyCleanMinutesAreAcceptedAndOneIsReturned() throws IOException {
    begin("COUNT-BATCH");
    for (int area = 1; area <= CountElection.AREAS; area++) {
      submitted(key(NATIONAL_ASSEMBLY, area), CountElection.form(NATIONAL_ASSEMBLY, area));
    }
    assertThat(
            get(DISTRICT, "test/counts/NATIONAL_ASSEMBLY/303/1/queue").body().split("kind=CLEAN"))
        .hasSize(CountElection.AREAS + 1);
    for (int area = 2; area <= CountElection.AREAS; area++) {
      assertThat(onPage(DISTRICT, key(NATIONAL_ASSEMBLY, area), "accept-clean").statusCode())
          .isEqualTo(204);
    }
    String key = key(NATIONAL_ASSEMBLY, 1);
    refused(act(DISTRICT, key, "return", Map.of(), ""), 422);
    refused(act(CHIEF, key, "return"), 403);
    HttpResponse<String> returned =
        post(
            DISTRICT,
            "counts/" + key + "/return",
            "{\"version\":%d,\"comment\":\"xem lại\",\"fields\":\"invalid\"}"
                .formatted(version(key)));
    done(returned, "RETURNED");

    JsonObject sheet = view(TWO, key);
    assertThat(sheet.getInt("figuresVersion")).isEqualTo(2);
    assertThat(sheet.getJsonObject("draft").getJsonObject("figures").isNull("invalid")).isTrue();
    assertThat(sheet.getJsonObject("draft").getJsonObject("figures").getInt("valid"))
        .isEqualTo(980);
    accepted(key, CountElection.form(NATIONAL_ASSEMBLY, 1));
    assertThat(
            sql.one(
                "SELECT COUNT(*) FROM count_figures f JOIN count_minutes m ON m.id = f.minutes_id"
                    + " JOIN electoral_unit e ON e.id = m.electoral_unit_id JOIN election x ON x.id"
                    + " = e.election_id WHERE x.code = ? AND f.entry = 'AGREED'",
                row -> row.getInt(1),
                election()))
        .as("no figure is overwritten")
        .hasValue(CountElection.AREAS + 1);
  }
}
