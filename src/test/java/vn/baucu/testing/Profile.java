package vn.baucu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A browser's profile, before which the tests sit down one after another, and what the pages of the
 * present one did that no page may. What a test leaves behind is taken away; only what any browser
 * keeps of a server (fonts, scripts, styles) stays, and the session of whom {@link #user} names.
 */
final class Profile {
  /** What stays on this machine; the last two are the browser's own viewer of PDF. */
  private static final Set<String> LOCAL_SCHEMES =
      Set.of("data", "blob", "about", "chrome", "chrome-extension");

  private static final String SESSION = "baucu";
  private static final String ELECTION = "baucu-election";

  private final BrowserContext context;
  private final String host;
  private final List<String> forbidden = new ArrayList<>();
  private Page page;
  private String user;
  private String session;

  Profile(BrowserContext context, String host) {
    this.context = context;
    this.host = host;
    context.onRequest(
        request -> {
          URI uri = URI.create(request.url());
          if (!host.equals(uri.getHost()) && !LOCAL_SCHEMES.contains(uri.getScheme())) {
            forbidden.add("asked another host: " + uri);
          }
        });
    context.onWebError(error -> forbidden.add("a script threw: " + error.error()));
    context.onConsoleMessage(this::hear);
  }

  /** Opens the page of the next test. */
  Profile open() {
    page = context.newPage();
    return this;
  }

  Page page() {
    return page;
  }

  /** Who signed in here last and has not left, as far as the profile knows; or null. */
  String user() {
    return user;
  }

  /** Somebody has signed in. */
  void belongsTo(String username) {
    user = username;
    session = session();
  }

  void assertNothingForbidden() {
    assertThat(forbidden).isEmpty();
  }

  /**
   * Clears the profile for the next test.
   *
   * @return whether it can be; the profile is closed if not
   */
  boolean clear() {
    if (page.isClosed() || hasOtherClock()) {
      context.close();
      return false;
    }
    context.setOffline(false);
    context.unrouteAll();
    clearStorage();
    List.copyOf(context.pages()).forEach(Page::close);
    if (user == null || !session().equals(session)) {
      user = null;
      context.clearCookies();
    } else {
      context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(ELECTION));
    }
    forbidden.clear();
    return true;
  }

  void close() {
    context.close();
  }

  private boolean hasOtherClock() {
    return Boolean.FALSE.equals(page.evaluate("() => String(Date).includes('native code')"));
  }

  private void clearStorage() {
    JsonObject asked = new JsonObject();
    asked.addProperty("origin", RunningServer.get().at("/").resolve("/").toString());
    asked.addProperty("storageTypes", "local_storage,indexeddb,cache_storage,service_workers");
    CDPSession tools = context.newCDPSession(page);
    tools.send("Storage.clearDataForOrigin", asked);
    tools.detach();
  }

  private String session() {
    return context.cookies().stream()
        .filter(cookie -> cookie.name.equals(SESSION) && cookie.domain.equals(host))
        .map(cookie -> cookie.value)
        .findAny()
        .orElse("");
  }

  private void hear(ConsoleMessage message) {
    if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
      forbidden.add("stopped by the content security policy: " + message.text());
    }
  }
}
