package vn.baucu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** Payara Micro with one WAR, as a process of its own that listens on the loopback address only. */
public final class PayaraMicro implements AutoCloseable {
  /** How the JVM compiles. */
  public enum Tuning {
    /** Half the start's work, for servers of one or a few people: `mvn -Prun` and the tests. */
    QUICK_START("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
    /** As on a real server: for benchmarks. */
    SUSTAINED("-XX:+UseG1GC");

    private final List<String> options;

    Tuning(String... options) {
      this.options = List.of(options);
    }
  }

  /** What suffices for the city. */
  private static final String HEAP = "-Xmx512m";

  private static final Duration START = Duration.ofMinutes(5);

  private final int port;
  private final Path log;
  private final ChildProcess process;

  private PayaraMicro(int port, Path log, ChildProcess process) {
    this.port = port;
    this.log = log;
    this.process = process;
  }

  /**
   * Starts a server; it is not ready yet.
   *
   * @param folder holds its runtime and its log; nothing of the server's own is kept in it
   * @param war a WAR or one unpacked, of the name ROOT
   * @param environment the application's settings
   */
  public static PayaraMicro start(
      Path folder, Path war, int port, Tuning tuning, Map<String, String> environment) {
    Path log = folder.resolve("server.log");
    Checkout.delete(log);
    Path runtime = unpack(folder, log);
    List<String> command = new ArrayList<>();
    command.add(java());
    command.add(HEAP);
    command.addAll(tuning.options);
    command.add("-Djava.io.tmpdir=" + Checkout.folder(folder.resolve("tmp")));
    command.add("-Dhazelcast.socket.bind.any=false");
    command.add("-jar");
    command.add(runtime.resolve("launch-micro.jar").toString());
    command.addAll(List.of("--port", Integer.toString(port)));
    command.addAll(List.of("--prebootcommandfile", Checkout.commands("pre-boot")));
    command.addAll(List.of("--postbootcommandfile", Checkout.commands("post-boot")));
    command.addAll(List.of("--postdeploycommandfile", Checkout.commands("post-deploy")));
    command.addAll(loopbackGrid());
    command.add("--disablephonehome");
    command.addAll(List.of("--deploy", war.toString()));
    return new PayaraMicro(port, log, ChildProcess.start(command, folder, environment, log));
  }

  /**
   * Waits until the application says that it is ready.
   *
   * @throws StartFailure if it does not become so, with the end of the log
   */
  public void awaitReady() {
    ServerLog written = new ServerLog(log);
    process.await(() -> Health.isReady(address()) || written.hasFailed(), START);
    if (written.hasFailed() || !Health.isReady(address())) {
      close();
      throw new StartFailure(Text.of("server.failed", log) + "\n" + written.reason());
    }
  }

  /**
   * Waits until an address answers, whatever, or as the condition says.
   *
   * @param good of the status; 0 while nothing listens
   * @return the status; 0 where the server ended
   */
  public int awaitStatus(String path, IntPredicate good) {
    AtomicInteger status = new AtomicInteger();
    boolean came =
        process.await(
            () -> {
              status.set(Health.status(address().resolve(path)));
              return good.test(status.get());
            },
            START);
    return came ? status.get() : 0;
  }

  /** What the server has said so far. */
  public String words() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the application answers, with a slash at the end. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  /** What the server says. */
  public Path log() {
    return log;
  }

  /** Waits until the server ends by itself. */
  public void await() throws InterruptedException {
    process.await();
  }

  @Override
  public void close() {
    process.end();
  }

  /** Ends the server as a power cut does ({@code kill -9}). */
  public void kill() {
    process.kill();
  }

  /**
   * Unpacks the server once, which saves a second of each start, and lays its configuration anew,
   * since the server writes each of its commands into it.
   */
  private static Path unpack(Path folder, Path log) {
    Path program = Checkout.payaraMicro();
    Path runtime = folder.resolve(program.getFileName().toString().replace(".jar", ""));
    Path fresh = runtime.resolve("config.fresh");
    if (!Files.exists(fresh)) {
      Checkout.delete(runtime);
      run(
          List.of(
              java(),
              "-jar",
              program.toString(),
              "--rootDir",
              runtime.toString(),
              "--outputlauncher"),
          folder,
          log);
      Checkout.copy(runtime.resolve("config"), fresh);
    }
    for (String each :
        List.of("config", "applications", "generated", "autodeploy", "logs", "osgi-cache")) {
      Checkout.delete(runtime.resolve(each));
    }
    Checkout.copy(fresh, runtime.resolve("config"));
    return runtime;
  }

  private static void run(List<String> command, Path folder, Path log) {
    try {
      if (ChildProcess.start(command, folder, Map.of(), log).await() != 0) {
        throw new StartFailure(Text.of("server.failed", log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure(Text.of("stopping"), e);
    }
  }

  /** Without these the data grid listens on every address of the machine. */
  private static List<String> loopbackGrid() {
    String port = Integer.toString(LocalPort.free());
    return List.of(
        "--interfaces",
        "127.0.0.1",
        "--clustermode",
        "tcpip:127.0.0.1:" + port,
        "--startport",
        port);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
