package vn.baucu.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import vn.baucu.candidate.boundary.CandidateColumn;
import vn.baucu.exchange.SystemImport;
import vn.baucu.exchange.boundary.ImportProblem;
import vn.baucu.exchange.boundary.ImportReport;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.law.Severity;
import vn.baucu.shared.Sql;
import vn.baucu.testing.InContainer;
import vn.baucu.testing.inside.SetClock;

/** A list from its first person to a name that is struck out, by everybody who may and may not. */
class CandidateListsIT extends InContainer {
  private static final String PASSWORD = "chi-de-thu-nghiem";
  private static final String ELECTION = "LISTS";
  private static final String OWN = "COMMUNE_COUNCIL/11296/1";
  private static final String PREPARATION = "2021-05-10 08:00";
  private static final String LOCKED = "2021-05-18 08:00";

  @Inject private SystemImport imports;
  @Inject private Sql sql;
  @ArquillianResource private URL root;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aListIsMadePublishedAndOneIsStruckOut() throws Exception {
    load();
    SetClock.of(sql, ELECTION, PREPARATION, 0);
    nobodyElseChangesIt();
    twoWorkOnIt();
    aWholeListAtOnce();
    theOrderHasItsReason();
    whatIsPublishedStays();
    theCityStrikesOut();
    figuresHoldTheList();
  }

  private void nobodyElseChangesIt() throws Exception {
    String person = person("Ngô Văn Thử", "1/2/1970", null);
    for (String who : List.of("lists-11299", "lists-team", "lists-watch")) {
      assertThat(send(who, "POST", OWN, "", person).statusCode()).as(who).isEqualTo(403);
      assertThat(send(who, "POST", OWN, "/publication", "{\"version\":0}").statusCode())
          .as(who)
          .isEqualTo(403);
      assertThat(send(who, "PUT", OWN, "/order", "{\"version\":0,\"positions\":[]}").statusCode())
          .as(who)
          .isEqualTo(403);
    }
    assertThat(send("lists-11299", "GET", OWN, "", null).statusCode()).isEqualTo(403);
    assertThat(send("lists-team", "GET", OWN, "", null).statusCode()).isEqualTo(403);
    assertThat(send("lists-11296", "GET", "NATIONAL_ASSEMBLY/31/1", "", null).statusCode())
        .as("whose ballots it counts")
        .isEqualTo(200);
    assertThat(send("lists-11296", "POST", "DISTRICT_COUNCIL/303/1", "", person).statusCode())
        .isEqualTo(403);
    assertThat(send("lists-11296", "POST", OWN, "/1/strike", "{\"version\":0}").statusCode())
        .isEqualTo(403);
    assertThat(send("lists-11296", "POST", OWN, "", person(" ", "1/2/1970", null)).body())
        .contains("Họ và tên: Chưa có họ và tên");
    assertThat(send("lists-11296", "POST", OWN, "", person("A", "31/02/1970", null)).statusCode())
        .isEqualTo(400);
    assertThat(send("lists-11296", "POST", OWN, "", person("ữ".repeat(201), "1970", null)).body())
        .contains("201", "200");
  }

