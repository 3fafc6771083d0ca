package vn.baucu.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The WAR as built on a server of its own, with a database of its own, in a folder of target. */
final class WarServer {
  private final EmbeddedDatabase database;
  private final PayaraMicro server;

  private WarServer(String name, String password, Function<Path, Map<String, String>> settings) {
    Path folder = Checkout.fresh(Checkout.own(name));
    database = EmbeddedDatabase.start(folder, LocalPort.free(), password);
    Map<String, String> all = new HashMap<>(database.environment());
    all.putAll(settings.apply(folder));
    server =
        PayaraMicro.start(
            folder,
            Checkout.target().resolve("ROOT.war"),
            LocalPort.free(),
            PayaraMicro.Tuning.QUICK_START,
            all);
    server.awaitReady();
  }

  /**
   * A server that starts when it is first asked for, and serves until the JVM ends. Where it did
   * not start, whoever asks again is told the same.
   *
   * @param settings given the folder, what the server is told beside its database
   */
  static Once once(String name, String password, Function<Path, Map<String, String>> settings) {
    return new Once(() -> new WarServer(name, password, settings));
  }

  URI address() {
    return server.address();
  }

  String words() {
    return server.words();
  }

  EmbeddedDatabase database() {
    return database;
  }

  /** Starts it once. */
  static final class Once {
    private final Supplier<WarServer> start;
    private WarServer running;
    private RuntimeException failure;

    private Once(Supplier<WarServer> start) {
      this.start = start;
    }

    synchronized WarServer get() {
      if (failure != null) {
        throw failure;
      }
      if (running == null) {
        try {
          running = start.get();
        } catch (RuntimeException e) {
          failure = e;
          throw e;
        }
      }
      return running;
    }
  }
}
