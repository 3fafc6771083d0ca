package vn.baucu.operation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.baucu.shared.Sql;

/** Ready means: deployed, the schema in place and the database answering. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
  @Inject private Sql sql;

  @Override
  public HealthCheckResponse call() {
    int elections = sql.one("SELECT COUNT(*) FROM election", row -> row.getInt(1)).orElse(0);
    return HealthCheckResponse.named("database").up().withData("elections", elections).build();
  }
}