  private void twoWorkOnIt() throws Exception {
    JsonObject list =
        json(send("lists-11296", "POST", OWN, "", person("Vũ Minh  An", "10/1/1960", null)));
    assertThat(list.getJsonArray("candidates")).hasSize(6);
    JsonObject last = list.getJsonArray("candidates").getJsonObject(5);
    assertThat(last.getString("full_name")).isEqualTo("Vũ Minh An");
    assertThat(last.getString("date_of_birth")).isEqualTo("1960-01-10");
    assertThat(last.getJsonArray("elsewhere").getJsonObject(0).getString("level"))
        .as("the same person at another level")
        .isEqualTo("NATIONAL_ASSEMBLY");
    assertThat(codes(last)).contains("M202").doesNotContain("M105", "M211");

    JsonObject first = list.getJsonArray("candidates").getJsonObject(0);
    JsonObject young =
        json(
            send(
                "lists-11296",
                "PUT",
                OWN,
                "/6",
                person("Vũ Minh An", "24/05/2000", last.getInt("version"))));
    assertThat(codes(young.getJsonArray("candidates").getJsonObject(5))).contains("M105");
    assertThat(
            send("lists-303", "PUT", OWN, "/6", person("Trang Cũ", "1960", last.getInt("version")))
                .statusCode())
        .as("the page of whoever came second is old")
        .isEqualTo(409);
    String mine = person(first.getString("full_name"), "16/7/1975", first.getInt("version"));
    assertThat(send("lists-303", "PUT", OWN, "/1", mine).statusCode())
        .as("who works on another person is in nobody's way")
        .isEqualTo(200);
    assertThat(publish("lists-11296").body()).contains("M105");
    JsonObject now = json(send("lists-11296", "GET", OWN, "", null));
    String remove =
        "{\"version\":%d}"
            .formatted(now.getJsonArray("candidates").getJsonObject(5).getInt("version"));
    assertThat(
            json(send("lists-11296", "POST", OWN, "/6/remove", remove)).getJsonArray("candidates"))
        .hasSize(5);
  }

  private void aWholeListAtOnce() throws Exception {
    JsonObject list = json(send("lists-11296", "GET", OWN, "", null));
    assertThat(send("lists-11296", "PUT", OWN, "", whole(list, "hair", "đen")).body())
        .contains("candidates[0].hair");
    assertThat(send("lists-11296", "PUT", OWN, "", whole(list, "gender", "?")).statusCode())
        .isEqualTo(400);
    JsonObject changed =
        json(send("lists-11296", "PUT", OWN, "", whole(list, "note", "cả danh sách")));
    assertThat(changed.getJsonArray("candidates").getJsonObject(0).getString("note"))
        .isEqualTo("cả danh sách");
    assertThat(send("lists-11296", "PUT", OWN, "", whole(list, "note", "cũ")).statusCode())
        .isEqualTo(409);
    String before = list.getJsonArray("candidates").getJsonObject(0).getString("note");
    json(send("lists-11296", "PUT", OWN, "", whole(changed, "note", before)));
  }

  /** All that a list says of its persons, with something else of the first. */
  private static String whole(JsonObject list, String field, String value) {
    JsonArrayBuilder persons = Json.createArrayBuilder();
    for (JsonObject line : list.getJsonArray("candidates").getValuesAs(JsonObject.class)) {
      JsonObjectBuilder person = Json.createObjectBuilder();
      for (CandidateColumn column : CandidateColumn.values()) {
        person.add(column.word(), line.getString(column.word()));
      }
      persons.add(line.getInt("position") == 1 ? person.add(field, value) : person);
    }
    return Json.createObjectBuilder()
        .add("version", list.getInt("version"))
        .add("candidates", persons)
        .build()
        .toString();
  }

  private void theOrderHasItsReason() throws Exception {
    int version = json(send("lists-11296", "GET", OWN, "", null)).getInt("version");
    String order = "{\"version\":%d,\"positions\":[2,1,3,4,5]%s}";
    assertThat(send("lists-11296", "PUT", OWN, "/order", order.formatted(version, "")).body())
        .contains("ghi lý do");
    assertThat(
            send(
                    "lists-11296",
                    "PUT",
                    OWN,
                    "/order",
                    "{\"version\":%d,\"positions\":[1,1,3,4,5]}".formatted(version))
                .statusCode())
        .isEqualTo(400);
    JsonObject list =
        json(
            send(
                "lists-11296",
                "PUT",
                OWN,
                "/order",
                order.formatted(version, ",\"why\":\"theo phiếu\"")));
    assertThat(list.getString("orderReason")).isEqualTo("theo phiếu");
    assertThat(list.getJsonArray("candidates").getJsonObject(0).getString("full_name"))
        .isEqualTo("Trần Thị Bình");
    assertThat(send("lists-11296", "PUT", OWN, "/order", order.formatted(version, "")).statusCode())
        .isEqualTo(409);
  }

