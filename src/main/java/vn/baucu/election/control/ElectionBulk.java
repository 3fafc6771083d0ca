package vn.baucu.election.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.baucu.election.boundary.ElectionData;
import vn.baucu.election.boundary.StoredElection;
import vn.baucu.election.entity.RunningClock;
import vn.baucu.election.entity.Timetable;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;
import vn.baucu.shared.Sql;

/** Reads and writes an election with its levels, slots and settings. */
@ApplicationScoped
public class ElectionBulk {
  @Inject private Sql sql;
  @Inject private ElectionStore store;
  @Inject private Clock clock;
  @Inject private SetUpChange change;

  public Optional<StoredElection> find(String code) {
    return sql.one(
        "SELECT id, code, name, election_day, legal_basis, rehearsal, version FROM election WHERE"
            + " code = ?",
        this::stored,
        code);
  }

  private StoredElection stored(ResultSet row) throws SQLException {
    int id = row.getInt(1);
    ElectionData data =
        new ElectionData(
            row.getString(2),
            row.getString(3),
            row.getObject(4, LocalDate.class),
            LegalBasis.ofCode(row.getString(5)),
            row.getBoolean(6));
    return new StoredElection(id, row.getInt(7), data, levels(id), slots(id), settings(id));
  }

  private Map<ElectionLevel, String> levels(int id) {
    Map<ElectionLevel, String> levels = new EnumMap<>(ElectionLevel.class);
    sql.each(
        "SELECT level, name FROM election_level WHERE election_id = ?",
        row -> Map.entry(ElectionLevel.valueOf(row.getString(1)), row.getString(2)),
        level -> levels.put(level.getKey(), level.getValue()),
        id);
    return levels;
  }

  private List<LocalDateTime> slots(int id) {
    return sql.list(
        "SELECT slot FROM report_slot WHERE election_id = ?",
        row -> row.getObject(1, LocalDateTime.class),
        id);
  }

  private Map<String, String> settings(int id) {
    Map<String, String> settings = new HashMap<>();
    sql.each(
        "SELECT setting_key, setting_value FROM election_setting WHERE election_id = ?",
        row -> Map.entry(row.getString(1), row.getString(2)),
        setting -> settings.put(setting.getKey(), setting.getValue()),
        id);
    return settings;
  }

  /**
   * Makes an election.
   *
   * @param settings what differs from the defaults: where a rehearsal's clock starts
   */
  public int create(ElectionData data, Map<String, String> settings) {
    boolean first =
        sql.one("SELECT 1 FROM election WHERE server_default LIMIT 1", row -> row.getInt(1))
            .isEmpty();
    sql.update(
        """
        INSERT INTO election (code, name, election_day, legal_basis, rehearsal, server_default)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        data.code(),
        data.name(),
        data.day(),
        data.legalBasis().code(),
        data.rehearsal(),
        first ? Boolean.TRUE : null);
    int id =
        sql.one("SELECT id FROM election WHERE code = ?", row -> row.getInt(1), data.code())
            .orElseThrow();
    if (data.rehearsal()) {
      Timetable timetable = new Timetable(data.day(), List.of(), settings);
      store.setClock(
          id, new RunningClock(data.day(), true, null).restarted(timetable.clockBegins(), clock));
    }
    return id;
  }

  /**
   * Whoever has read anything of its set-up reads it again.
   *
   * @return false where a real election is no longer as it was found; of a rehearsal only the clock
   *     may have been set
   */
  public boolean change(StoredElection before, ElectionData data) {
    return sql.update(
            """
            UPDATE election SET name = ?, election_day = ?, legal_basis = ?, version = version + 1
             WHERE id = ? AND (rehearsal OR version = ?)
            """,
            data.name(),
            data.day(),
            data.legalBasis().code(),
            before.id(),
            before.version())
        == 1;
  }

  public void putLevels(int id, Map<ElectionLevel, String> levels) {
    change.begin();
    sql.updateAll(
        """
        INSERT INTO election_level (election_id, level, name) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE name = VALUES(name)
        """,
        levels.entrySet().stream()
            .map(level -> new Object[] {id, level.getKey(), level.getValue()})
            .toList());
  }

  public void putSlots(int id, Collection<LocalDateTime> slots) {
    change.begin();
    sql.updateAll(
        "INSERT IGNORE INTO report_slot (election_id, slot) VALUES (?, ?)",
        slots.stream().map(slot -> new Object[] {id, slot}).toList());
  }

  public void putSettings(int id, Map<String, String> settings) {
    change.begin();
    sql.updateAll(
        """
        INSERT INTO election_setting (election_id, setting_key, setting_value) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE setting_value = VALUES(setting_value)
        """,
        settings.entrySet().stream()
            .map(setting -> new Object[] {id, setting.getKey(), setting.getValue()})
            .toList());
  }

  /** Takes away levels, slots and settings. */
  public void withdraw(
      int id,
      Collection<ElectionLevel> levels,
      Collection<LocalDateTime> slots,
      Collection<String> settings) {
    change.begin();
    remove(id, "DELETE FROM election_level WHERE election_id = ? AND level = ?", levels);
    remove(id, "DELETE FROM report_slot WHERE election_id = ? AND slot = ?", slots);
    remove(id, "DELETE FROM election_setting WHERE election_id = ? AND setting_key = ?", settings);
  }

  private void remove(int id, String statement, Collection<?> keys) {
    sql.updateAll(statement, keys.stream().map(key -> new Object[] {id, key}).toList());
  }
}
