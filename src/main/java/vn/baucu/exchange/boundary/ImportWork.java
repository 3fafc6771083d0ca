package vn.baucu.exchange.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import vn.baucu.exchange.control.job.ImportJobs;
import vn.baucu.exchange.control.job.ImportOrder;
import vn.baucu.exchange.control.job.ImportOutcome;
import vn.baucu.exchange.control.job.PackageLoad;
import vn.baucu.exchange.control.source.Progress;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.Roles;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** An import in one transaction, with the end of its job: everything of it, or nothing. */
@Stateless
@UseCase
public class ImportWork {
  @Inject private PackageLoad load;
  @Inject private ImportJobs jobs;
  @Inject private Audit audit;

  /** Reads, judges and, where nothing refuses and no dry run is wanted, writes a package. */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped("the package is let into the election its importer stands at the root of")
  public ImportOutcome perform(ImportOrder order, Progress progress) {
    progress.writesOn(jobs.connection());
    ImportOutcome outcome = load.perform(order, progress);
    ImportReport report = outcome.report();
    audit.record(
        order.dryRun() ? "exchange.dryRun" : "exchange.apply",
        AuditSubject.election(report.election()),
        null,
        AuditValue.of(AuditField.SHA256, report.sha256())
            .and(
                AuditField.OUTCOME,
                report.applied() ? "applied" : report.accepted() ? "accepted" : "refused"),
        null);
    if (order.id() != null) {
      boolean refused = !order.dryRun() && !report.applied();
      jobs.complete(order.id(), refused ? ImportState.FAILED : ImportState.DONE, outcome);
    }
    return outcome;
  }
}
