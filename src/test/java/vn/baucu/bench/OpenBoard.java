package vn.baucu.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * A board as a browser keeps it: its line for being told is open, and told that its figures have
 * moved it asks for itself anew, not more often than once in a while.
 */
final class OpenBoard implements AutoCloseable {
  private static final long LEAST_MILLIS = 900;

  private final BenchServer server;
  private final String unit;
  private final String cookie;
  private final InputStream line;
  private volatile boolean moved = true;
  private volatile boolean closed;
  private volatile String shown = "";

  OpenBoard(BenchServer server, String unit, String account)
      throws IOException, InterruptedException {
    this.server = server;
    this.unit = unit;
    cookie = server.signInAs(account);
    line = server.open("app/turnout/stream?unit=" + unit, cookie);
    start(this::listen);
    start(this::follow);
  }

  String unit() {
    return unit;
  }

  /** Waits until the board shows how many have voted. */
  void awaitFigure(long voted, long millis) throws InterruptedException {
    String figure = ">%s <small>".formatted("%,d".formatted(voted).replace(',', '.'));
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (!shown.contains(figure)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the board of " + unit + " does not show " + figure);
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private void listen() {
    try (BufferedReader words =
        new BufferedReader(new InputStreamReader(line, StandardCharsets.UTF_8))) {
      for (String word = words.readLine(); word != null; word = words.readLine()) {
        moved |= word.startsWith("event: moved");
      }
    } catch (IOException e) {
      if (!closed) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void follow() {
    try {
      while (!closed) {
        if (moved) {
          moved = false;
          HttpResponse<String> page =
              server.send(server.page("app/turnout/board.xhtml?unit=" + unit, cookie));
          if (page.statusCode() != 200) {
            throw new IllegalStateException(unit + " answered " + page.statusCode());
          }
          shown = page.body();
        }
        TimeUnit.MILLISECONDS.sleep(LEAST_MILLIS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "board");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    closed = true;
    try {
      line.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
