package vn.baucu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A page of a test, and what it did that no page may. */
final class WatchedPage {
  /** What stays on this machine; the last two are the browser's own viewer of PDF. */
  private static final Set<String> LOCAL_SCHEMES =
      Set.of("data", "blob", "about", "chrome", "chrome-extension");

  private final Page page;
  private final List<String> forbidden = new ArrayList<>();

  WatchedPage(Page page, String host) {
    this.page = page;
    page.context()
        .onRequest(
            request -> {
              URI uri = URI.create(request.url());
              if (!host.equals(uri.getHost()) && !LOCAL_SCHEMES.contains(uri.getScheme())) {
                forbidden.add("asked another host: " + uri);
              }
            });
    page.context().onWebError(error -> forbidden.add("a script threw: " + error.error()));
    page.context().onConsoleMessage(this::hear);
  }

  Page page() {
    return page;
  }

  void assertNothingForbidden() {
    assertThat(forbidden).isEmpty();
  }

  private void hear(ConsoleMessage message) {
    if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
      forbidden.add("stopped by the content security policy: " + message.text());
    }
  }
}
