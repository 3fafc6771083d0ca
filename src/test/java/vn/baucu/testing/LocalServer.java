package vn.baucu.testing;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * `mvn -Prun`: a training server with its own database in the foreground, until Ctrl-C.
 *
 * <p>Options are system properties: {@code port} (8080), {@code db.port} (3307), {@code rehearsal}
 * (the path of a data package to load into an empty database, {@code none}, or {@code preparation}
 * for a made-up election two weeks before its day; without it one is made up for the day itself)
 * and {@code rehearsal.password}. Data and drawn passwords are kept in {@code .run/} of the
 * checkout.
 */
public final class LocalServer {
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private static final String GENERATED = "generated";
  private static final String PREPARATION = "preparation";
  private static final String NONE = "none";

  private LocalServer() {}

  /** Starts the server, says where it is, and returns when it ends. */
  public static void main(String... arguments) throws InterruptedException {
    try {
      run();
    } catch (StartFailure failure) {
      if (ChildProcess.areEnding()) {
        return;
      }
      OUT.println(failure.getMessage());
      // Not an exception: under it Maven would bury the sentence.
      System.exit(1);
    }
  }

  private static void run() throws InterruptedException {
    Path folder = Checkout.kept();
    int port = port("port", 8080);
    int databasePort = port("db.port", 3307);
    String rehearsal = rehearsal();
    try (FileChannel file =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = file.tryLock()) {
      if (lock == null) {
        throw new StartFailure(Text.of("running", Checkout.root()));
      }
      requireFree(port, "port");
      requireFree(databasePort, "db.port");
      LocalSecrets secrets = LocalSecrets.of(folder);
      String password = secrets.rehearsalPassword(System.getProperty("rehearsal.password"));
      try (EmbeddedDatabase database =
              EmbeddedDatabase.start(folder, databasePort, secrets.databasePassword());
          PayaraMicro server =
              PayaraMicro.start(
                  folder,
                  Checkout.target().resolve("ROOT.war"),
                  port,
                  PayaraMicro.Tuning.QUICK_START,
                  settings(database, rehearsal, password))) {
        server.awaitReady();
        announce(port, rehearsal, password);
        server.await();
        throw new StartFailure(Text.of("ended", server.log()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> settings(
      EmbeddedDatabase database, String rehearsal, String password) {
    Map<String, String> settings = new HashMap<>(database.environment());
    settings.put("BAUCU_STAGE", "training");
    settings.put("BAUCU_REHEARSAL", rehearsal);
    settings.put("BAUCU_REHEARSAL_PASSWORD", password);
    return settings;
  }

  private static void announce(int port, String rehearsal, String password) {
    OUT.println();
    OUT.println(Text.of("ready", "http://localhost:" + port + "/"));
    OUT.println(Text.of("accounts", password));
    List<String> accounts =
        rehearsal.equals(GENERATED) || rehearsal.equals(PREPARATION)
            ? List.of(
                "city",
                "city-b",
                "admin",
                "observer",
                "district-303",
                "district-303-b",
                "commune-11296",
                "commune-11296-b",
                "team-11296-1")
            : List.of("city", "admin");
    for (String account : accounts) {
      OUT.printf("  %-17s %s%n", account, Text.of("account." + account));
    }
    OUT.println(Text.of("stop"));
  }

  private static int port(String option, int absent) {
    String value = System.getProperty(option, Integer.toString(absent));
    try {
      int port = Integer.parseInt(value);
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new StartFailure(Text.of("port.invalid", option, value), e);
    }
    throw new StartFailure(Text.of("port.invalid", option, value));
  }

  private static void requireFree(int port, String option) {
    if (!LocalPort.isFree(port)) {
      throw new StartFailure(Text.of("port.taken", Integer.toString(port), option));
    }
  }

  private static String rehearsal() {
    String value = System.getProperty("rehearsal", GENERATED);
    if (List.of(GENERATED, PREPARATION, NONE).contains(value)) {
      return value;
    }
    Path data = Checkout.root().resolve(value);
    if (!Files.isReadable(data)) {
      throw new StartFailure(Text.of("rehearsal.missing", data));
    }
    return data.toString();
  }
}
