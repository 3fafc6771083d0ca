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
    Profile profile = opener.apply(username);
    profiles.add(profile);
    RunningServer server = RunningServer.get();
    if (profile.user() != null) {
      server.open(profile.page(), "app/desk.xhtml");
    }
    if (profile.user() == null || profile.page().url().contains("login.xhtml")) {
      server.signIn(profile.page(), username);
    }
    profile.belongsTo(username);
    return profile.page();
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
