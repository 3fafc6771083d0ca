package vn.baucu.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.baucu.training.control.RehearsalPlan;

/**
 * Passwords: what one costs on a server with nothing else to do, and how long 200 people take who
 * sign in at once, each for the first time and from elsewhere. The aims are those of two cores.
 */
public final class SignInBench {
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private static final int WARM_UP = 20;
  private static final int MEASURED = 21;
  private static final int PEOPLE = 200;
  private static final String CLOCK = "clock";

  private SignInBench() {}

  public static void main(String... arguments) throws Exception {
    RehearsalPlan plan = RehearsalPlan.haiPhong2021().withCode("BENCH");
    try (BenchServer server = new BenchServer(plan)) {
      List<String> names =
          server.list(
              "SELECT username FROM account WHERE username LIKE 'team-%' ORDER BY id LIMIT "
                  + (WARM_UP + MEASURED + PEOPLE),
              row -> row.getString(1));
      List<Long> first = new ArrayList<>();
      List<Long> again = new ArrayList<>();
      for (int person = 0; person < WARM_UP + MEASURED; person++) {
        HttpRequest request = request(server, names.get(person), person);
        long signedIn = ask(server, request);
        long known = ask(server, request);
        if (person >= WARM_UP) {
          first.add(signedIn);
          again.add(known);
        }
      }
      OUT.printf(
          "a password costs %d ms (aim ≥ 100; a first request %d ms, a second %d ms)%n",
          median(first) - median(again), median(first), median(again));
      atOnce(server, names.subList(WARM_UP + MEASURED, names.size()));
    }
  }

  private static void atOnce(BenchServer server, List<String> names) {
    long begun = System.nanoTime();
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int person = 0; person < names.size(); person++) {
      answers.add(server.sendMeanwhile(request(server, names.get(person), person)));
    }
    long in = answers.stream().filter(answer -> answer.join().statusCode() == 200).count();
    OUT.printf(
        "%d of %d people were in after %d ms (aim: all within 60,000)%n",
        in, names.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
  }

  private static HttpRequest request(BenchServer server, String name, int person) {
    return server
        .api(name, CLOCK, null)
        .header("X-Forwarded-For", "10.1." + person / 200 + "." + (person % 200 + 1))
        .build();
  }

  /** Milliseconds to the answer. */
  private static long ask(BenchServer server, HttpRequest request)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    int status = server.send(request).statusCode();
    if (status != 200) {
      throw new IllegalStateException("answered " + status);
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
