package vn.baucu.turnout.boundary;

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
import java.time.LocalDateTime;
import java.util.logging.Logger;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Roles;
import vn.baucu.shared.TimerPulse;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.database.Trouble;
import vn.baucu.turnout.control.RunningElections;

/**
 * Asks every two seconds of real time, on every node and for every election, which slots have
 * closed by the election's own clock and are not taken yet. What a node missed while it was down,
 * what a clock jumped over, and what another node died over, is found by the same question.
 *
 * <p>Not persistent: see decision 7. A tick catches what happens in it, and never ends the timer.
 */
@Startup
@Singleton
@UseCase
@DeclareRoles(Roles.SYSTEM)
@RunAs(Roles.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class TurnoutTimer {
  private static final Logger LOG = Logger.getLogger(TurnoutTimer.class.getName());

  @Resource private TimerService timers;
  @Inject private RunningElections elections;
  @Inject private CurrentCaller current;
  @Inject private TurnoutSnapshots snapshots;
  @Inject private QuickReports reports;
  @Inject private TimerPulse pulse;

  /** Begins only when the bean stands: a schedule would tick while the server still deploys. */
  @PostConstruct
  void begin() {
    timers.createIntervalTimer(2_000, 2_000, new TimerConfig(null, false));
  }

  @Timeout
  void tick() {
    try {
      boolean done = true;
      for (RunningElections.Key election : elections.all()) {
        done &= tick(election);
      }
      if (done) {
        pulse.ran(TimerPulse.Timer.SNAPSHOTS);
      }
    } catch (RuntimeException e) {
      Trouble.log(LOG, e, "the elections could not be read");
    }
  }

  /** Whether all was done that was due in an election. */
  private boolean tick(RunningElections.Key election) {
    current.become(Caller.system(election.id(), election.code()));
    try {
      for (LocalDateTime slot : snapshots.due()) {
        snapshots.take(slot);
      }
      for (LocalDateTime slot : reports.due()) {
        reports.make(slot);
      }
      for (LocalDateTime slot : reports.outdated()) {
        reports.renew(slot);
      }
      return true;
    } catch (RuntimeException e) {
      Trouble.log(LOG, e, "snapshots and reports of " + election.code());
      return false;
    }
  }
}
