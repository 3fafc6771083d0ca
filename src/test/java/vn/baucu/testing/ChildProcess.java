package vn.baucu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A program started by this one, which writes to a log file. None outlives this JVM, whether it
 * ends by itself, by Ctrl-C or by a SIGTERM: then the last started ends first.
 */
final class ChildProcess {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long POLL_MILLIS = 100;

  private static final Deque<ChildProcess> RUNNING = new ArrayDeque<>();
  private static boolean ending;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(ChildProcess::endAll, "end children"));
  }

  private final Process process;

  private ChildProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts a program.
   *
   * @param environment added to this process's own
   * @param log what it says is appended here
   */
  static ChildProcess start(
      List<String> command, Path folder, Map<String, String> environment, Path log) {
    Checkout.folder(folder);
    Checkout.folder(log.getParent());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    synchronized (RUNNING) {
      if (ending) {
        throw new StartFailure(Text.of("stopping"));
      }
      try {
        ChildProcess child = new ChildProcess(builder.start());
        RUNNING.push(child);
        return child;
      } catch (IOException e) {
        throw new StartFailure(Text.of("program.missing", command.get(0), e.getMessage()), e);
      }
    }
  }

  /** Whether this JVM is ending and its children with it. */
  static boolean areEnding() {
    synchronized (RUNNING) {
      return ending;
    }
  }

  /** Waits until the program ends by itself and gives its exit code. */
  int await() throws InterruptedException {
    return process.waitFor();
  }

  /**
   * Waits until the condition holds.
   *
   * @return false where the program ended or the time ran out before it did
   */
  boolean await(BooleanSupplier condition, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    try {
      while (!condition.getAsBoolean()) {
        if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Ends the program, politely at first, and returns when it and its own children are gone. */
  void end() {
    List<ProcessHandle> all =
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    all.forEach(ProcessHandle::destroy);
    for (ProcessHandle each : all) {
      try {
        each.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        each.destroyForcibly();
      } catch (ExecutionException | TimeoutException e) {
        each.destroyForcibly();
      }
    }
    synchronized (RUNNING) {
      RUNNING.remove(this);
    }
  }

  /** Ends the program as a power cut does, without a word to it, and returns when it is gone. */
  void kill() {
    process.destroyForcibly().onExit().join();
    synchronized (RUNNING) {
      RUNNING.remove(this);
    }
  }

  /**
   * Sends the program a signal, such as {@code STOP}, under which it stands still with all its
   * connections, or {@code CONT}.
   */
  void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void endAll() {
    List<ChildProcess> all;
    synchronized (RUNNING) {
      ending = true;
      all = List.copyOf(RUNNING);
    }
    all.forEach(ChildProcess::end);
  }
}
