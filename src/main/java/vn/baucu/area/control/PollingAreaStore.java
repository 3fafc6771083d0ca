package vn.baucu.area.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.area.boundary.ClosedArea;
import vn.baucu.area.entity.PollingArea;
import vn.baucu.shared.Sql;

/** Keeps the polling areas of one unit, and those it had. */
@ApplicationScoped
public class PollingAreaStore {
  @PersistenceContext(unitName = "baucu")
  private EntityManager entities;

  @Inject private Sql sql;

  /** The areas of a unit, by number. */
  public List<PollingArea> ofUnit(int unit) {
    return entities
        .createQuery(
            "SELECT a FROM PollingArea a WHERE a.unit = :unit ORDER BY a.number", PollingArea.class)
        .setParameter("unit", unit)
        .getResultList();
  }

  public void add(PollingArea area) {
    entities.persist(area);
    entities.flush();
  }

  /** Makes a new version of an area, whatever of it changes. */
  public void touch(PollingArea area) {
    entities.lock(area, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  /** Writes what was changed so far. */
  public void flush() {
    entities.flush();
  }

  /** Takes an area away that nothing stands on; that it was there is kept. */
  public void close(
      int unit, PollingArea area, Integer into, String reason, Integer account, LocalDateTime at) {
    sql.update(
        "INSERT INTO closed_area (area_id, unit_id, number, name, address, kind, merged_into,"
            + " closed_at, account_id, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        area.id(),
        unit,
        area.number(),
        area.name(),
        area.address(),
        area.kind(),
        into,
        at,
        account,
        reason);
    entities.remove(area);
    entities.flush();
  }

  /** The areas a unit had, by number. */
  public List<ClosedArea> closed(int unit) {
    return sql.list(
        """
        SELECT c.number, c.name, c.merged_into, c.closed_at, COALESCE(p.full_name, ''), c.reason
          FROM closed_area c LEFT JOIN person p ON p.id = c.account_id
         WHERE c.unit_id = ? ORDER BY c.number
        """,
        row ->
            new ClosedArea(
                row.getInt(1),
                row.getString(2),
                row.getObject(3, Integer.class),
                row.getObject(4, LocalDateTime.class),
                row.getString(5),
                row.getString(6)),
        unit);
  }
}
