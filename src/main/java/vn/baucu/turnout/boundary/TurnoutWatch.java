package vn.baucu.turnout.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.database.Trouble;
import vn.baucu.turnout.control.RevisionQueries;

/**
 * Looks once a second whose sums have moved, and says so: to the boards of this node, whichever
 * node took the report in. Many reports within a second are one word.
 */
@Startup
@Singleton
@UseCase
@DependsOn("SchemaMigration")
public class TurnoutWatch {
  private static final Logger LOG = Logger.getLogger(TurnoutWatch.class.getName());

  @Resource private TimerService timers;
  @Inject private RevisionQueries queries;
  @Inject private Event<TurnoutMoved> moved;

  private Map<Integer, Long> known;

  /** Begins only when the bean stands: a schedule would tick while the server still deploys. */
  @PostConstruct
  void begin() {
    timers.createIntervalTimer(1_000, 1_000, new TimerConfig(null, false));
  }

  @Timeout
  void look() {
    try {
      Map<Integer, Long> now = queries.all();
      Set<Integer> changed = new HashSet<>();
      if (known != null) {
        now.forEach(
            (unit, revision) -> {
              if (!revision.equals(known.get(unit))) {
                changed.add(unit);
              }
            });
      }
      known = now;
      moved.fire(new TurnoutMoved(changed.isEmpty() ? Set.of() : queries.withAbove(changed)));
    } catch (RuntimeException e) {
      Trouble.log(LOG, e, "boards could not be told");
    }
  }
}
