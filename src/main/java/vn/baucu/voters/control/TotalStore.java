package vn.baucu.voters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Sql;

/** Voter totals of the areas of one unit. */
@ApplicationScoped
public class TotalStore {
  @Inject private Sql sql;

  /** One area at one level. */
  public record Row(
      int areaId,
      int number,
      String name,
      LocalDateTime pollCloses,
      ElectionLevel level,
      Long posted,
      Long corrected,
      Long finalTotal) {

    /** The latest total before the final one. */
    public Long before() {
      return corrected == null ? posted : corrected;
    }
  }

  /** A unit's identity and name, or null values where there is none. */
  public record Unit(int id, String name) {}

  /** The unit of a code. */
  public Unit unit(int electionId, String code) {
    return sql.one(
            "SELECT id, name FROM administrative_unit WHERE election_id = ? AND code = ?",
            row -> new Unit(row.getInt(1), row.getString(2)),
            electionId,
            code)
        .orElseThrow();
  }

  /** The totals of a unit's areas, by area and level, widest first. */
  public List<Row> ofUnit(int unitId) {
    return rows(unitId, "");
  }

  /** The same, locked until the end of the transaction. */
  public List<Row> lock(int unitId) {
    sql.list(
        "SELECT level FROM unit_voters WHERE unit_id = ? ORDER BY level FOR UPDATE",
        row -> row.getString(1),
        unitId);
    return rows(unitId, " FOR UPDATE");
  }

  private List<Row> rows(int unitId, String lock) {
    return sql.list(
        """
        SELECT p.id, p.number, p.name, p.closes_at, l.level, l.posted, l.corrected, l.final
          FROM polling_area p
          JOIN area_level l ON l.area_id = p.id
         WHERE p.unit_id = ? AND (l.electoral_unit_id IS NOT NULL OR l.voters > 0)
         ORDER BY p.number,
        """
            + Sql.levelOrder("l.level")
            + lock,
        row ->
            new Row(
                row.getInt(1),
                row.getInt(2),
                row.getString(3),
                row.getObject(4, LocalDateTime.class),
                ElectionLevel.valueOf(row.getString(5)),
                row.getObject(6, Long.class),
                row.getObject(7, Long.class),
                row.getObject(8, Long.class)),
        unitId);
  }

  /** Writes a final total, and what it replaced into the history. */
  public void setFinal(Row row, long total, String reason, Integer accountId, LocalDateTime at) {
    sql.update(
        "UPDATE area_level SET final = ?, version = version + 1 WHERE area_id = ? AND level = ?",
        total,
        row.areaId(),
        row.level());
    sql.update(
        "INSERT INTO voter_total_change (area_id, level, stage, before_total, after_total, reason,"
            + " account_id, changed_at) VALUES (?, ?, 'FINAL', ?, ?, ?, ?, ?)",
        row.areaId(),
        row.level(),
        row.finalTotal() == null ? row.before() : row.finalTotal(),
        total,
        reason,
        accountId,
        at);
  }

  /** Makes the sums of a unit anew, also of levels at which it has no area any more. */
  public void rebuildSums(int unitId) {
    sql.update("DELETE FROM unit_voters WHERE unit_id = ?", unitId);
    sql.update(
        """
        INSERT INTO unit_voters (unit_id, level, areas, voters)
        SELECT p.unit_id, l.level, COUNT(*), COALESCE(SUM(l.voters), 0)
          FROM polling_area p
          JOIN area_level l ON l.area_id = p.id
         WHERE p.unit_id = ? AND (l.electoral_unit_id IS NOT NULL OR l.voters > 0)
         GROUP BY p.unit_id, l.level
        """,
        unitId);
  }
}
