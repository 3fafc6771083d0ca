package vn.baucu.count.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import vn.baucu.count.control.Comparison;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Roles;
import vn.baucu.shared.TimerPulse;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.database.Trouble;

/**
 * Asks every few seconds which electoral units have enough accepted minutes to be compared, or are
 * complete. By what is committed, not in the last acceptance itself: two acceptances at the same
 * moment do not see each other, and neither would be the last.
 */
@Startup
@Singleton
@UseCase
@DeclareRoles(Roles.SYSTEM)
@RunAs(Roles.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class ComparisonTimer {
  private static final Logger LOG = Logger.getLogger(ComparisonTimer.class.getName());
  private static final long EVERY = 5_000;

  @Resource private TimerService timers;
  @Inject private Comparison comparison;
  @Inject private CountComparisons comparisons;
  @Inject private CurrentCaller current;
  @Inject private TimerPulse pulse;

  /** Begins only when the bean stands: a schedule would tick while the server still deploys. */
  @PostConstruct
  void begin() {
    timers.createIntervalTimer(EVERY, EVERY, new TimerConfig(null, false));
  }

  @Timeout
  void tick() {
    try {
      boolean done = true;
      for (Comparison.Due due : comparison.due()) {
        done &= compare(due);
      }
      if (done) {
        pulse.ran(TimerPulse.Timer.COMPARISONS);
      }
    } catch (RuntimeException e) {
      Trouble.log(LOG, e, "the units to be compared could not be read");
    }
  }

  private boolean compare(Comparison.Due due) {
    current.become(Caller.system(due.electionId(), due.electionCode()));
    try {
      comparisons.compare(due.electoralUnit(), due.round());
      return true;
    } catch (RuntimeException e) {
      Trouble.log(LOG, e, "comparison in " + due.electionCode());
      return false;
    }
  }
}
