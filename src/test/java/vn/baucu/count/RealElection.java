package vn.baucu.count;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.law.CountForm;
import vn.baucu.testing.ApiClient;
import vn.baucu.testing.ProductionServer;

/**
 * A {@link CountElection} that is real, on a production server: the data centre sets it up, and
 * figures come by package. Its people are the same in all such elections.
 */
final class RealElection {
  static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
  static final String[] COUNT_HEAD = {
    "unit_code,area_number,level,voters,voted,issued,collected,valid,invalid,round",
    "unit_code,area_number,level,position,votes,round"
  };

  /** Passwords are drawn once and handed out once. */
  private static final Map<String, String> PASSWORDS = new HashMap<>();

  /** The day on which one area of the package votes early; here long before, but not years. */
  private static final String EARLY = "2021-05-22";

  private final ProductionServer server = ProductionServer.get();
  private final String code;

  /**
   * Sets an election up.
   *
   * @param day of the election
   * @param change of its package
   */
  RealElection(String code, LocalDate day, UnaryOperator<TestPackage> change) {
    this.code = code;
    TestPackage made =
        CountElection.of(code)
            .with(
                "election.csv",
                "code,name,election_day,legal_basis,rehearsal",
                code + ",Cuộc bầu cử thật," + day + ",85/2015/QH13,false")
            .with("report_slots.csv", "slot", day + "T19:00");
    ApiClient admin = server.as("admin", ProductionServer.PASSWORD);
    JsonObject job = job(admin, "api/v1/imports", late(change.apply(made), day));
    assertThat(job.getJsonObject("report").getBoolean("applied")).as(job.toString()).isTrue();
    if (job.getBoolean("passwords")) {
      json(admin.post("api/v1/imports/" + job.getString("id") + "/passwords", "{}"), 200)
          .getJsonArray("items")
          .getValuesAs(JsonObject.class)
          .forEach(one -> PASSWORDS.put(one.getString("username"), one.getString("password")));
    }
  }

  private static TestPackage late(TestPackage made, LocalDate day) {
    return made.text("settings.csv").contains(EARLY)
        ? made.edit("settings.csv", text -> text.replace(EARLY, day.minusDays(20).toString()))
        : made;
  }

  String code() {
    return code;
  }

  /** The settings of the package with more lines. */
  static TestPackage settings(TestPackage made, String... lines) {
    return made.edit("settings.csv", text -> text + String.join("\r\n", lines) + "\r\n");
  }

  /** A package with figures and the row that says of which election. */
  TestPackage figures() {
    return TestPackage.of(
        "election.csv",
        "code,name,election_day,legal_basis,rehearsal",
        one("SELECT CONCAT_WS(',', code, name, election_day) FROM election WHERE code = ?", code)
            + ",85/2015/QH13,false");
  }

  /** A package with forms of the first commune, each as its area and level. */
  TestPackage forms(String round, Map<String, CountForm> forms) {
    List<String> counts = new ArrayList<>(List.of(COUNT_HEAD[0]));
    List<String> votes = new ArrayList<>(List.of(COUNT_HEAD[1]));
    new TreeSet<>(forms.keySet())
        .forEach(
            place -> {
              CountForm form = forms.get(place);
              counts.add(
                  "%s,%d,%d,%d,%d,%d,%d,%s"
                      .formatted(
                          place,
                          form.voters(),
                          form.voted(),
                          form.issued(),
                          form.collected(),
                          form.valid(),
                          form.invalid(),
                          round));
              for (int i = 0; i < form.votes().size(); i++) {
                if (form.votes().get(i) != null) {
                  votes.add(place + "," + (i + 1) + "," + form.votes().get(i) + "," + round);
                }
              }
            });
    return figures()
        .with("counts.csv", counts.toArray(String[]::new))
        .with("votes.csv", votes.toArray(String[]::new));
  }

  /** What is said of a package that is looked at only. */
  JsonObject dryRun(String who, TestPackage made) {
    return job(client(who), "api/v1/imports?dryRun=true", made).getJsonObject("report");
  }

  /** What is said of a package that is written. */
  JsonObject apply(String who, TestPackage made) {
    JsonObject report = job(client(who), "api/v1/imports", made).getJsonObject("report");
    assertThat(report.getBoolean("applied")).as(report.toString()).isTrue();
    return report;
  }

