package vn.baucu.testing;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Several people in one test, each before a browser of their own. */
public final class People {
  private final Supplier<WatchedPage> opener;
  private final List<WatchedPage> pages = new ArrayList<>();

  People(Supplier<WatchedPage> opener) {
    this.opener = opener;
  }

  /** Somebody who sits down before a fresh browser and signs in. */
  public Page signedIn(String username) {
    WatchedPage watched = opener.get();
    pages.add(watched);
    RunningServer.get().signIn(watched.page(), username);
    return watched.page();
  }

  /** Somebody who has a fresh browser and is signed in nowhere: of a test with one person, its. */
  Page first() {
    if (pages.isEmpty()) {
      pages.add(opener.get());
    }
    return pages.get(0).page();
  }

  List<WatchedPage> all() {
    return pages;
  }
}
