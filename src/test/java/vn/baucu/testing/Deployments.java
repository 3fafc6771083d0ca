package vn.baucu.testing;

import java.io.File;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Filter;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What the tests inside the container deploy: the WAR as it was built, and the tests. */
public final class Deployments {
  /**
   * Stays outside: tests that run outside, this package but what it has for inside, and the
   * settings of the frameworks that run them.
   */
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "/vn/baucu/(.*/)?\\w+(Test|ST|Bench)(\\$.*)?\\.class"
              + "|/vn/baucu/(testing|bench)/(?!InContainer|inside).*"
              + "|/META-INF/.*|/[^/]*\\.(xml|properties)");

  /** Assertions for use inside. */
  private static final List<String> LIBRARIES =
      List.of("org.assertj.core.api.Assertions", "net.bytebuddy.ByteBuddy");

  private Deployments() {}

  /** The one deployment of all test classes. */
  public static WebArchive baucu() {
    WebArchive war = folder("ROOT.war", Checkout.explodedWar().toFile(), path -> true);
    WebArchive tests =
        folder(
            "tests.war",
            Checkout.target().resolve("test-classes").toFile(),
            path -> !OUTSIDE.matcher(path.get()).matches());
    war.merge(tests, "WEB-INF/classes");
    LIBRARIES.forEach(name -> war.addAsLibrary(jarOf(name)));
    return war;
  }

  private static WebArchive folder(String name, File folder, Filter<ArchivePath> filter) {
    return ShrinkWrap.create(GenericArchive.class, name)
        .as(ExplodedImporter.class)
        .importDirectory(folder, filter)
        .as(WebArchive.class);
  }

  private static File jarOf(String className) {
    try {
      return new File(
          Class.forName(className).getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ClassNotFoundException | java.net.URISyntaxException e) {
      throw new IllegalStateException(className, e);
    }
  }
}
