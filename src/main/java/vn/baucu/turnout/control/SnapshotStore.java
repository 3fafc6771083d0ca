package vn.baucu.turnout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.baucu.shared.Sql;

/**
 * Snapshots. The row of the root is inserted first: whichever node does that takes the snapshot,
 * and any other finds the row there, waiting for the first to commit where it must.
 */
@ApplicationScoped
public class SnapshotStore {
  private static final String COLUMNS =
      "(unit_id, slot, taken_at, late, voters, voted, areas, areas_reported) VALUES (?, ?, ?, ?, ?,"
          + " ?, ?, ?)";

  @Inject private Sql sql;
  @Inject private SumStore sums;

  /** What a unit and all below it has, read in one statement for all units: they add up. */
  private record Row(int unitId, long voters, long voted, int areas, int areasReported) {
    Object[] arguments(LocalDateTime slot, LocalDateTime takenAt, boolean late) {
      return new Object[] {unitId, slot, takenAt, late, voters, voted, areas, areasReported};
    }
  }

  /** A snapshot of one unit. */
  public record Kept(
      LocalDateTime slot,
      LocalDateTime takenAt,
      boolean late,
      long voters,
      long voted,
      int areas,
      int areasReported) {}

  /** The slots of an election that have been taken. */
  public Set<LocalDateTime> taken(int electionId) {
    return new HashSet<>(
        sql.list(
            "SELECT s.slot FROM administrative_unit u JOIN turnout_snapshot s ON s.unit_id = u.id"
                + " WHERE u.election_id = ? AND u.parent_id IS NULL",
            row -> row.getObject(1, LocalDateTime.class),
            electionId));
  }

  /**
   * Takes the snapshot of a slot, whose window the caller has seen closed, for every unit of the
   * tree.
   *
   * @return for how many units; 0 where it had been taken
   */
  public int take(int electionId, LocalDateTime slot, LocalDateTime takenAt, boolean late) {
    sums.awaitReports(electionId, slot);
    List<Row> rows = new ArrayList<>(rows(electionId, slot));
    if (rows.isEmpty()) {
      return 0;
    }
    Row root = rows.remove(0);
    int claimed =
        sql.update(
            "INSERT IGNORE INTO turnout_snapshot " + COLUMNS, root.arguments(slot, takenAt, late));
    if (claimed == 0) {
      return 0;
    }
    sql.updateAll(
        "INSERT INTO turnout_snapshot " + COLUMNS,
        rows.stream().map(row -> row.arguments(slot, takenAt, late)).toList());
    return rows.size() + 1;
  }

  /** The snapshots of a unit, by slot. */
  public List<Kept> series(int electionId, String unitCode) {
    return sql.list(
        "SELECT s.slot, s.taken_at, s.late, s.voters, s.voted, s.areas, s.areas_reported FROM"
            + " administrative_unit u JOIN turnout_snapshot s ON s.unit_id = u.id WHERE"
            + " u.election_id = ? AND u.code = ? ORDER BY s.slot",
        row ->
            new Kept(
                row.getObject(1, LocalDateTime.class),
                row.getObject(2, LocalDateTime.class),
                row.getBoolean(3),
                row.getLong(4),
                row.getLong(5),
                row.getInt(6),
                row.getInt(7)),
        electionId,
        unitCode);
  }

  private List<Row> rows(int electionId, LocalDateTime slot) {
    return sql.list(
        """
        SELECT u.id, COALESCE(SUM(v.voters), 0), COALESCE(SUM(s.voted), 0),
               COALESCE(SUM(v.areas), 0), COALESCE(SUM(s.areas_reported), 0)
          FROM administrative_unit u
          JOIN unit_ancestor b ON b.ancestor_id = u.id
          LEFT JOIN unit_voters v ON v.unit_id = b.unit_id AND v.level =
        """
            + AreaStore.WIDEST
            + """
               LEFT JOIN turnout_sum s ON s.unit_id = b.unit_id AND s.slot = ?
               WHERE u.election_id = ?
               GROUP BY u.id, u.parent_id
               ORDER BY u.parent_id IS NULL DESC, u.id
              """,
        row -> new Row(row.getInt(1), row.getLong(2), row.getLong(3), row.getInt(4), row.getInt(5)),
        slot,
        electionId);
  }
}
