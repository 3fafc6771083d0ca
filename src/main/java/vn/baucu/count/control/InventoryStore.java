package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.baucu.count.entity.BallotInventory;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.Sql;

/** Finds and keeps ballot inventories. */
@ApplicationScoped
public class InventoryStore {
  @PersistenceContext(unitName = "baucu")
  private EntityManager entities;

  @Inject private Sql sql;

  /** The inventory of an area; a new one where nothing is typed yet. */
  public BallotInventory of(int areaId, LockModeType lock) {
    return entities
        .createQuery("SELECT i FROM BallotInventory i WHERE i.area = :area", BallotInventory.class)
        .setParameter("area", areaId)
        .setLockMode(lock)
        .getResultStream()
        .findFirst()
        .orElseGet(() -> new BallotInventory(areaId));
  }

  /** Writes it. */
  public void save(BallotInventory inventory) {
    if (inventory.id() == null) {
      entities.persist(inventory);
    } else {
      entities.lock(inventory, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
    entities.flush();
  }

  /** The levels an area votes at, widest first. */
  public List<ElectionLevel> levels(int electionId, AreaKey area) {
    List<ElectionLevel> levels =
        new ArrayList<>(
            sql.list(
                "SELECT al.level FROM administrative_unit u JOIN polling_area a ON a.unit_id = u.id"
                    + " JOIN area_level al ON al.area_id = a.id AND al.electoral_unit_id IS NOT"
                    + " NULL WHERE u.election_id = ? AND u.code = ? AND a.number = ?",
                row -> ElectionLevel.valueOf(row.getString(1)),
                electionId,
                area.unit(),
                area.number()));
    levels.sort(null);
    return levels;
  }

  /** Ballots issued by the agreed minutes of an area on election day, by level. */
  public Map<ElectionLevel, Long> issuedOfMinutes(int areaId) {
    Map<ElectionLevel, Long> issued = new EnumMap<>(ElectionLevel.class);
    sql.each(
        "SELECT m.level, f.issued FROM count_minutes m JOIN count_figures f ON f.minutes_id = m.id"
            + " AND f.figures_version = m.figures_version AND f.entry = 'AGREED' WHERE m.area_id ="
            + " ? AND m.round = ?",
        row -> Map.entry(ElectionLevel.valueOf(row.getString(1)), row.getLong(2)),
        level -> issued.put(level.getKey(), level.getValue()),
        areaId,
        Round.ofElectionDay());
    return issued;
  }

  /** Spoilt ballots that were exchanged, as the inventory has them; null where it does not say. */
  public Long spoilt(int areaId, ElectionLevel level) {
    return sql.one(
            "SELECT l.spoilt FROM ballot_inventory i JOIN ballot_inventory_line l ON"
                + " l.inventory_id = i.id WHERE i.area_id = ? AND l.line = ? AND l.spoilt IS NOT"
                + " NULL",
            row -> row.getLong(1),
            areaId,
            level)
        .orElse(null);
  }
}
