package vn.baucu.testing;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Several people in one test, each before a browser of their own. */
public final class People {
  private final Function<String, Profile> opener;
  private final List<Profile> profiles = new ArrayList<>();

  /**
   * Nobody is there yet.
   *
   * @param opener gives a profile of the account named, signed in or not; of null, signed in
   *     nowhere
   */
  People(Function<String, Profile> opener) {
    this.opener = opener;
  }

  /** Somebody who sits down before a browser and is signed in, at the desk. */
  public Page signedIn(String username) {
    return signedIn(username, "app/desk.xhtml");
  }

  /** The same at another page, such as {@code app/desk.xhtml?election=HP2021}. */
  public Page signedIn(String username, String path) {
    Profile profile = opener.apply(username);
    profiles.add(profile);
    Page page = profile.page();
    RunningServer server = RunningServer.get();
    if (profile.user() == null) {
      server.signIn(page, username);
    }
    server.open(page, path);
    if (page.url().contains("login.xhtml")) {
      server.signIn(page, username);
      server.open(page, path);
    }
    profile.belongsTo(username);
    return page;
  }

  /** Somebody who is signed in nowhere: of a test with one person, its. */
  Page first() {
    if (profiles.isEmpty()) {
      profiles.add(opener.apply(null));
    }
    return profiles.get(0).page();
  }

  List<Profile> all() {
    return profiles;
  }
}
