package vn.baucu.operation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import vn.baucu.operation.control.ServerQueries;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Role;
import vn.baucu.shared.Roles;
import vn.baucu.shared.ServerInstances;
import vn.baucu.shared.TimerPulse;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** How the server is, for whoever keeps it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class ServerState {
  private static final Duration LATELY = Duration.ofHours(1);
  private static final int JOBS = 5;
  private static final int NAMES = 5;

  /** The state of a job that runs and is silent. */
  static final String SILENT = "SILENT";

  /** Beats of a server that may be missed before its job is taken to be silent. */
  private static final int BEATS = 10;

  @Inject private ServerQueries queries;
  @Inject private TimerPulse pulse;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * How it is.
   *
   * @param up since when this server runs
   * @param memoryUsed bytes of the heap in use
   * @param memoryMost bytes it may have
   * @param diskFree bytes left where the server keeps files
   * @param diskSize bytes there are
   * @param servers how many servers live on this database
   * @param signedIn people who signed in within the last hour, by role
   * @param refused sign-ins refused within the last hour
   * @param refusals whose they were, most often first
   * @param people of the election who have duties
   * @param timers what runs by itself on this server
   * @param jobs the latest imports; times are real
   */
  public record Reading(
      Duration up,
      long memoryUsed,
      long memoryMost,
      long diskFree,
      long diskSize,
      int servers,
      Map<Role, Integer> signedIn,
      int refused,
      List<Refused> refusals,
      People people,
      List<TimerPulse.Beat> timers,
      List<Job> jobs) {

    /** Percent of the disk that is free, rounded down. */
    public int diskFreePercent() {
      return diskSize == 0 ? 0 : (int) (diskFree * 100 / diskSize);
    }

    /** Percent of the heap that is in use, rounded down. */
    public int memoryPercent() {
      return memoryMost == 0 ? 0 : (int) (memoryUsed * 100 / memoryMost);
    }
  }

  /**
   * An import: its file, who began it, where it stands.
   *
   * @param state of those of imports, or SILENT where it runs and its server says nothing more
   */
  public record Job(
      String file,
      String by,
      boolean dryRun,
      String state,
      LocalDateTime startedAt,
      LocalDateTime finishedAt) {}

  /** Refused sign-ins: the name that was typed, from where, how often, and when last. */
  public record Refused(String name, String address, int times, LocalDateTime last) {}

  /**
   * Accounts of people who are to type or approve.
   *
   * @param strangers who never signed in
   * @param locked who may not sign in
   * @param given who still use the password that was drawn for them
   */
  public record People(int strangers, int locked, int given) {}

  /** Reads it. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Unscoped("the machine is the administrator's, whatever election stands on it")
  public Reading read() {
    LocalDateTime now = LocalDateTime.now(clock);
    Runtime machine = Runtime.getRuntime();
    FileStore disk = disk();
    try {
      return new Reading(
          Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
          machine.totalMemory() - machine.freeMemory(),
          machine.maxMemory(),
          disk.getUsableSpace(),
          disk.getTotalSpace(),
          queries.servers(now.minus(ServerInstances.BEAT.multipliedBy(4))),
          queries.signedIn(now.minus(LATELY)),
          queries.refused(now.minus(LATELY)),
          queries.refusals(now.minus(LATELY), NAMES).stream()
              .map(each -> new Refused(each.name(), each.address(), each.times(), each.last()))
              .toList(),
          people(),
          pulse.all(),
          queries.jobs(JOBS).stream().map(job -> job(job, now)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private People people() {
    ServerQueries.People all = queries.people(caller.electionId());
    return new People(all.strangers(), all.locked(), all.given());
  }

  private static Job job(ServerQueries.Job job, LocalDateTime now) {
    boolean silent =
        job.state().equals("RUNNING")
            && job.aliveAt().isBefore(now.minus(ServerInstances.BEAT.multipliedBy(BEATS)));
    return new Job(
        job.file(),
        job.by(),
        job.dryRun(),
        silent ? SILENT : job.state(),
        job.startedAt(),
        job.finishedAt());
  }

  private static FileStore disk() {
    try {
      return Files.getFileStore(Path.of(System.getProperty("java.io.tmpdir")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
