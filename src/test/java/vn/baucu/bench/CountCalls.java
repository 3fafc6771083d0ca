package vn.baucu.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import vn.baucu.law.CountForm;
import vn.baucu.shared.MinutesKey;

/** What people of an election ask about its counts, and how often in vain. */
final class CountCalls {
  /** What a form has beside its votes. */
  static final List<String> FIGURES =
      List.of("voters", "voted", "issued", "collected", "valid", "invalid");

  private static final int PATIENCE = 20;
  private static final int DOUBLE_CLICK = 25;

  private final BenchServer server;
  private final String election;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger conflicts = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();

  CountCalls(BenchServer server, String election) {
    this.server = server;
    this.election = election;
  }

  /** A request that hangs on the version of the minutes. */
  @FunctionalInterface
  interface Upon {
    HttpRequest version(int version);
  }

  /** Answers that said somebody else was there first. */
  int conflicts() {
    return conflicts.get();
  }

  /** Answers that said the server had failed. */
  int failures() {
    return failures.get();
  }

  /** One whole entry, by the one or the other account of the commune. */
  HttpRequest enter(MinutesKey key, boolean second, int version, CountForm form) {
    JsonObjectBuilder body = Json.createObjectBuilder().add("version", version);
    FIGURES.forEach(field -> body.add(field, form.fields().get(field)));
    body.add("votes", Json.createArrayBuilder(form.votes()));
    return post(typist(key, second), path(key) + "/entries", body.build());
  }

  /** Submits as the second typist, with a text for whatever was found. */
  HttpRequest submit(MinutesKey key, String who, int version, JsonObject seen) {
    JsonObjectBuilder texts = Json.createObjectBuilder();
    seen.getJsonArray("findings")
        .getValuesAs(JsonObject.class)
        .forEach(finding -> texts.add(finding.getString("code"), "đúng như biên bản giấy"));
    JsonObject body =
        Json.createObjectBuilder().add("version", version).add("explanations", texts).build();
    return post(who, path(key) + "/submit", body);
  }

  /** Accepts as somebody. */
  HttpRequest accept(MinutesKey key, String who, int version) {
    return post(
        who, path(key) + "/accept", Json.createObjectBuilder().add("version", version).build());
  }

  /** The minutes as somebody sees them. */
  JsonObject look(MinutesKey key, String who) throws IOException, InterruptedException {
    return json(server.send(server.api(who, path(key), election).build()));
  }

  /** Asks until it is done, looking anew after each conflict, as a person would. */
  JsonObject insist(MinutesKey key, String who, Upon request)
      throws IOException, InterruptedException {
    for (int time = 0; time < PATIENCE; time++) {
      HttpResponse<String> answer = ask(request.version(look(key, who).getInt("version")));
      if (answer.statusCode() == 200) {
        return json(answer);
      }
      if (answer.statusCode() == 409) {
        conflicts.incrementAndGet();
      } else if (answer.statusCode() >= 500) {
        failures.incrementAndGet();
      } else {
        throw new IllegalStateException(key + " " + answer.statusCode() + " " + answer.body());
      }
    }
    throw new IllegalStateException(key + " was asked in vain " + PATIENCE + " times");
  }

  /** Every so often twice at once, as by a double click: done once, whatever the other is told. */
  private HttpResponse<String> ask(HttpRequest request) throws IOException, InterruptedException {
    if (asked.incrementAndGet() % DOUBLE_CLICK != 0) {
      return server.send(request);
    }
    CompletableFuture<HttpResponse<String>> click = server.sendMeanwhile(request);
    HttpResponse<String> one = server.send(request);
    HttpResponse<String> other = click.join();
    if (one.statusCode() == 200 && other.statusCode() == 200) {
      throw new IllegalStateException("done twice: " + request.uri());
    }
    return other.statusCode() == 200 ? other : one;
  }

  static String typist(MinutesKey key, boolean second) {
    return "commune-" + key.unit() + (second ? "-b" : "");
  }

  static JsonObject json(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  private HttpRequest post(String who, String path, JsonObject body) {
    return server
        .api(who, path, election)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.toString()))
        .build();
  }

  private static String path(MinutesKey key) {
    return "counts/" + key.level() + "/" + key.unit() + "/" + key.area();
  }
}
