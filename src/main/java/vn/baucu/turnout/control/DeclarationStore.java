package vn.baucu.turnout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.shared.Sql;

/** What units have declared of their slots. */
@ApplicationScoped
public class DeclarationStore {
  @Inject private Sql sql;

  /** Puts a declaration in the place of an earlier one of the same slot. */
  public void declare(
      int unitId,
      LocalDateTime slot,
      Integer accountId,
      LocalDateTime at,
      Map<ReportedArea, String> missing) {
    sql.update("DELETE FROM turnout_declaration WHERE unit_id = ? AND slot = ?", unitId, slot);
    sql.update(
        "INSERT INTO turnout_declaration (unit_id, slot, account_id, declared_at) VALUES (?, ?, ?,"
            + " ?)",
        unitId,
        slot,
        accountId,
        at);
    sql.updateAll(
        "INSERT INTO turnout_missing (unit_id, slot, area_id, reason) VALUES (?, ?, ?, ?)",
        missing.entrySet().stream()
            .map(entry -> new Object[] {unitId, slot, entry.getKey().id(), entry.getValue()})
            .toList());
  }

  /** When a unit declared its slots; those it did not are absent. */
  public Map<LocalDateTime, LocalDateTime> ofUnit(int unitId) {
    Map<LocalDateTime, LocalDateTime> declared = new HashMap<>();
    sql.each(
        "SELECT slot, declared_at FROM turnout_declaration WHERE unit_id = ?",
        row ->
            Map.entry(row.getObject(1, LocalDateTime.class), row.getObject(2, LocalDateTime.class)),
        entry -> declared.put(entry.getKey(), entry.getValue()),
        unitId);
    return declared;
  }

  /** Why areas of a unit had no report when it declared a slot: by slot, by number. */
  public Map<LocalDateTime, Map<Integer, String>> excuses(int unitId) {
    Map<LocalDateTime, Map<Integer, String>> excuses = new HashMap<>();
    sql.each(
        "SELECT m.slot, p.number, m.reason FROM turnout_missing m JOIN polling_area p ON p.id ="
            + " m.area_id WHERE m.unit_id = ?",
        row ->
            Map.entry(
                row.getObject(1, LocalDateTime.class), Map.entry(row.getInt(2), row.getString(3))),
        entry ->
            excuses
                .computeIfAbsent(entry.getKey(), slot -> new HashMap<>())
                .put(entry.getValue().getKey(), entry.getValue().getValue()),
        unitId);
    return excuses;
  }

  /**
   * How many areas without a report of a slot are excused, by the code of the unit directly below
   * that they lie in; units with none are absent.
   */
  public Map<String, Integer> excusedBelow(int unitId, LocalDateTime slot) {
    Map<String, Integer> excused = new HashMap<>();
    sql.each(
        """
        SELECT c.code, COUNT(*)
          FROM administrative_unit c
          JOIN unit_ancestor b ON b.ancestor_id = c.id
          JOIN turnout_missing m ON m.unit_id = b.unit_id AND m.slot = ?
          LEFT JOIN turnout_report r ON r.area_id = m.area_id AND r.slot = m.slot
         WHERE c.parent_id = ? AND r.area_id IS NULL
         GROUP BY c.code
        """,
        row -> Map.entry(row.getString(1), row.getInt(2)),
        entry -> excused.put(entry.getKey(), entry.getValue()),
        slot,
        unitId);
    return excused;
  }

  /** Why areas of a unit had no report when it declared a slot, by number. */
  public Map<Integer, String> missing(int unitId, LocalDateTime slot) {
    return excuses(unitId).getOrDefault(slot, Map.of());
  }

  /** Why an area of a unit has no report of a slot. */
  public record Said(String unit, int area, String reason) {}

  /** What units said of areas in a unit and below it that have no report of a slot. */
  public List<Said> excuses(int unitId, LocalDateTime slot) {
    return sql.list(
        """
        SELECT u.code, p.number, m.reason
          FROM unit_ancestor x
          JOIN administrative_unit u ON u.id = x.unit_id
          JOIN turnout_missing m ON m.unit_id = u.id AND m.slot = ?
          JOIN polling_area p ON p.id = m.area_id
          LEFT JOIN turnout_report r ON r.area_id = m.area_id AND r.slot = m.slot
         WHERE x.ancestor_id = ? AND r.area_id IS NULL
         ORDER BY u.code, p.number
        """,
        row -> new Said(row.getString(1), row.getInt(2), row.getString(3)),
        slot,
        unitId);
  }
}
