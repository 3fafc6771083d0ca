package vn.baucu.testing.arquillian;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.protocol.servlet5.ServletMethodExecutor;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import vn.baucu.testing.Checkout;
import vn.baucu.testing.EmbeddedDatabase;
import vn.baucu.testing.LocalPort;
import vn.baucu.testing.PayaraMicro;

/**
 * Payara Micro as Arquillian's container: a training server without an election, with a database of
 * its own. It starts with the first deployment and goes on serving the later ones of the same name,
 * until the last test has run.
 */
public class OneServer implements DeployableContainer<OneServer.Configuration> {
  private static final ProtocolDescription PROTOCOL = new ProtocolDescription("Servlet 5.0");
  private static final String PASSWORD = "chi-de-thu-nghiem";

  private final Path folder = Checkout.own("it");
  private EmbeddedDatabase database;
  private PayaraMicro server;
  private String deployed;

  /** Nothing is left to configure: ports are free ones, the rest is as `mvn -Prun` has it. */
  public static class Configuration implements ContainerConfiguration {
    @Override
    public void validate() {
      // Nothing to validate.
    }
  }

  @Override
  public Class<Configuration> getConfigurationClass() {
    return Configuration.class;
  }

  @Override
  public ProtocolDescription getDefaultProtocol() {
    return PROTOCOL;
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) {
    if (!archive.getName().equals(deployed)) {
      stop();
      start(archive);
      deployed = archive.getName();
    }
    HTTPContext context = new HTTPContext(server.address().getHost(), server.address().getPort());
    context.add(new Servlet(ServletMethodExecutor.ARQUILLIAN_SERVLET_NAME, "/"));
    return new ProtocolMetaData().addContext(context);
  }

  @Override
  public void undeploy(Archive<?> archive) {
    // The next test class uses the same deployment.
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
      database.close();
      server = null;
    }
  }

  private void start(Archive<?> archive) {
    Path war = folder.resolve(archive.getName());
    Checkout.fresh(folder);
    archive.as(ZipExporter.class).exportTo(war.toFile(), true);
    database = EmbeddedDatabase.start(folder, LocalPort.free(), PASSWORD);
    Map<String, String> settings = new HashMap<>(database.environment());
    settings.put("BAUCU_STAGE", "training");
    settings.put("BAUCU_REHEARSAL", "none");
    settings.put("BAUCU_REHEARSAL_PASSWORD", PASSWORD);
    server =
        PayaraMicro.start(folder, war, LocalPort.free(), PayaraMicro.Tuning.QUICK_START, settings);
    server.awaitReady();
  }
}
