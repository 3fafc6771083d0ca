package vn.baucu.exchange.control.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * How imports stand. One that is stuck keeps a core busy until the server starts anew, but the
 * server is ready for everything else, later imports too: it says so and stays up.
 */
@Readiness
@ApplicationScoped
public class ImportHealth implements HealthCheck {
  @Inject private ImportQueue queue;

  @Override
  public HealthCheckResponse call() {
    Collection<RunningImport> all = queue.all();
    return HealthCheckResponse.named("imports")
        .up()
        .withData("waiting", all.stream().filter(RunningImport::isWaiting).count())
        .withData(
            "stuck",
            all.stream()
                .filter(RunningImport::isStuck)
                .map(RunningImport::id)
                .collect(Collectors.joining(" ")))
        .build();
  }
}
