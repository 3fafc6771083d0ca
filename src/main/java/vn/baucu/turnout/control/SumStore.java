package vn.baucu.turnout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.baucu.shared.Sql;
import vn.baucu.turnout.entity.AreaSeries;

/**
 * The sums of the units that own areas, a row per slot, and a row that tells how far they have
 * come. Whoever writes reports of a unit locks its rows first, in the order of the slots: two
 * people at the same unit follow one another, and nobody waits in a circle. Only then is the time
 * looked at: see {@link #awaitReports}.
 */
@ApplicationScoped
public class SumStore {
  private static final String REBUILD =
      """
      INSERT INTO turnout_sum (unit_id, slot, voted, areas_reported, areas_full, last_report_at,
                               revision)
      SELECT u.id, t.slot, SUM(COALESCE(r.voted, 0)), SUM(COALESCE(r.slot = t.slot, 0)),
             SUM(COALESCE(r.voted >= l.voters AND l.voters > 0, 0)), MAX(r.reported_at), 1
        FROM administrative_unit u
        JOIN polling_area p ON p.unit_id = u.id
        JOIN report_slot t ON t.election_id = u.election_id
        LEFT JOIN turnout_report r ON r.area_id = p.id AND r.slot =
             (SELECT MAX(x.slot) FROM turnout_report x WHERE x.area_id = p.id AND x.slot <= t.slot)
        LEFT JOIN area_level l ON l.area_id = p.id AND l.level =
      """
          + AreaStore.WIDEST
          + " WHERE ";

  private static final String INTO =
      """
       GROUP BY u.id, t.slot ORDER BY u.id, t.slot
          ON DUPLICATE KEY UPDATE voted = VALUES(voted), areas_reported = VALUES(areas_reported),
             areas_full = VALUES(areas_full), last_report_at = VALUES(last_report_at),
             revision = turnout_sum.revision + 1
      """;

  private static final String RAISE =
      """
      INSERT INTO turnout_unit (unit_id, revision, latest_slot)
      SELECT s.unit_id, 1, MAX(IF(s.areas_reported > 0, s.slot, NULL))
        FROM turnout_sum s JOIN administrative_unit u ON u.id = s.unit_id
       WHERE\s\
      """;

  private static final String RAISED =
      """
       GROUP BY s.unit_id ORDER BY s.unit_id
          ON DUPLICATE KEY UPDATE revision = turnout_unit.revision + 1,
             latest_slot = VALUES(latest_slot)
      """;

  @Inject private Sql sql;

  /**
   * Locks the rows of a unit until the end of the transaction, and reads who voted by slot. To be
   * called before anything that the time decides: before the timetable and the clock are read.
   */
  public NavigableMap<LocalDateTime, Long> lock(int unitId) {
    NavigableMap<LocalDateTime, Long> sums = locked(unitId);
    if (!sums.isEmpty()) {
      return sums;
    }
    sql.update(
        "INSERT IGNORE INTO turnout_sum (unit_id, slot) SELECT u.id, t.slot FROM"
            + " administrative_unit u JOIN report_slot t ON t.election_id = u.election_id WHERE"
            + " u.id = ?",
        unitId);
    return locked(unitId);
  }

  /**
   * Waits until every report has ended, kept or not, that is being written into a slot. A report
   * that comes afterwards looks at the clock afterwards, too. So whoever has seen a window closed
   * and then calls this finds all reports of the window, and none of them is still to come.
   */
  public void awaitReports(int electionId, LocalDateTime slot) {
    sql.list(
        "SELECT s.unit_id FROM turnout_sum s WHERE s.slot = ? AND s.unit_id IN (SELECT u.id FROM"
            + " administrative_unit u WHERE u.election_id = ?) LOCK IN SHARE MODE",
        row -> row.getInt(1),
        slot,
        electionId);
  }

  /** Who voted by slot, without a lock. */
  public NavigableMap<LocalDateTime, Long> read(int unitId) {
    return sums(unitId, "");
  }

  private NavigableMap<LocalDateTime, Long> locked(int unitId) {
    return sums(unitId, " FOR UPDATE");
  }

  private NavigableMap<LocalDateTime, Long> sums(int unitId, String lock) {
    NavigableMap<LocalDateTime, Long> sums = new TreeMap<>();
    sql.each(
        "SELECT slot, voted FROM turnout_sum WHERE unit_id = ? ORDER BY slot" + lock,
        row -> new Object[] {row.getObject(1, LocalDateTime.class), row.getLong(2)},
        row -> sums.put((LocalDateTime) row[0], (Long) row[1]),
        unitId);
    return sums;
  }

  /** Applies what a report changed. */
  public void apply(int unitId, AreaSeries.SumChange change, LocalDateTime at) {
    LocalDateTime to = change.to() == null ? LocalDateTime.of(9999, 1, 1, 0, 0) : change.to();
    sql.update(
        "UPDATE turnout_sum SET voted = voted + ?, areas_full = areas_full + ?, areas_reported ="
            + " areas_reported + IF(slot = ?, ?, 0), last_report_at = ?, revision = revision + 1"
            + " WHERE unit_id = ? AND slot >= ? AND slot < ?",
        change.voted(),
        change.full(),
        change.from(),
        change.reported(),
        at,
        unitId,
        change.from(),
        to);
    sql.update(
        "INSERT INTO turnout_unit (unit_id, revision, latest_slot) VALUES (?, 1, ?) ON DUPLICATE"
            + " KEY UPDATE revision = revision + 1, latest_slot ="
            + " GREATEST(COALESCE(latest_slot, VALUES(latest_slot)), VALUES(latest_slot))",
        unitId,
        change.from());
  }

  /** Lets whoever follows a unit know that something beside its figures is otherwise. */
  public void tell(int unitId) {
    sql.update(
        "INSERT INTO turnout_unit (unit_id, revision) VALUES (?, 1) ON DUPLICATE KEY UPDATE"
            + " revision = revision + 1",
        unitId);
  }

  /** Makes the sums of all units of an election anew from the reports: after bulk import. */
  public void rebuild(int electionId) {
    sql.update(REBUILD + "u.election_id = ?" + INTO, electionId);
    raise("u.election_id = ?", electionId);
  }

  /** Makes the sums of one unit anew: after its voter totals have changed. */
  public void rebuildUnit(int unitId) {
    sql.update(REBUILD + "u.id = ?" + INTO, unitId);
    raise("u.id = ?", unitId);
  }

  private void raise(String units, int identity) {
    sql.update(RAISE + units + RAISED, identity);
  }

  /** Voted and voters of a unit with all below it, in one slot. */
  public Turnout below(int unitId, LocalDateTime slot) {
    return sql.one(
            """
            SELECT COALESCE(SUM(s.voted), 0), COALESCE(SUM(v.voters), 0)
              FROM administrative_unit u
              JOIN unit_ancestor b ON b.ancestor_id = u.id
              JOIN unit_voters v ON v.unit_id = b.unit_id AND v.level =
            """
                + AreaStore.WIDEST
                + " LEFT JOIN turnout_sum s ON s.unit_id = b.unit_id AND s.slot = ?"
                + " WHERE u.id = ?",
            row -> new Turnout(row.getLong(1), row.getLong(2)),
            slot,
            unitId)
        .orElseThrow();
  }

  /** Who voted of how many voters. */
  public record Turnout(long voted, long voters) {}
}
