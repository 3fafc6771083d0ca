package vn.baucu.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What this server is: a training server, which holds rehearsals only, or the production server,
 * which holds real elections only. A server that is not told is production.
 */
@Named
@ApplicationScoped
public class Stage {
  private static final String TRAINING = "training";
  private static final String PRODUCTION = "production";

  @Inject
  @ConfigProperty(name = "BAUCU_STAGE", defaultValue = PRODUCTION)
  private String name;

  /** Whether this is a training server. */
  public boolean isTraining() {
    if (!name.equals(TRAINING) && !name.equals(PRODUCTION)) {
      throw new IllegalStateException("BAUCU_STAGE is neither training nor production: " + name);
    }
    return name.equals(TRAINING);
  }
}
