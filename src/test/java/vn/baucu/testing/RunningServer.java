package vn.baucu.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.baucu.training.control.RehearsalGenerator;
import vn.baucu.training.control.RehearsalPlan;

/**
 * The whole system as its users meet it, for the tests in front of it (*ST): the WAR as built, on a
 * training server with a small rehearsal. It starts for the first test that asks for it, serves all
 * later ones, and ends with the JVM.
 */
public final class RunningServer {
  /** The password of every account of the rehearsal. */
  public static final String PASSWORD = "chi-de-thu-nghiem";

  private static final WarServer.Once SERVER =
      WarServer.once(
          "st",
          PASSWORD,
          folder ->
              Map.of(
                  "BAUCU_STAGE",
                  "training",
                  "BAUCU_REHEARSAL",
                  rehearsal(folder).toString(),
                  "BAUCU_REHEARSAL_PASSWORD",
                  PASSWORD));

  private final WarServer server;

  private RunningServer(WarServer server) {
    this.server = server;
  }

  /**
   * The running server.
   *
   * @throws StartFailure for this and every later test if it did not start
   */
  public static RunningServer get() {
    return new RunningServer(SERVER.get());
  }

  /** What the rehearsal is: two districts of 2021 that have voted and counted. */
  public static RehearsalPlan plan() {
    return RehearsalPlan.haiPhong2021().only("303", "318").withCounts();
  }

  /** The address of a page or resource, such as {@code login.xhtml} or {@code api/v1/units}. */
  public URI at(String path) {
    return server.address().resolve(path);
  }

  /** Opens one of the server's pages, such as {@code app/desk.xhtml}. */
  public void open(Page page, String path) {
    page.navigate(at(path).toString());
  }

  /** Signs an account in by the form, as a person does; the browser is then at the desk. */
  public void signIn(Page page, String username) {
    open(page, "login.xhtml");
    page.locator("#username").fill(username);
    page.locator("#password").fill(PASSWORD);
    page.locator("#go").click();
    page.waitForURL(url -> !url.contains("login.xhtml"));
  }

  /** The API as this account sees it. */
  public ApiClient as(String username) {
    return ApiClient.of(server.address(), username, PASSWORD);
  }

  /** The API and the pages as somebody sees them who has not signed in. */
  public ApiClient anonymous() {
    return ApiClient.of(server.address());
  }

  /** What the server has said so far. */
  public String words() {
    return server.words();
  }

  /** The database, for what a test must know that nobody is shown. */
  public EmbeddedDatabase database() {
    return server.database();
  }

  private static Path rehearsal(Path folder) {
    Path data = folder.resolve("rehearsal.zip");
    try (OutputStream out = Files.newOutputStream(data)) {
      new RehearsalGenerator().write(plan(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return data;
  }
}
