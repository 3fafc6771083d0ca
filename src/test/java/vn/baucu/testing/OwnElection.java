package vn.baucu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.locks.LockSupport;
import vn.baucu.training.control.RehearsalGenerator;
import vn.baucu.training.control.RehearsalPlan;

/**
 * An election beside the running server's own, for tests that move its clock: the accounts of both
 * are the same people.
 */
public final class OwnElection {
  private static final String API = "api/v1/";
  private static final long LOOK_AGAIN = 500_000_000L;

  private final RunningServer server;
  private final String code;

  public OwnElection(RunningServer server, String code) {
    this.server = server;
    this.code = code;
  }

  /**
   * Loads it, once for all tests of a server.
   *
   * @return whether it was loaded now
   */
  public boolean load(RehearsalPlan plan) {
    if (isThere()) {
      return false;
    }
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try {
      new RehearsalGenerator().write(plan.withCode(code), zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return load(zip.toByteArray());
  }

  /** The same of a package made otherwise. */
  public boolean load(byte[] zip) {
    if (isThere()) {
      return false;
    }
    ApiClient city = server.as("city");
    HttpResponse<String> answer = city.send(city.upload(API + "imports", "goi.zip", zip));
    assertThat(done(city, answer)).contains("\"applied\":true");
    return true;
  }

  private boolean isThere() {
    return server.as("city").get(API + "elections").body().contains('"' + code + '"');
  }

  /** What an import answers in the end: a slow one becomes a job meanwhile. */
  private static String done(ApiClient city, HttpResponse<String> answer) {
    if (answer.statusCode() != 202) {
      return answer.body();
    }
    URI job = URI.create(answer.headers().firstValue("Location").orElseThrow());
    String state;
    do {
      LockSupport.parkNanos(LOOK_AGAIN);
      state = city.get(job.getPath().substring(1)).body();
    } while (state.contains("\"RUNNING\""));
    return state;
  }

  /** Sets its clock. */
  public void setClock(String now, int speed) {
    put("city", "clock", "{\"now\":\"%s\",\"speed\":%d}".formatted(now, speed));
  }

  /** What an account of this election puts by the API. */
  public void put(String username, String path, String json) {
    ApiClient client = server.as(username);
    HttpResponse<String> answer =
        client.send(
            client
                .request(API + path)
                .header("Election", code)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** What an account of this election posts by the API, which must be done. */
  public HttpResponse<String> post(String username, String path, String json) {
    HttpResponse<String> answer = send(username, path, json);
    assertThat(answer.statusCode()).as(username + " " + path + " " + answer.body()).isEqualTo(200);
    return answer;
  }

  /** The same, whatever the answer is. */
  public HttpResponse<String> send(String username, String path, String json) {
    ApiClient client = server.as(username);
    return client.send(
        client
            .request(API + path)
            .header("Election", code)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** An object that the API answers an account of this election. */
  public JsonObject json(String username, String path) {
    try (JsonReader reader = Json.createReader(new StringReader(get(username, path)))) {
      return reader.readObject();
    }
  }

  /** What the API answers an account of this election. */
  public String get(String username, String path) {
    ApiClient client = server.as(username);
    HttpResponse<String> answer =
        client.send(client.request(API + path).header("Election", code).GET());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** Somebody at a browser of their own, in this election. */
  public Page at(People people, String username) {
    return people.signedIn(username, "app/account/choice?election=" + code);
  }

  /** Turns to this election, as the menu of an account with several has it. */
  public void choose(Page page) {
    server.open(page, "app/account/election.xhtml");
    page.locator("main a[href$='election=" + code + "']").click();
    page.waitForURL("**/desk.xhtml?election=" + code);
  }

  /** The address of something of this election, such as {@code app/count/overview.xlsx?unit=31}. */
  public URI at(String path) {
    return server.at(path + (path.indexOf('?') < 0 ? '?' : '&') + "election=" + code);
  }
}
