package vn.baucu.training.control;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.baucu.election.boundary.Elections;
import vn.baucu.exchange.boundary.PackageImport;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Roles;
import vn.baucu.shared.Stage;
import vn.baucu.shared.database.DatabaseReady;

/**
 * Gives a training server without an election the rehearsal its environment names: one made up by
 * the generator, or a data package. It goes in like any other package, as the system.
 */
@Singleton
@RunAs(Roles.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class RehearsalStart {
  private static final String NONE = "none";
  private static final String GENERATED = "generated";
  private static final String PREPARATION = "preparation";

  @Inject private Stage stage;
  @Inject private Elections elections;
  @Inject private PackageImport packages;
  @Inject private CurrentCaller caller;

  @Inject
  @ConfigProperty(name = "BAUCU_REHEARSAL", defaultValue = NONE)
  private String rehearsal;

  @Inject
  @ConfigProperty(name = "BAUCU_REHEARSAL_PASSWORD")
  private Optional<String> password;

  /** Where there is no election. */
  public void load(@Observes @Priority(DatabaseReady.ELECTION) DatabaseReady database) {
    caller.become(Caller.system(null, null));
    if (!stage.isTraining() || rehearsal.equals(NONE) || !elections.list().isEmpty()) {
      return;
    }
    try {
      if (rehearsal.equals(GENERATED)) {
        generate(RehearsalPlan.haiPhong2021().withMembers());
      } else if (rehearsal.equals(PREPARATION)) {
        generate(RehearsalPlan.haiPhong2021().inPreparation());
      } else {
        packages.applyAtStart(Path.of(rehearsal), password.orElse(null));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void generate(RehearsalPlan plan) throws IOException {
    Path file = Files.createTempFile("rehearsal", ".zip");
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        new RehearsalGenerator().write(plan, out);
      }
      packages.applyAtStart(file, password.orElse(null));
    } finally {
      Files.delete(file);
    }
  }
}
