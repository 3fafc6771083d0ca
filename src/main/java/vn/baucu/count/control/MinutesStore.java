package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.baucu.count.entity.CountEvent;
import vn.baucu.count.entity.CountMinutes;
import vn.baucu.count.entity.CountState;
import vn.baucu.law.Round;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Refusal;

/**
 * Finds and keeps count minutes. Minutes nobody has touched have no row: they are made when asked.
 */
@ApplicationScoped
public class MinutesStore {
  @PersistenceContext(unitName = "baucu")
  private EntityManager entities;

  @Inject private CurrentCaller caller;

  /**
   * The minutes of an area, level and round to be read.
   *
   * @throws Refusal UNKNOWN where the area does not vote in the round
   */
  public CountMinutes read(CountPlace place, Round round) {
    return of(place, round, LockModeType.NONE);
  }

  /**
   * The minutes of several areas and levels that stand in the sums of a round, in their order, to
   * be read; few readings serve all.
   *
   * @param sums a round with sums of its own
   */
  public List<CountMinutes> readAll(Collection<CountPlace> places, Round sums) {
    if (places.isEmpty()) {
      return List.of();
    }
    Map<List<Object>, CountMinutes> latest = new HashMap<>();
    entities
        .createQuery(
            "SELECT m FROM CountMinutes m WHERE m.area IN :areas AND m.sumsRound = :sums ORDER BY"
                + " m.id",
            CountMinutes.class)
        .setParameter("areas", places.stream().map(CountPlace::areaId).distinct().toList())
        .setParameter("sums", sums)
        .setHint("eclipselink.batch.type", "IN")
        .setHint("eclipselink.batch", "m.figures")
        .setHint("eclipselink.batch", "m.differences")
        .setHint("eclipselink.batch", "m.explanations")
        .getResultStream()
        .forEach(m -> latest.put(List.of(m.area(), m.level()), m));
    return places.stream()
        .map(place -> standing(place, sums, latest.get(List.of(place.areaId(), place.level()))))
        .toList();
  }

  /**
   * The minutes of an area, level and round to be changed: whoever comes second waits and reads
   * anew.
   *
   * @throws Refusal UNKNOWN where the area does not vote in the round
   */
  public CountMinutes lock(CountPlace place, Round round) {
    return of(place, round, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The minutes of an identity. */
  public Optional<CountMinutes> find(int id) {
    return Optional.ofNullable(entities.find(CountMinutes.class, id));
  }

  /**
   * Writes minutes with what happened to them, each change under a new version.
   *
   * @throws Refusal STALE where somebody else began the same minutes at the same moment
   */
  public void save(CountMinutes minutes, boolean newVersion) {
    try {
      if (minutes.id() == null) {
        entities.persist(minutes);
      } else if (newVersion) {
        entities.lock(minutes, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
      }
      for (CountEvent event : minutes.drainEvents()) {
        event.signedBy(caller.get().fullName());
        entities.persist(event);
        // One by one, so that their identities have the order in which they happened.
        entities.flush();
      }
      entities.flush();
    } catch (PersistenceException e) {
      if (isDuplicate(e)) {
        throw Refusal.stale("count.begunMeanwhile");
      }
      throw e;
    }
  }

  /** Lets minutes go that are written or only read, where many are taken up in one transaction. */
  public void forget(CountMinutes minutes) {
    entities.detach(minutes);
  }

  private CountMinutes of(CountPlace place, Round round, LockModeType lock) {
    return find(place, round, lock)
        .or(() -> isVotedIn(place, round) ? Optional.of(begin(place, round)) : Optional.empty())
        .orElseThrow(() -> Refusal.unknown("count.noRound"));
  }

  private Optional<CountMinutes> find(CountPlace place, Round round, LockModeType lock) {
    return entities
        .createQuery(
            "SELECT m FROM CountMinutes m WHERE m.area = :area AND m.level = :level AND m.round ="
                + " :round",
            CountMinutes.class)
        .setParameter("area", place.areaId())
        .setParameter("level", place.level())
        .setParameter("round", round)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /**
   * On election day every area votes; in a further round those it was begun for, which alone have a
   * place in it; again one does where its minutes are annulled.
   */
  private boolean isVotedIn(CountPlace place, Round round) {
    return round.isOfElectionDay()
        || place.roundId() != null
        || round.isAgain()
            && find(place, round.sums(), LockModeType.NONE)
                .filter(earlier -> earlier.state() == CountState.ANNULLED)
                .isPresent();
  }

  /** What stands in the sums of a round: after an annulment the minutes of the new vote. */
  private static CountMinutes standing(CountPlace place, Round sums, CountMinutes latest) {
    if (latest == null) {
      return begin(place, sums);
    }
    return latest.state() == CountState.ANNULLED
        ? latest.round().again().map(again -> begin(place, again)).orElse(latest)
        : latest;
  }

  private static CountMinutes begin(CountPlace place, Round round) {
    return new CountMinutes(place.areaId(), place.level(), round, place.electoralUnit());
  }

  private static boolean isDuplicate(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof java.sql.SQLIntegrityConstraintViolationException violation) {
        return violation.getErrorCode() == 1062;
      }
    }
    return false;
  }
}
