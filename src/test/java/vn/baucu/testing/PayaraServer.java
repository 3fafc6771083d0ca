package vn.baucu.testing;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The full Payara Server with one WAR, as a domain of its own that listens on the loopback address
 * only.
 */
public final class PayaraServer implements AutoCloseable {
  private static final String DOMAIN = "smoke";
  private static final Duration START = Duration.ofMinutes(5);

  private final Path folder;
  private final Path log;
  private final int port = LocalPort.free();
  private final int adminPort = LocalPort.free();
  private ChildProcess process;

  private PayaraServer(Path folder) {
    this.folder = folder;
    this.log = folder.resolve("server.log");
  }

  /**
   * Makes a domain, starts it and deploys the WAR; it is not ready yet.
   *
   * @param folder holds the domain and the log
   * @param environment the application's settings
   * @throws StartFailure if one of these does not succeed
   */
  public static PayaraServer start(Path folder, Path war, Map<String, String> environment) {
    PayaraServer server = new PayaraServer(folder);
    try {
      server.createDomain();
      server.startDomain(environment);
      server.definePool();
      server.deploy(war);
      return server;
    } catch (StartFailure failure) {
      server.close();
      throw failure;
    }
  }

  /**
   * Waits until the application says that it is ready.
   *
   * @throws StartFailure if it does not become so
   */
  public void awaitReady() {
    if (!process.await(() -> Health.isReady(address()), START)) {
      throw failure();
    }
  }

  /** Where the application answers, with a slash at the end. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  @Override
  public void close() {
    if (process != null) {
      process.end();
    }
  }

  private void createDomain() {
    List<String> ports = new ArrayList<>();
    ports.add("domain.adminPort=" + adminPort);
    ports.add("domain.instancePort=" + port);
    for (String unused :
        List.of(
            "http.ssl.port",
            "jms.port",
            "orb.listener.port",
            "orb.ssl.port",
            "orb.mutualauth.port",
            "domain.jmxPort",
            "osgi.shell.telnet.port",
            "java.debugger.port")) {
      ports.add(unused + "=" + LocalPort.free());
    }
    administer(
        "create-domain",
        "--nopassword",
        "--domaindir",
        folder.resolve("domains").toString(),
        "--domainproperties",
        String.join(":", ports),
        DOMAIN);
  }

  /** In the foreground, so that the server is this process's child and ends with it. */
  private void startDomain(Map<String, String> environment) {
    List<String> command =
        command(
            "start-domain",
            "--verbose",
            "--domaindir",
            folder.resolve("domains").toString(),
            "--prebootcommandfile",
            Checkout.commands("server-pre-boot"),
            "--postbootcommandfile",
            Checkout.commands("post-boot"),
            DOMAIN);
    process = ChildProcess.start(command, folder, environment, log);
    if (!process.await(() -> !LocalPort.isFree(adminPort), START)) {
      throw failure();
    }
  }

  /** The driver and the pool, once for a domain, as administrators do it. */
  private void definePool() {
    administer("add-library", driver().toString());
    administer("multimode", "--file", Checkout.commands("server-pool"));
  }

  private static Path driver() {
    try {
      return Path.of(
          org.mariadb.jdbc.Driver.class
              .getProtectionDomain()
              .getCodeSource()
              .getLocation()
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Has the server try its pool.
   *
   * @throws StartFailure where it cannot connect
   */
  public void pingPool() {
    administer("ping-connection-pool", "baucu");
  }

  private void deploy(Path war) {
    administer("deploy", "--name", "ROOT", "--contextroot", "/", war.toString());
  }

  private void administer(String... command) {
    try {
      if (ChildProcess.start(command(command), folder, Map.of(), log).await() != 0) {
        throw failure();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure(Text.of("stopping"), e);
    }
  }

  private List<String> command(String... command) {
    List<String> all = new ArrayList<>();
    all.add(Checkout.target().resolve("full-server/payara6/bin/asadmin").toString());
    all.add("--port");
    all.add(Integer.toString(adminPort));
    all.addAll(List.of(command));
    return all;
  }

  private StartFailure failure() {
    return new StartFailure(Text.of("server.failed", log) + "\n" + new ServerLog(log).reason());
  }
}
