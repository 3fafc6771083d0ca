package vn.baucu.count.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.MinutesKey;
import vn.baucu.testing.ApiClient;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;
import vn.baucu.training.control.RehearsalPlan;

/**
 * Election night for tests: an election of one district, beside the server's own, in which the
 * polls have closed and nothing is counted yet. The paper minutes are the counts of the server's
 * own election, which was made up from the same seed.
 */
final class CountNight {
  private static final String CODE = "DEM-PHIEU";
  private static final String API = "api/v1/";

  private final RunningServer server;
  private final OwnElection election;

  private CountNight(RunningServer server) {
    this.server = server;
    election = new OwnElection(server, CODE);
  }

  /** Loads the election, once for all tests of a server. */
  static CountNight begin(RunningServer server) {
    CountNight night = new CountNight(server);
    if (night.election.load(RehearsalPlan.haiPhong2021().only("303"))) {
      JsonObject clock =
          Json.createObjectBuilder().add("now", "2021-05-23T20:00:00").add("speed", 1).build();
      night.expect(200, "city", "PUT", "clock", clock);
    }
    return night;
  }

  /** Somebody at a browser of their own, in this election. */
  Page at(People people, String username) {
    return election.at(people, username);
  }

  /** Turns to this election, as the menu of an account with several has it. */
  void choose(Page page) {
    election.choose(page);
  }

  /** The address of something of this election. */
  URI address(String path) {
    return election.at(path);
  }

  /** What stands on the signed paper: fields in the order of the form. */
  List<Long> paper(MinutesKey key) {
    HttpResponse<String> answer = server.as("city").get(API + path(key));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonObject figures = ApiClient.json(answer).asJsonObject().getJsonObject("figures");
    List<Long> values = new ArrayList<>();
    for (String field : List.of("voters", "voted", "issued", "collected", "valid", "invalid")) {
      values.add(figures.getJsonNumber(field).longValue());
    }
    figures
        .getJsonArray("votes")
        .forEach(vote -> values.add(((jakarta.json.JsonNumber) vote).longValue()));
    return values;
  }

  /** The minutes as an account sees them. */
  JsonObject look(String username, MinutesKey key) {
    return expect(200, username, "GET", path(key), null);
  }

  /** Types the paper twice and submits it, as the two accounts of the commune would. */
  void submit(MinutesKey key) {
    submit(key, paper(key));
  }

  /** The same with other figures than the paper's. */
  void submit(MinutesKey key, List<Long> paper) {
    String first = "commune-" + key.unit();
    String second = first + "-b";
    enter(first, key, paper);
    enter(second, key, paper);
    JsonObject seen = look(second, key);
    JsonObjectBuilder texts = Json.createObjectBuilder();
    seen.getJsonArray("findings")
        .getValuesAs(JsonObject.class)
        .forEach(finding -> texts.add(finding.getString("code"), "đúng như biên bản giấy"));
    JsonObject body =
        Json.createObjectBuilder()
            .add("version", seen.getInt("version"))
            .add("explanations", texts)
            .build();
    expect(200, second, "POST", path(key) + "/submit", body);
  }

  /** Types one whole entry over the API. */
  void enter(String username, MinutesKey key, List<Long> paper) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("version", look(username, key).getInt("version"))
            .add("voters", paper.get(0))
            .add("voted", paper.get(1))
            .add("issued", paper.get(2))
            .add("collected", paper.get(3))
            .add("valid", paper.get(4))
            .add("invalid", paper.get(5))
            .add("votes", Json.createArrayBuilder(paper.subList(6, paper.size())))
            .build();
    expect(200, username, "POST", path(key) + "/entries", body);
  }

  /** Accepts as the district. */
  void accept(MinutesKey key) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("version", look("district-303", key).getInt("version"))
            .build();
    expect(200, "district-303", "POST", path(key) + "/accept", body);
  }

  /** Whether minutes wait for acceptance. */
  boolean isSubmitted(MinutesKey key) {
    return look("city", key).getString("state").equals("SUBMITTED");
  }

  /** The minutes of all areas of an electoral unit. */
  List<MinutesKey> ofUnit(ElectionLevel level, String owner, int number) {
    return expect(200, "city", "GET", "electoral-units/" + level + "/" + owner + "/" + number, null)
        .getJsonObject("areas")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(
            area -> new MinutesKey(level, area.getString("unit"), area.getInt("area"), Round.FIRST))
        .toList();
  }

  /** Calls the API of this election. */
  JsonObject expect(int status, String username, String method, String path, JsonObject body) {
    ApiClient client = server.as(username);
    HttpRequest.BodyPublisher content =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body.toString());
    HttpResponse<String> answer =
        client.send(
            client
                .request(API + path)
                .header("Election", CODE)
                .header("Content-Type", "application/json")
                .method(method, content));
    assertThat(answer.statusCode())
        .as(method + " " + path + ": " + answer.body())
        .isEqualTo(status);
    return ApiClient.json(answer).asJsonObject();
  }

  /** Query that names minutes on the pages. */
  static String query(MinutesKey key) {
    return "level=" + key.level() + "&unit=" + key.unit() + "&area=" + key.area();
  }

  private static String path(MinutesKey key) {
    return "counts/" + key.level() + "/" + key.unit() + "/" + key.area();
  }
}
