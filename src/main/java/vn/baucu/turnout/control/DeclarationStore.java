package vn.baucu.turnout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.HashMap;
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

  /** Why areas of a unit had no report of a slot, by number. */
  public Map<Integer, String> missing(int unitId, LocalDateTime slot) {
    Map<Integer, String> reasons = new HashMap<>();
    sql.each(
        "SELECT p.number, m.reason FROM turnout_missing m JOIN polling_area p ON p.id = m.area_id"
            + " WHERE m.unit_id = ? AND m.slot = ?",
        row -> Map.entry(row.getInt(1), row.getString(2)),
        entry -> reasons.put(entry.getKey(), entry.getValue()),
        unitId,
        slot);
    return reasons;
  }
}
