package vn.baucu.exchange.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.baucu.account.boundary.Credential;
import vn.baucu.exchange.control.job.ImportFiles;
import vn.baucu.exchange.control.job.ImportJobs;
import vn.baucu.exchange.control.job.ImportOrder;
import vn.baucu.exchange.control.job.ImportQueue;
import vn.baucu.exchange.control.source.Progress;
import vn.baucu.law.Severity;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.Stage;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** Data packages, from the upload to the report: what a person does about them. */
@Stateless
@UseCase
public class PackageImport {
  private static final String ROOT =
      "both roles stand at the root of the election; jobs are one's own";
  private static final int LATEST = 10;
  private static final int FIRST = 20;
  private static final int LONGEST_NAME = 200;

  @Inject private ImportJobs jobs;
  @Inject private ImportFiles files;
  @Inject private ImportQueue queue;
  @Inject private ImportRunner runner;
  @Inject private ImportWork work;
  @Inject private CurrentCaller caller;
  @Inject private Audit audit;
  @Inject private Stage stage;

  @Inject
  @ConfigProperty(name = "BAUCU_REHEARSAL_PASSWORD")
  private Optional<String> rehearsalPassword;

  /**
   * Takes a package in; {@link #start} begins to read it.
   *
   * @param content its bytes, whatever they are
   * @param fileName what the sender calls it, for people only
   * @param dryRun whether only a report is wanted
   * @return the identity of its job
   * @throws Refusal INVALID where it is too big to be taken in
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.ADMINISTRATOR})
  @Unscoped(ROOT)
  public String submit(InputStream content, String fileName, boolean dryRun) {
    String id = UUID.randomUUID().toString();
    ImportFiles.Kept kept = files.keep(id, content);
    open(id, fileName, kept.sha256(), dryRun);
    return id;
  }

  /**
   * Takes a package in for applying that was found good in a dry run, without another upload.
   *
   * @param dryRunId the job of the dry run
   * @return the identity of the new job
   * @throws Refusal RULE where the dry run found something that refuses, or its file is gone
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.ADMINISTRATOR})
  @Unscoped(ROOT)
  public String submitApply(String dryRunId) {
    ImportJob dryRun = own(dryRunId);
    if (!dryRun.dryRun() || dryRun.report() == null || !dryRun.report().accepted()) {
      throw Refusal.rule("exchange.notADryRun");
    }
    if (!Files.isReadable(files.path(dryRunId))) {
      throw Refusal.rule("exchange.fileGone");
    }
    String id = UUID.randomUUID().toString();
    files.copy(dryRunId, id);
    open(id, dryRun.fileName(), dryRun.sha256(), false);
    return id;
  }

  private void open(String id, String fileName, String sha256, boolean dryRun) {
    String name = fileName == null ? "" : fileName.replaceAll("\\p{Cntrl}", "");
    jobs.open(
        id,
        caller.get(),
        name.substring(Math.max(0, name.length() - LONGEST_NAME)),
        sha256,
        dryRun);
    audit.record(
        "exchange.submit",
        AuditSubject.named(AuditSubject.Kind.PACKAGE, id),
        null,
        AuditValue.of(AuditField.SHA256, sha256).and(AuditField.DRY_RUN, dryRun),
        null);
  }

  /**
   * Begins an import that was taken in, and waits a while for its end.
   *
   * @return the job as it stands then, running or over
   */
  @RolesAllowed({Roles.CITY, Roles.ADMINISTRATOR})
  @Unscoped(ROOT)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ImportJob start(String id, Duration patience) {
    ImportJob job = own(id);
    String shared = stage.isTraining() ? rehearsalPassword.orElse(null) : null;
    ImportOrder order =
        new ImportOrder(
            id, files.path(id), job.fileName(), job.sha256(), job.dryRun(), caller.get(), shared);
    Future<?> end = queue.submit(id, running -> runner.run(order, running));
    try {
      end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // Still running, or its own entry says what happened: both are told by the job.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return own(id);
  }

  /**
   * An import of one's own as it stands.
   *
   * @throws Refusal UNKNOWN where there is none
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.ADMINISTRATOR})
  @Unscoped(ROOT)
  public ImportJob job(String id) {
    return own(id);
  }

  /** One's own latest imports. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.ADMINISTRATOR})
  @Unscoped(ROOT)
  public List<ImportJob> latest() {
    return jobs.latest(caller.get().accountId(), LATEST);
  }

  /** Ends an import of one's own, at whatever point it is; nothing of it is written. */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.ADMINISTRATOR})
  @Unscoped(ROOT)
  public void cancel(String id) {
    own(id);
    jobs.cancel(id);
    queue.stop(id);
    audit.record(
        "exchange.cancel", AuditSubject.named(AuditSubject.Kind.PACKAGE, id), null, null, null);
  }

  /** The passwords drawn for new accounts, handed out this once. */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.ADMINISTRATOR})
  @Unscoped(ROOT)
  public List<Credential> handOut(String id) {
    own(id);
    List<Credential> credentials = jobs.takeHandout(id);
    audit.record(
        "exchange.handOut",
        AuditSubject.named(AuditSubject.Kind.PACKAGE, id),
        null,
        AuditValue.of(AuditField.ROWS, credentials.size()),
        null);
    return credentials;
  }

  /**
   * Applies a package at the start of a server, before anybody can sign in.
   *
   * @param sharedPassword the password of all its accounts; null to draw one for each
   * @throws IllegalStateException where the package is refused, with the first reasons
   */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped("the server's own start")
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ImportReport applyAtStart(Path file, String sharedPassword) {
    ImportOrder order =
        new ImportOrder(
            null,
            file,
            file.getFileName().toString(),
            ImportFiles.fingerprint(file),
            false,
            Caller.system(null, null),
            sharedPassword);
    ImportReport report = work.perform(order, new Progress(fraction -> {})).report();
    if (!report.applied()) {
      String first =
          report.problems().stream()
              .filter(problem -> problem.severity() == Severity.BLOCK)
              .limit(FIRST)
              .map(Object::toString)
              .collect(Collectors.joining("\n"));
      throw new IllegalStateException(file + " is refused, nothing is written:\n" + first);
    }
    return report;
  }

  private ImportJob own(String id) {
    return jobs.find(id, caller.get().accountId())
        .orElseThrow(() -> Refusal.unknown("exchange.unknownJob"));
  }
}