  private void whatIsPublishedStays() throws Exception {
    SetClock.of(sql, ELECTION, LOCKED, 0);
    assertThat(publish("lists-11296").statusCode()).as("lists are locked by then").isEqualTo(422);
    SetClock.of(sql, ELECTION, PREPARATION, 0);
    JsonObject list = json(publish("lists-11296"));
    assertThat(list.getJsonObject("published").getString("document")).isEqualTo("07/NQ-UBBC");
    int version = list.getJsonArray("candidates").getJsonObject(1).getInt("version");
    for (String who : List.of("lists-11296", "lists-303")) {
      assertThat(send(who, "PUT", OWN, "/2", person("Người Khác", "1960", version)).body())
          .as(who)
          .contains("07/NQ-UBBC", "thành phố");
    }
    assertThat(send("lists-city", "POST", OWN, "", documented(person("A B", "1960", null))).body())
        .contains("giữ nguyên vị trí");
    ImportReport report =
        apply(base().edit("candidates.csv", text -> text.replace("Cán bộ", "Giáo viên")));
    assertThat(report.applied()).isFalse();
    assertThat(report.problems().stream().filter(p -> p.severity() == Severity.BLOCK))
        .extracting(ImportProblem::expected)
        .allSatisfy(sentence -> assertThat(sentence).contains("07/NQ-UBBC"))
        .hasSize(5);
  }

  private void theCityStrikesOut() throws Exception {
    JsonObject list = json(send("lists-city", "GET", OWN, "", null));
    JsonObject second = list.getJsonArray("candidates").getJsonObject(1);
    String strike =
        "{\"version\":%d,\"document\":\"19/NQ-UBBC\",\"date\":\"%s\",\"reason\":\"từ trần\"}";
    String ballotBefore = ballot();
    String late = strike.formatted(second.getInt("version"), "2021-05-24");
    assertThat(send("lists-city", "POST", OWN, "/2/strike", late).body())
        .contains("sau ngày bầu cử");
    JsonObject struck =
        json(
            send(
                "lists-city",
                "POST",
                OWN,
                "/2/strike",
                strike.formatted(second.getInt("version"), "2021-05-14")));
    JsonObject out = struck.getJsonArray("candidates").getJsonObject(1);
    assertThat(out.getString("full_name")).as("keeps the row").isEqualTo("Vũ Minh An");
    assertThat(out.getJsonObject("struckOut").getString("reason")).isEqualTo("từ trần");
    assertThat(struck.getJsonArray("candidates")).hasSize(5);
    assertThat(ballot()).as("open forms are old by now").isNotEqualTo(ballotBefore);
    assertThat(
            send(
                    "lists-city",
                    "PUT",
                    OWN,
                    "/2",
                    documented(person("Người Khác", "1960", out.getInt("version"))))
                .body())
        .as("nobody takes the place of a name that is struck out")
        .contains("Vũ Minh An đã bị xóa tên", "trả tên lại");
    String result = get("lists-11296", "api/v1/results/COMMUNE_COUNCIL/11296/1");
    assertThat(result).contains("\"struckOut\":true");

    assertThat(
            json(send(
                    "lists-city",
                    "PUT",
                    OWN,
                    "/seats",
                    "{\"version\":%d,\"seats\":2,\"document\":\"20/NQ\",\"reason\":\"giảm\"}"
                        .formatted(struck.getInt("version"))))
                .getInt("seats"))
        .isEqualTo(2);
  }

