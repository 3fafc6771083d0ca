package vn.baucu.exchange.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.baucu.exchange.control.job.ImportCancelled;
import vn.baucu.exchange.control.job.ImportJobs;
import vn.baucu.exchange.control.job.ImportOrder;
import vn.baucu.exchange.control.job.ImportOutcome;
import vn.baucu.exchange.control.job.RunningImport;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.exchange.control.source.Progress;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.database.Trouble;

/** Runs imports behind the request that asked for them, as the system on behalf of who asked. */
@Stateless
@UseCase
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportRunner {
  private static final Logger LOG = Logger.getLogger(ImportRunner.class.getName());

  @Inject private ImportWork work;
  @Inject private ImportJobs jobs;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;

  /** Runs an import to its end. */
  @RolesAllowed({Roles.CITY, Roles.ADMINISTRATOR})
  @Unscoped("the package is let into the election its importer stands at the root of")
  public void run(ImportOrder order, RunningImport running) {
    try {
      caller.become(Caller.system(null, null));
      work.perform(order, progress(running));
    } catch (ImportCancelled e) {
      jobs.end(order.id(), ImportState.CANCELLED, messages.of("exchange.cancelled"));
    } catch (Refusal overtaken) {
      jobs.refuse(order.id(), outcome(order, overtaken));
    } catch (EJBException | IllegalStateException e) {
      Optional<Trouble> trouble = Trouble.of(e);
      if (trouble.isPresent()) {
        jobs.end(order.id(), ImportState.FAILED, messages.of("exchange." + trouble.get()));
        return;
      }
      String number = UUID.randomUUID().toString().substring(0, 8);
      LOG.log(Level.SEVERE, "import failed: " + number, e);
      jobs.end(order.id(), ImportState.FAILED, messages.of("exchange.failed", number));
    }
  }

  /** Somebody typed what was about to be written: nothing is, and its sender may look again. */
  private ImportOutcome outcome(ImportOrder order, Refusal overtaken) {
    PackageLog log = new PackageLog(messages);
    log.problem(overtaken);
    return new ImportOutcome(
        new ImportReport(
            null,
            null,
            false,
            order.dryRun(),
            false,
            false,
            false,
            order.sha256(),
            List.of(),
            log.problems(),
            log.problemCount()),
        List.of());
  }

  private Progress progress(RunningImport running) {
    return new Progress(
        new Progress.Listener() {
          @Override
          public void step() {
            running.step();
          }

          @Override
          public void writesOn(long connection) {
            running.writesOn(connection);
          }

          @Override
          public void at(double fraction) {
            if (!jobs.progress(running.id(), fraction)) {
              throw new ImportCancelled();
            }
          }
        });
  }
}
