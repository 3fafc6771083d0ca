package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
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

  /** The minutes of an area and level to be read. */
  public CountMinutes read(CountPlace place) {
    return latest(place, LockModeType.NONE);
  }

  /** The minutes of several areas and levels to be read, in their order; few readings serve all. */
  public List<CountMinutes> readAll(Collection<CountPlace> places) {
    if (places.isEmpty()) {
      return List.of();
    }
    Map<List<Object>, CountMinutes> latest = new HashMap<>();
    entities
        .createQuery(
            "SELECT m FROM CountMinutes m WHERE m.area IN :areas ORDER BY m.id", CountMinutes.class)
        .setParameter("areas", places.stream().map(CountPlace::areaId).distinct().toList())
        .setHint("eclipselink.batch.type", "IN")
        .setHint("eclipselink.batch", "m.figures")
        .setHint("eclipselink.batch", "m.differences")
        .setHint("eclipselink.batch", "m.explanations")
        .getResultStream()
        .forEach(m -> latest.put(List.of(m.area(), m.level()), m));
    return places.stream()
        .map(place -> current(place, latest.get(List.of(place.areaId(), place.level()))))
        .toList();
  }

  /** The minutes of an area and level to be changed: whoever comes second waits and reads anew. */
  public CountMinutes lock(CountPlace place) {
    return latest(place, LockModeType.PESSIMISTIC_WRITE);
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

  private CountMinutes latest(CountPlace place, LockModeType lock) {
    TypedQuery<CountMinutes> query =
        entities
            .createQuery(
                "SELECT m FROM CountMinutes m WHERE m.area = :area AND m.level = :level ORDER BY"
                    + " m.id DESC",
                CountMinutes.class)
            .setParameter("area", place.areaId())
            .setParameter("level", place.level())
            .setMaxResults(1)
            .setLockMode(lock);
    CountMinutes found = query.getResultStream().findFirst().orElse(null);
    return current(place, found);
  }

  private static CountMinutes current(CountPlace place, CountMinutes found) {
    if (found == null) {
      return begin(place, Round.FIRST);
    }
    return found.state() == CountState.ANNULLED ? begin(place, Round.RE_VOTE) : found;
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
