package vn.baucu.testing;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Base of every test inside the container (*IT): injection works in the test class, its methods run
 * in the server, or outside under {@code @RunAsClient}. All test classes share one server and one
 * database, so each makes an election of its own.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class InContainer {
  @Deployment
  public static WebArchive baucu() {
    return Deployments.baucu();
  }
}
