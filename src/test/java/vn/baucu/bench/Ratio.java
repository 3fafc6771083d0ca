package vn.baucu.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The throughput of one request over that of another, the two taken in turns so that whatever else
 * the machine does meets both.
 */
final class Ratio {
  /** So long each is asked before it is measured, on a server that has worked before. */
  private static final Duration WARM_UP = Duration.ofSeconds(3);

  private static final Duration TURN = Duration.ofMillis(500);
  private static final int TURNS = 12;

  private final HttpClient client = HttpClient.newHttpClient();
  private final PrintStream out;
  private final Duration warmUp;

  Ratio(PrintStream out) {
    this(out, WARM_UP);
  }

  /**
   * With a warm-up of its own.
   *
   * @param warmUp how long each is asked before it is measured
   */
  Ratio(PrintStream out, Duration warmUp) {
    this.out = out;
    this.warmUp = warmUp;
  }

  /** What is asked, each time anew, what it must answer, and its name in the report. */
  record Work(String name, Supplier<HttpRequest> requests, int status) {
    Work(String name, HttpRequest request, int status) {
      this(name, () -> request, status);
    }
  }

  /** Prints how often the one is answered while the other is answered once. */
  void print(Work one, Work other, String aim) {
    count(one, warmUp);
    count(other, warmUp);
    long ones = 0;
    long others = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      ones += count(one, TURN);
      others += count(other, TURN);
    }
    out.printf(
        "%-46s ÷ %-30s %5.2f   (aim %s; %d and %d answers)%n",
        one.name(), other.name(), (double) ones / others, aim, ones, others);
  }

  private long count(Work work, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    long answers = 0;
    while (System.nanoTime() < end) {
      try {
        HttpResponse<byte[]> answer =
            client.send(work.requests().get(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != work.status()) {
          throw new IllegalStateException(work.name() + " answered " + answer.statusCode());
        }
        answers++;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return answers;
  }
}
