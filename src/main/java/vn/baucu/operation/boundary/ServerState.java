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
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** How the server is, for whoever keeps it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class ServerState {
  private static final Duration LATELY = Duration.ofHours(1);
  private static final int JOBS = 5;

  @Inject private ServerQueries queries;
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
   * @param strangers people of the election who have duties and never signed in
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
      int strangers,
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

  /** An import: its file, who began it, where it stands. */
  public record Job(
      String file,
      String by,
      boolean dryRun,
      String state,
      LocalDateTime startedAt,
      LocalDateTime finishedAt) {}

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
          queries.strangers(caller.electionId()),
          queries.jobs(JOBS).stream()
              .map(
                  job ->
                      new Job(
                          job.file(),
                          job.by(),
                          job.dryRun(),
                          job.state(),
                          job.startedAt(),
                          job.finishedAt()))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileStore disk() {
    try {
      return Files.getFileStore(Path.of(System.getProperty("java.io.tmpdir")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
