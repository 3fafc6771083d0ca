package vn.baucu.turnout.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.database.Trouble;
import vn.baucu.turnout.control.RevisionQueries;

/**
 * Looks once a second whose sums have moved and where something opened or closed, and says so: to
 * the pages of this node, whichever node took the change in. Many within a second are one word.
 */
@Startup
@Singleton
@UseCase
public class TurnoutWatch {
  private static final Logger LOG = Logger.getLogger(TurnoutWatch.class.getName());

  @Resource private TimerService timers;
  @Inject private RevisionQueries queries;
  @Inject private OpenTimes open;
  @Inject private Event<TurnoutMoved> moved;

  private Map<Integer, Long> known;
  private OpenTimes.Look times;

  /** Begins only when the bean stands: a schedule would tick while the server still deploys. */
  @PostConstruct
  void begin() {
    timers.createIntervalTimer(1_000, 1_000, new TimerConfig(null, false));
  }

  @Timeout
  void look() {
    try {
      Map<Integer, Long> now = queries.all();
      OpenTimes.Look look = open.look();
      boolean first = known == null;
      Set<Integer> changed = first ? Set.of() : changed(known, now);
      Set<Integer> elections = first ? Set.of() : changed(times.elections(), look.elections());
      Set<Integer> reopened = first ? Set.of() : changed(times.units(), look.units());
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
