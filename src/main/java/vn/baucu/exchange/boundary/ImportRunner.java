package vn.baucu.exchange.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.baucu.exchange.control.job.ImportCancelled;
import vn.baucu.exchange.control.job.ImportJobs;
import vn.baucu.exchange.control.job.ImportOrder;
import vn.baucu.exchange.control.job.ImportOutcome;
import vn.baucu.exchange.control.job.ImportTurn;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.exchange.control.source.Progress;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/**
 * Runs imports behind the request that asked for them, as the system on behalf of who asked. One at
 * a time on a server: the memory of one is what a server has to spare.
 */
@Stateless
@UseCase
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportRunner {
  private static final Logger LOG = Logger.getLogger(ImportRunner.class.getName());
  private static final long HEARTBEAT_SECONDS = 5;

  @Inject private ImportWork work;
  @Inject private ImportJobs jobs;
  @Inject private ImportTurn turn;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService scheduler;

  /**
   * Runs an import to its end.
   *
   * @return done when it is over, whatever came of it
   */
  @Asynchronous
  @RolesAllowed({Roles.CITY, Roles.ADMINISTRATOR})
  @Unscoped("the package is let into the election its importer stands at the root of")
  public Future<Void> run(String id, ImportOrder order) {
    ScheduledFuture<?> heartbeat =
        scheduler.scheduleAtFixedRate(
            () -> jobs.alive(id), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    try {
      caller.become(Caller.system(null, null));
      ImportOutcome outcome = turn.take(() -> work.perform(order, progress(id)));
      boolean refused = !order.dryRun() && !outcome.report().applied();
      jobs.finish(id, refused ? ImportState.FAILED : ImportState.DONE, outcome);
    } catch (ImportCancelled e) {
      jobs.end(id, ImportState.CANCELLED, messages.of("exchange.cancelled"));
    } catch (Refusal overtaken) {
      jobs.finish(id, ImportState.FAILED, outcome(order, overtaken));
    } catch (EJBException | IllegalStateException e) {
      String number = UUID.randomUUID().toString().substring(0, 8);
      LOG.log(Level.SEVERE, "import failed: " + number, e);
      jobs.end(id, ImportState.FAILED, messages.of("exchange.failed", number));
    } finally {
      heartbeat.cancel(false);
    }
    return new AsyncResult<>(null);
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

  private Progress progress(String id) {
    return new Progress(
        fraction -> {
          if (jobs.progress(id, fraction)) {
            throw new ImportCancelled();
          }
        });
  }
}