  /** What is said of a package that is refused, which is written nowhere. */
  JsonObject refused(String who, TestPackage made) {
    JsonObject report = job(client(who), "api/v1/imports", made).getJsonObject("report");
    assertThat(report.getBoolean("applied")).as(report.toString()).isFalse();
    return report;
  }

  /** An import that is over. */
  private JsonObject job(ApiClient client, String path, TestPackage made) {
    HttpResponse<String> answer = client.send(client.upload(path, "so-lieu.zip", made.zip()));
    String id = ApiClient.json(answer).asJsonObject().getString("id", null);
    assertThat(id).as(answer.body()).isNotNull();
    while (true) {
      JsonObject job = json(client.get("api/v1/imports/" + id), 200);
      if (!job.getString("state").equals("RUNNING")) {
        return job;
      }
    }
  }

  HttpResponse<String> get(String who, String path) {
    return send(who, client(who).request("api/v1/" + path));
  }

  HttpResponse<String> post(String who, String path, String json) {
    return send(
        who,
        client(who)
            .request("api/v1/" + path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  HttpResponse<String> put(String who, String path, String json) {
    return send(
        who,
        client(who)
            .request("api/v1/" + path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  private HttpResponse<String> send(String who, HttpRequest.Builder request) {
    return client(who).send(request.header("Election", code));
  }

  /** An entry of minutes upon the version as it stands now. */
  HttpResponse<String> enter(String who, String key, CountForm form, String phonedBy) {
    return post(who, "counts/" + key + "/entries", CountTesting.body(version(key), form, phonedBy));
  }

  HttpResponse<String> act(String who, String key, String act) {
    return post(
        who,
        "counts/" + key + "/" + act,
        "{\"version\":%d,\"explanations\":{},\"comment\":\"vì cần\"}".formatted(version(key)));
  }

  private int version(String key) {
    return view(CountElection.CITY_TWO, key).getInt("version");
  }

  JsonObject view(String who, String key) {
    return json(get(who, "counts/" + key), 200);
  }

  String state(String key) {
    return view(CountElection.CITY_TWO, key).getString("state");
  }

  private ApiClient client(String who) {
    return server.as(who, who.equals("admin") ? ProductionServer.PASSWORD : PASSWORDS.get(who));
  }

  /** The first column of the rows of a query of the database, as texts. */
  List<String> all(String query, Object... arguments) {
    try (Connection connection = server.database().connect();
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      List<String> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(row.getString(1));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Changes the database, beside the server. */
  void change(String update, Object... arguments) {
    try (Connection connection = server.database().connect();
        PreparedStatement statement = connection.prepareStatement(update)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** A connection beside the server, for what happens at the same time. */
  Connection connect() throws SQLException {
    return server.database().connect();
  }

  private String one(String query, Object... arguments) {
    return all(query, arguments).get(0);
  }

  /** Rows of a file as read, new, changed, same and refused. */
  static String rows(JsonObject report, String file) {
    JsonObject found =
        report.getJsonArray("files").getValuesAs(JsonObject.class).stream()
            .filter(each -> each.getString("file").equals(file))
            .findFirst()
            .orElseThrow();
    return String.join(
        " ",
        List.of("read", "new", "changed", "same", "refused").stream()
            .map(name -> String.valueOf(found.getInt(name)))
            .toList());
  }

  /** What refuses a package: file, row, column, code. */
  static List<String> blocks(JsonObject report) {
    return problems(report, "BLOCK");
  }

  static List<String> problems(JsonObject report, String severity) {
    return report.getJsonArray("problems").getValuesAs(JsonObject.class).stream()
        .filter(problem -> problem.getString("severity").equals(severity))
        .map(
            problem ->
                (problem.isNull("file") ? "-" : problem.getString("file"))
                    + " "
                    + (problem.isNull("row") ? "-" : problem.getInt("row"))
                    + " "
                    + problem.getString("code"))
        .toList();
  }

  /** The sentences of what refuses a package. */
  static List<String> sentences(JsonObject report) {
    return report.getJsonArray("problems").getValuesAs(JsonObject.class).stream()
        .filter(problem -> problem.getString("severity").equals("BLOCK"))
        .map(problem -> problem.getString("expected"))
        .toList();
  }

  private static JsonObject json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return ApiClient.json(answer).asJsonObject();
  }
}
