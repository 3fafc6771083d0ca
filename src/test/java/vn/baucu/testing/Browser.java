package vn.baucu.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test its {@link Page} in a real browser, and its {@link RunningServer}: {@code
 * ExtendWith(Browser.class)}. Each test has a browser {@link Profile} to itself, signed in nowhere;
 * where several people act in one test, {@link People} gives each a profile.
 *
 * <p>A test fails, too, if its pages asked any other host for anything, if a script of theirs
 * threw, or if the content security policy stopped something. Of a test that failed there is a
 * picture in {@code target/st-1} or {@code target/st-2}.
 */
public class Browser implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(Browser.class);

  /** Quiet, as a machine without a network and without a screen needs it. */
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** The first has no window of its own and costs a third of the others. */
  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium-headless-shell",
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return type == Page.class || type == People.class || type == RunningServer.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    if (type == RunningServer.class) {
      return RunningServer.get();
    }
    People people =
        test.getStore(NAMESPACE)
            .getOrComputeIfAbsent(
                People.class,
                key -> new People(user -> chromium(test).profile(user)),
                People.class);
    return type == People.class ? people : people.first();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    People people = test.getStore(NAMESPACE).remove(People.class, People.class);
    if (people == null) {
      return;
    }
    if (test.getExecutionException().isPresent()) {
      picture(test, people.all());
      people.all().forEach(Profile::close);
      return;
    }
    try {
      people.all().forEach(Profile::assertNothingForbidden);
    } finally {
      people.all().forEach(chromium(test)::keep);
    }
  }

  private static void picture(ExtensionContext test, List<Profile> profiles) {
    String name =
        test.getRequiredTestClass().getSimpleName() + "." + test.getRequiredTestMethod().getName();
    for (int i = 0; i < profiles.size(); i++) {
      String file = name.replaceAll("[^\\w.]+", "-") + (i == 0 ? "" : "-" + (i + 1)) + ".png";
      Path picture = Checkout.own("st").resolve(file);
      profiles
          .get(i)
          .page()
          .screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
    }
  }

  private static Chromium chromium(ExtensionContext test) {
    return test.getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Chromium.class, type -> new Chromium(), Chromium.class);
  }

  /** Where the browser is. */
  private static Path executable() {
    Optional<String> named = Optional.ofNullable(System.getenv("CHROMIUM"));
    return named
        .map(Stream::of)
        .orElseGet(PLACES::stream)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No browser at "
                        + named.map(List::of).orElse(PLACES)
                        + ": install the package chromium-headless-shell or chromium by apt-get,"
                        + " or name the program in the environment variable CHROMIUM."));
  }

  /** The browser of all tests; it ends when the last has run. */
  private static final class Chromium implements ExtensionContext.Store.CloseableResource {
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<Profile> kept = new ArrayList<>();

    Chromium() {
      Path executable = executable();
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
    }

    /** The profile of an account, or one in which nobody is signed in. */
    Profile profile(String user) {
      Profile profile =
          take(user)
              .or(() -> take(null))
              .orElseGet(() -> new Profile(context(), RunningServer.get().at("").getHost()));
      return profile.open();
    }

    private Optional<Profile> take(String user) {
      Optional<Profile> found =
          kept.stream().filter(profile -> Objects.equals(profile.user(), user)).findFirst();
      found.ifPresent(kept::remove);
      return found;
    }

    private BrowserContext context() {
      return browser.newContext(
          new com.microsoft.playwright.Browser.NewContextOptions()
              .setLocale("vi-VN")
              .setTimezoneId("Asia/Ho_Chi_Minh")
              .setViewportSize(1366, 768));
    }

    /** Keeps a profile for later tests. */
    void keep(Profile used) {
      if (used.clear()) {
        kept.add(used);
      }
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }
}
