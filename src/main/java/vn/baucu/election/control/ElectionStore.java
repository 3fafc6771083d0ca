package vn.baucu.election.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.baucu.election.entity.ClockHistory;
import vn.baucu.election.entity.Election;
import vn.baucu.election.entity.RunningClock;
import vn.baucu.election.entity.Setting;
import vn.baucu.election.entity.Timetable;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Caches;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Recent;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Sql;

/** Finds elections with what belongs to them. */
@ApplicationScoped
public class ElectionStore {
  @PersistenceContext(unitName = "baucu")
  private EntityManager entities;

  private static final int KEPT = 50;

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;
  @Inject private SetUpChange change;
  @Inject private ClockSettings clockSettings;

  @Inject private Caches caches;

  private Recent<PartsKey, Parts> recent;

  private record PartsKey(int electionId, int version) {}

  @PostConstruct
  void begin() {
    recent = caches.make("election.parts", KEPT);
  }

  /** What belongs to an election and changes only with its version. */
  private record Parts(
      Map<ElectionLevel, String> levels, List<LocalDateTime> slots, Map<String, String> settings) {}

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

  /** Whether an account is of the city's committee in an election. */
  public boolean isCityOf(int electionId, Integer accountId) {
    return sql.one(
            "SELECT 1 FROM city_member WHERE election_id = ? AND account_id = ?",
            row -> row.getInt(1),
            electionId,
            accountId)
        .isPresent();
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
  public Map<ElectionLevel, String> levels(Election election) {
    return parts(election).levels();
  }

  /** The timetable with the election's slots and settings. */
  public Timetable timetable(Election election) {
    Parts parts = parts(election);
    return new Timetable(election.day(), parts.slots(), parts.settings());
  }

  /** The election's clock. */
  public RunningClock clock(Election election) {
    return new RunningClock(
        election.day(),
        election.isRehearsal(),
        election.isRehearsal() ? clockSettings.latest(election.id()).orElse(null) : null);
  }

  /** The election's clock, to be set by nobody else until the end of the transaction. */
  public RunningClock lockedClock(Election election) {
    sql.list(
        "SELECT speed FROM clock_setting WHERE election_id = ? ORDER BY set_at DESC LIMIT 1 FOR"
            + " UPDATE",
        row -> row.getInt(1),
        election.id());
    clockSettings.forget(election.id());
    return clock(election);
  }

  /** How the election's clock ran so far. */
  public ClockHistory clockHistory(Election election) {
    return new ClockHistory(election.isRehearsal() ? clockSettings.of(election.id()) : List.of());
  }

  /** Writes down how a rehearsal's clock runs from now on. */
  public void setClock(int electionId, RunningClock clock) {
    ClockHistory.Setting setting = clock.latest();
    sql.update(
        "INSERT INTO clock_setting (election_id, set_at, origin, speed) VALUES (?, ?, ?, ?)",
        electionId,
        setting.at(),
        setting.origin(),
        setting.speed());
    clockSettings.forget(electionId);
  }

  /** Holds an election as it stands until the end of the transaction: who would lock it waits. */
  public void hold(int id) {
    sql.one("SELECT id FROM election WHERE id = ? LOCK IN SHARE MODE", row -> row.getInt(1), id);
  }

  /**
   * Makes whoever asks for the same wait until the end of the transaction: imports into an
   * election, and its new beginning. The election's own row stays free.
   */
  public void holdImports(String code) {
    sql.update(
        "INSERT INTO import_lock (election_code) VALUES (?) ON DUPLICATE KEY UPDATE election_code ="
            + " VALUES(election_code)",
        code);
  }

  private Parts parts(Election election) {
    boolean inTransaction = entities.isJoinedToTransaction();
    boolean bySystem = !caller.isKnown() || caller.get().electionVersion() == null;
    if (inTransaction && bySystem && change.isBegun()) {
      return read(election.id());
    }
    int version = inTransaction && bySystem ? versionNow(election.id()) : election.version();
    PartsKey key = new PartsKey(election.id(), version);
    Parts parts = recent.get(key);
    if (parts == null) {
      parts = read(election.id());
      if (!inTransaction || !bySystem && isCommitted(election.id(), version)) {
        recent.put(key, parts);
      }
    }
    return parts;
  }

  /** The system may itself have raised it in the transaction, since the election was read. */
  private int versionNow(int id) {
    return sql.one("SELECT version FROM election WHERE id = ?", row -> row.getInt(1), id)
        .orElseThrow();
  }

  /** Whether a version stood when the request began: what a transaction makes may be taken back. */
  private boolean isCommitted(Integer id, Integer version) {
    return id.equals(caller.get().electionId()) && version.equals(caller.get().electionVersion());
  }

  private Parts read(int electionId) {
    Map<ElectionLevel, String> levels = new EnumMap<>(ElectionLevel.class);
    sql.each(
        "SELECT level, name FROM election_level WHERE election_id = ?",
        row -> Map.entry(ElectionLevel.valueOf(row.getString(1)), row.getString(2)),
        level -> levels.put(level.getKey(), level.getValue()),
        electionId);
    List<LocalDateTime> slots =
        sql.list(
            "SELECT slot FROM report_slot WHERE election_id = ? ORDER BY slot",
            row -> row.getObject(1, LocalDateTime.class),
            electionId);
    Map<String, String> settings = new HashMap<>();
    sql.each(
        "SELECT setting_key, setting_value FROM election_setting WHERE election_id = ?",
        row -> Map.entry(row.getString(1), row.getString(2)),
        setting -> settings.put(setting.getKey(), setting.getValue()),
        electionId);
    return new Parts(Collections.unmodifiableMap(levels), List.copyOf(slots), Map.copyOf(settings));
  }

  /** What differs from the defaults, by key. */
  public Map<String, String> settings(Election election) {
    return parts(election).settings();
  }

  /** Lets a setting of an election that is {@link #locked} follow its default again. */
  public void unset(int electionId, String key) {
    sql.update(
        "DELETE FROM election_setting WHERE election_id = ? AND setting_key = ?", electionId, key);
  }

  /** Sets one setting of an election that is {@link #locked}. */
  public void set(int electionId, Setting setting, String value) {
    set(electionId, setting.key(), value);
  }

  /** The same by its key. */
  public void set(int electionId, String key, String value) {
    sql.update(
        """
        INSERT INTO election_setting (election_id, setting_key, setting_value) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE setting_value = VALUES(setting_value)
        """,
        electionId,
        key,
        value);
  }

  /**
   * The election to change, by nobody else until the end of the transaction; with it changes its
   * version, whatever of it is changed.
   */
  public Election locked(int id) {
    Election election = get(id);
    entities.lock(election, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    return election;
  }
}
