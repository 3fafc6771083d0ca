package vn.baucu.operation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.baucu.shared.database.DatabaseState;

/**
 * Ready means: deployed, the schema in place and the database answering. It asks nobody: the watch
 * knows.
 */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
  @Inject private DatabaseState database;

  @Override
  public HealthCheckResponse call() {
    DatabaseState.Phase phase = database.phase();
    return HealthCheckResponse.named("database")
        .status(phase == DatabaseState.Phase.OPEN)
        .withData("phase", phase.name())
        .build();
  }
}
