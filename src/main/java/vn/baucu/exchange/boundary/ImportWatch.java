package vn.baucu.exchange.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.baucu.exchange.control.job.ImportJobs;
import vn.baucu.exchange.control.job.ImportQueue;
import vn.baucu.exchange.control.job.RunningImport;
import vn.baucu.shared.Messages;
import vn.baucu.shared.TimerPulse;
import vn.baucu.shared.UseCase;

/**
 * Looks after the imports of this server: says that they live, stops what was stopped on another
 * server, what has run too long and what stands still. What does not even stop then is named in the
 * log, its connection is ended, and the next import takes its turn.
 */
@Startup
@Singleton
@UseCase
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportWatch {
  private static final Logger LOG = Logger.getLogger(ImportWatch.class.getName());

  /** Milliseconds between two looks. */
  private static final long EVERY = 2_000;

  private static final Duration LONGEST = Duration.ofMinutes(30);

  @Resource private TimerService timers;
  @Inject private ImportQueue queue;
  @Inject private ImportJobs jobs;
  @Inject private Messages messages;
  @Inject private TimerPulse pulse;

  private final Set<String> stuck = new HashSet<>();

  /** Begins only when the bean stands: a schedule would tick while the server still deploys. */
  @PostConstruct
  void begin() {
    timers.createIntervalTimer(EVERY, EVERY, new TimerConfig(null, false));
  }

  @Timeout
  void look() {
    try {
      queue.all().forEach(this::look);
      pulse.ran(TimerPulse.Timer.IMPORTS);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "imports could not be looked after", e);
    }
  }

  private void look(RunningImport running) {
    if (!jobs.alive(running.id())) {
      running.stop();
    } else if (running.isLongerThan(LONGEST)) {
      end(running, "exchange.tookTooLong", LONGEST.toMinutes());
    } else if (running.isStandingStill()) {
      end(running, "exchange.stoodStill");
    }
    if (running.isStuck() && stuck.add(running.id())) {
      LOG.log(
          Level.SEVERE,
          () -> "import " + running.id() + " does not stop; it is undone, and others go on");
      running.connection().ifPresent(jobs::cut);
      queue.putAside(running);
    }
  }

  private void end(RunningImport running, String key, Object... arguments) {
    jobs.end(running.id(), ImportState.FAILED, messages.of(key, arguments));
    running.stop();
  }
}
