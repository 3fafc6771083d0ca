package vn.baucu.turnout.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.database.Trouble;
import vn.baucu.turnout.control.RevisionQueries;

/**
 * Looks once a second, while somebody listens, whose sums have moved and where something opened or
 * closed, and says so: to the pages of this node, whichever node took the change in. Many within a
 * second are one word.
 */
@Startup
@Singleton
@UseCase
public class TurnoutWatch {
  private static final Logger LOG = Logger.getLogger(TurnoutWatch.class.getName());

  private static final OpenTimes.Look NEVER = new OpenTimes.Look(Map.of(), Map.of());

  @Resource private TimerService timers;
  @Inject private RevisionQueries queries;
  @Inject private OpenTimes open;
  @Inject private Event<TurnoutMoved> moved;
  @Inject private Instance<Listening> listening;

  private Map<Integer, Long> known = Map.of();
  private OpenTimes.Look times = NEVER;

  /** Who wants to be told; while nobody does, nothing is looked at. */
  public interface Listening {
    /** Whether somebody listens now. */
    boolean isWanted();
  }

  /** Begins only when the bean stands: a schedule would tick while the server still deploys. */
  @PostConstruct
  void begin() {
    timers.createIntervalTimer(1_000, 1_000, new TimerConfig(null, false));
  }

  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void look() {
    try {
      if (listening.stream().noneMatch(Listening::isWanted)) {
        known = Map.of();
        times = NEVER;
        return;
      }
      Map<Integer, Long> now = queries.all();
      OpenTimes.Look look = open.look();
      // The first look has nothing to compare with: who began to listen just before asks once more.
      Set<Integer> changed = changed(known, now);
      Set<Integer> elections = changed(times.elections(), look.elections());
      Set<Integer> reopened = changed(times.units(), look.units());
      known = now;
      times = look;
      moved.fire(new TurnoutMoved(withAbove(changed), withAbove(reopened), elections));
    } catch (RuntimeException e) {
      Trouble.log(LOG, e, "open pages could not be told");
    }
  }

  private Set<Integer> withAbove(Set<Integer> units) {
    return units.isEmpty() ? Set.of() : queries.withAbove(units);
  }

  private static <T> Set<Integer> changed(Map<Integer, T> before, Map<Integer, T> now) {
    return now.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