  /** On the list of the National Assembly stand accepted figures. */
  private void figuresHoldTheList() throws Exception {
    String assembly = "NATIONAL_ASSEMBLY/31/1";
    JsonObject list = json(send("lists-city", "GET", assembly, "", null));
    assertThat(send("lists-city", "POST", assembly, "", person("A B", "1960", null)).body())
        .contains("đã được duyệt");
    JsonObject first = list.getJsonArray("candidates").getJsonObject(0);
    String occupation =
        "{\"version\":%d,\"full_name\":\"%s\",\"date_of_birth\":\"%s\",\"gender\":\"M\",\"occupation\":\"Giáo"
            + " viên\"}";
    assertThat(
            send(
                    "lists-city",
                    "PUT",
                    assembly,
                    "/1",
                    occupation.formatted(
                        first.getInt("version"),
                        first.getString("full_name"),
                        first.getString("date_of_birth")))
                .statusCode())
        .as("what means nothing to a vote may change")
        .isEqualTo(200);
    assertThat(json(send("lists-city", "GET", assembly, "", null)).getJsonArray("candidates"))
        .hasSize(5);
  }

  /** The signs of the ballot that a form of minutes is opened upon. */
  private String ballot() throws Exception {
    String form = get("lists-11296", "api/v1/counts/COMMUNE_COUNCIL/11296/1");
    try (JsonReader reader = Json.createReader(new StringReader(form))) {
      return reader.readObject().getString("ballot");
    }
  }

  private HttpResponse<String> publish(String who) throws Exception {
    int version = json(send(who, "GET", OWN, "", null)).getInt("version");
    return send(
        who,
        "POST",
        OWN,
        "/publication",
        "{\"version\":%d,\"document\":\"07/NQ-UBBC\",\"date\":\"2021-04-27\",\"reason\":\"đã rà\"}"
            .formatted(version));
  }

  private static String person(String name, String born, Integer version) {
    return "{%s\"full_name\":\"%s\",\"date_of_birth\":\"%s\",\"gender\":\"Nam\"}"
        .formatted(version == null ? "" : "\"version\":%d,".formatted(version), name, born);
  }

  private static String documented(String body) {
    return body.replace("{", "{\"reason\":\"thay\",\"document\":\"21/NQ\",");
  }

  private static List<String> codes(JsonObject person) {
    return person.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
        .map(finding -> finding.getString("code"))
        .toList();
  }

  private static TestPackage base() {
    return TestPackage.ofResource("/vn/baucu/cases/list-base.zip")
        .edit("election.csv", text -> text.replace("C38,", ELECTION + ","));
  }

  private void load() {
    ImportReport report =
        apply(
            base()
                .with(
                    "accounts.csv",
                    "username,full_name,role,unit_code,area_number,duties,phone",
                    "lists-city,Người Thành Phố,CITY_COMMITTEE,31,,ENTRY APPROVAL,1",
                    "lists-303,Người Quận,DISTRICT_COMMITTEE,303,,ENTRY APPROVAL,1",
                    "lists-11296,Người Phường,COMMUNE_COMMITTEE,11296,,ENTRY,1",
                    "lists-11299,Người Bên Cạnh,COMMUNE_COMMITTEE,11299,,ENTRY,1",
                    "lists-team,Người Tổ,POLLING_TEAM,11296,1,ENTRY,1",
                    "lists-watch,Người Xem,OBSERVER,31,,,1"));
    assertThat(report.problems().stream().filter(p -> p.severity() == Severity.BLOCK)).isEmpty();
  }

  private ImportReport apply(TestPackage made) {
    try {
      Path file = Files.write(Files.createTempFile("lists", ".zip"), made.zip());
      try {
        return imports.apply(file, PASSWORD);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String get(String who, String path) throws Exception {
    return client
        .send(request(who, path).GET().build(), BodyHandlers.ofString(StandardCharsets.UTF_8))
        .body();
  }

  private HttpResponse<String> send(
      String who, String method, String list, String path, String body) throws Exception {
    HttpRequest.Builder request =
        request(who, "api/v1/electoral-units/" + list + "/candidates" + path)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String who, String path) {
    String basic =
        Base64.getEncoder().encodeToString((who + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(root + path))
        .header("Authorization", "Basic " + basic)
        .header("Election", ELECTION);
  }

  private static JsonObject json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }
}
