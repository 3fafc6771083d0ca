package vn.baucu.election.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.baucu.election.entity.Election;
import vn.baucu.election.entity.Setting;
import vn.baucu.election.entity.Timetable;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Sql;

/** Finds elections with what belongs to them. */
@ApplicationScoped
public class ElectionStore {
  @PersistenceContext(unitName = "baucu")
  private EntityManager entities;

  @Inject private Sql sql;

  /** The election of an identity. */
  public Election get(int id) {
    Election election = entities.find(Election.class, id);
    if (election == null) {
      throw Refusal.unknown("shared.noElection");
    }
    return election;
  }

  /** The election of a code. */
  public Optional<Election> find(String code) {
    return entities
        .createQuery("SELECT e FROM Election e WHERE e.code = :code", Election.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  /** All elections, the latest day first. */
  public List<Election> all() {
    return entities
        .createQuery("SELECT e FROM Election e ORDER BY e.day DESC, e.code", Election.class)
        .getResultList();
  }

  /** Writes what was changed so far, so that a unique key freed by one row is free for the next. */
  public void flush() {
    entities.flush();
  }

  /** The levels elected, widest first, with their names. */
  public Map<ElectionLevel, String> levels(int electionId) {
    Map<ElectionLevel, String> levels = new EnumMap<>(ElectionLevel.class);
    sql.each(
        "SELECT level, name FROM election_level WHERE election_id = ?",
        row -> Map.entry(ElectionLevel.valueOf(row.getString(1)), row.getString(2)),
        level -> levels.put(level.getKey(), level.getValue()),
        electionId);
    return levels;
  }

  /** The timetable with the election's slots and settings. */
  public Timetable timetable(Election election) {
    List<LocalDateTime> slots =
        sql.list(
            "SELECT slot FROM report_slot WHERE election_id = ? ORDER BY slot",
            row -> row.getObject(1, LocalDateTime.class),
            election.id());
    return new Timetable(election.day(), slots, settings(election.id()));
  }

  /** Sets one setting of an election. */
  public void set(int electionId, Setting setting, String value) {
    sql.update(
        """
        INSERT INTO election_setting (election_id, setting_key, setting_value) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE setting_value = VALUES(setting_value)
        """,
        electionId,
        setting.key(),
        value);
  }

  /** The election, which nobody else changes until the end of the transaction. */
  public Election locked(int id) {
    Election election = get(id);
    entities.lock(election, LockModeType.PESSIMISTIC_WRITE);
    return election;
  }

  private Map<String, String> settings(int electionId) {
    Map<String, String> settings = new HashMap<>();
    sql.each(
        "SELECT setting_key, setting_value FROM election_setting WHERE election_id = ?",
        row -> Map.entry(row.getString(1), row.getString(2)),
        setting -> settings.put(setting.getKey(), setting.getValue()),
        electionId);
    return settings;
  }
}
