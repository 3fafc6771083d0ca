package vn.baucu.operation.boundary;

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
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.baucu.shared.ServerInstances;
import vn.baucu.shared.TimerPulse;
import vn.baucu.shared.UseCase;

/** Says every few seconds that this server lives, so that others know when it does not. */
@Startup
@Singleton
@UseCase
@TransactionManagement(TransactionManagementType.BEAN)
public class Heartbeat {
  private static final Logger LOG = Logger.getLogger(Heartbeat.class.getName());

  @Resource private TimerService timers;
  @Inject private ServerInstances instances;
  @Inject private TimerPulse pulse;

  @PostConstruct
  void begin() {
    long every = ServerInstances.BEAT.toMillis();
    timers.createIntervalTimer(0, every, new TimerConfig(null, false));
  }

  @Timeout
  void beat() {
    try {
      instances.beat();
      pulse.ran(TimerPulse.Timer.HEARTBEAT);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "this server could not say that it lives", e);
    }
  }
}
