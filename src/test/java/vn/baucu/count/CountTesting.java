package vn.baucu.count;

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
import java.net.URLEncoder;
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
import vn.baucu.exchange.SystemImport;
import vn.baucu.exchange.boundary.ImportReport;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.law.CountForm;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Sql;
import vn.baucu.testing.InContainer;
import vn.baucu.testing.inside.SetClock;

/** People of a {@link CountElection} and what they do to its minutes over HTTP. */
abstract class CountTesting extends InContainer {
  static final String AFTER_CLOSE = "2021-05-23 20:00";
  static final String CLOSING = "2021-05-24 18:00";
  private static final String PASSWORD = "chi-de-thu-nghiem";

  @Inject SystemImport imports;
  @Inject Sql sql;
  @ArquillianResource URL root;

  private final HttpClient client = HttpClient.newHttpClient();
  private String election;

  /** Makes an election for one test, and lets it be evening. */
  void begin(String code) throws IOException {
    begin(code, CountElection.of(code));
  }

  /** The same with more in its package. */
  void begin(String code, TestPackage made) throws IOException {
    election = code;
    assertThat(load(made).problems())
        .filteredOn(problem -> problem.severity() == vn.baucu.law.Severity.BLOCK)
        .isEmpty();
    itIs(AFTER_CLOSE);
  }

  /** Applies a package as the system. */
  ImportReport load(TestPackage made) throws IOException {
    Path file = Files.write(Files.createTempFile("count", ".zip"), made.zip());
    try {
      return imports.apply(file, PASSWORD);
    } finally {
      Files.delete(file);
    }
  }

  /** Stops the election's clock at a time, whatever it read before. */
  void itIs(String time) {
    SetClock.of(sql, election, time, 0);
  }

  String election() {
    return election;
  }

  static String key(ElectionLevel level, int area) {
    return level + "/11296/" + area;
  }

  /** The minutes of the new vote, where those of a key are annulled. */
  static String again(String key) {
    return key + "?round=RE_VOTE";
  }

  /** The address of an act on minutes, whose round stands behind it. */
  private static String acting(String key, String act) {
    int at = key.indexOf('?');
    return at < 0 ? key + "/" + act : key.substring(0, at) + "/" + act + key.substring(at);
  }

  HttpResponse<String> get(String who, String path) {
    return send(request(who, path));
  }

  HttpResponse<String> post(String who, String path, String json) {
    return send(
        request(who, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  HttpRequest.Builder request(String who, String path) {
    String basic =
        Base64.getEncoder().encodeToString((who + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(root + "api/v1/" + path))
        .header("Authorization", "Basic " + basic)
        .header("Election", election);
  }

  /** The minutes as somebody sees them. */
  JsonObject view(String who, String key) {
    HttpResponse<String> answer = get(who, "counts/" + key);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  int version(String key) {
    return view(CountElection.CITY, key).getInt("version");
  }

  String state(String key) {
    return view(CountElection.CITY, key).getString("state");
  }

  /** One entry of figures as they stand now. */
  HttpResponse<String> enter(String who, String key, CountForm form) {
    return enter(who, key, form, null);
  }

  HttpResponse<String> enter(String who, String key, CountForm form, String phonedBy) {
    return post(who, "counts/" + acting(key, "entries"), body(version(key), form, phonedBy));
  }

  /** One of submit, accept, return, reopen, upon the version as it stands now. */
  HttpResponse<String> act(String who, String key, String act) {
    return act(who, key, act, Map.of(), "vì cần");
  }

  HttpResponse<String> act(
      String who, String key, String act, Map<String, String> texts, String comment) {
    JsonObjectBuilder explanations = Json.createObjectBuilder();
    texts.forEach(explanations::add);
    JsonObject body =
        Json.createObjectBuilder()
            .add("version", version(key))
            .add("explanations", explanations)
            .add("comment", comment)
            .build();
    return post(who, "counts/" + acting(key, act), body.toString());
  }

  /** What only pages do, upon the version as it stands now. */
  HttpResponse<String> onPage(String who, String key, String act, String... more) {
    return onPage(who, key, act, version(key), "{}", more);
  }

  HttpResponse<String> onPage(
      String who, String key, String act, int version, String body, String... more) {
    StringBuilder query = new StringBuilder("test/counts/").append(acting(key, act));
    query.append(query.indexOf("?") < 0 ? '?' : '&').append("version=").append(version);
    for (int i = 0; i + 1 < more.length; i += 2) {
      query.append('&').append(more[i]).append('=');
      query.append(URLEncoder.encode(more[i + 1], StandardCharsets.UTF_8));
    }
    return post(who, query.toString(), body);
  }

  /** Types a form twice as the commune does at the National Assembly, and submits it. */
  void submitted(String key, CountForm form) {
    done(enter(CountElection.ONE, key, form), "FIRST_DONE");
    done(enter(CountElection.TWO, key, form), "MATCHED");
    done(act(CountElection.TWO, key, "submit"), "SUBMITTED");
  }

  void accepted(String key, CountForm form) {
    submitted(key, form);
    done(act(CountElection.DISTRICT, key, "accept"), "ACCEPTED");
  }

  static void done(HttpResponse<String> answer, String state) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body().startsWith("{") ? json(answer).getString("state") : answer.body())
        .isEqualTo(state);
  }

  /** Refused with a status and a Vietnamese sentence. */
  static void refused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).getString("title")).endsWith(".").contains(" ");
  }

  static JsonObject json(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  static List<String> codes(JsonObject with) {
    return with.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
        .map(finding -> finding.getString("code"))
        .toList();
  }

  static String body(int version, CountForm form, String phonedBy) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("version", version);
    JsonArrayBuilder votes = Json.createArrayBuilder();
    form.votes().forEach(votes::add);
    form.fields()
        .forEach(
            (field, value) -> {
              if (!field.startsWith("votes")) {
                json.add(field, value);
              }
            });
    json.add("votes", votes);
    return (phonedBy == null ? json : json.add("phonedBy", phonedBy)).build().toString();
  }

  /** The same form with one field of another value. */
  static CountForm with(CountForm form, String field, long value) {
    Map<String, Long> fields = form.fields();
    fields.put(field, value);
    List<Long> figures = List.copyOf(fields.values());
    return new CountForm(
        figures.get(0),
        figures.get(1),
        figures.get(2),
        figures.get(3),
        figures.get(4),
        figures.get(5),
        figures.subList(6, figures.size()));
  }
}
