package vn.baucu.count.boundary;

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
import vn.baucu.count.control.MovementQueries;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.database.Trouble;

/**
 * Looks, while somebody listens, which counts have moved, and says so: to the pages of this node,
 * whichever node took the change in. Many changes between two looks are one word.
 */
@Startup
@Singleton
@UseCase
public class CountWatch {
  private static final Logger LOG = Logger.getLogger(CountWatch.class.getName());

  /** Milliseconds between two looks: what moved is to be seen within a second. */
  private static final long EVERY = 300;

  @Resource private TimerService timers;
  @Inject private MovementQueries queries;
  @Inject private Event<CountMoved> moved;
  @Inject private Instance<Listening> listening;

  private Map<Integer, String> standings = Map.of();
  private Map<Integer, String> sums = Map.of();

  /** Who wants to be told; while nobody does, nothing is looked at. */
  public interface Listening {
    /** Whether somebody listens now. */
    boolean isWanted();
  }

  /** Begins only when the bean stands: a schedule would tick while the server still deploys. */
  @PostConstruct
  void begin() {
    timers.createIntervalTimer(EVERY, EVERY, new TimerConfig(null, false));
  }

  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void look() {
    try {
      if (listening.stream().noneMatch(Listening::isWanted)) {
        standings = Map.of();
        sums = Map.of();
        return;
      }
      Map<Integer, String> standingsNow = queries.standings();
      Map<Integer, String> sumsNow = queries.sums();
      // The first look has nothing to compare with: who began to listen just before asks once more.
      moved.fire(
          new CountMoved(
              queries.withAbove(changed(standings, standingsNow)),
              queries.withAbove(changed(sums, sumsNow))));
      standings = standingsNow;
      sums = sumsNow;
    } catch (RuntimeException e) {
      Trouble.log(LOG, e, "open pages could not be told");
    }
  }

  private static Set<Integer> changed(Map<Integer, String> before, Map<Integer, String> now) {
    return now.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
