package vn.baucu.turnout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.shared.Sql;

/** Windows opened again, and who could open one. */
@ApplicationScoped
public class WindowStore {
  @Inject private Sql sql;

  /** Until when the slots of a unit are open again; slots that never were are absent. */
  public Map<LocalDateTime, LocalDateTime> reopened(int unitId) {
    Map<LocalDateTime, LocalDateTime> until = new HashMap<>();
    sql.each(
        "SELECT slot, closes_at FROM turnout_reopening WHERE unit_id = ?",
        row ->
            Map.entry(row.getObject(1, LocalDateTime.class), row.getObject(2, LocalDateTime.class)),
        entry -> until.put(entry.getKey(), entry.getValue()),
        unitId);
    return until;
  }

  /** A further opening: when and until when, by whom, and why. */
  public record Reopening(LocalDateTime at, LocalDateTime until, String by, String reason) {}

  /** The further openings of a unit's slots, by slot. */
  public Map<LocalDateTime, Reopening> reopenings(int unitId) {
    Map<LocalDateTime, Reopening> bySlot = new HashMap<>();
    sql.each(
        "SELECT r.slot, r.reopened_at, r.closes_at, COALESCE(a.full_name, ''), r.reason FROM"
            + " turnout_reopening r LEFT JOIN person a ON a.id = r.account_id WHERE r.unit_id = ?",
        row ->
            Map.entry(
                row.getObject(1, LocalDateTime.class),
                new Reopening(
                    row.getObject(2, LocalDateTime.class),
                    row.getObject(3, LocalDateTime.class),
                    row.getString(4),
                    row.getString(5))),
        entry -> bySlot.put(entry.getKey(), entry.getValue()),
        unitId);
    return bySlot;
  }

  /** Opens a slot again, or longer, for every unit with areas in a unit and below it. */
  public void reopen(
      int unitId,
      LocalDateTime slot,
      LocalDateTime at,
      LocalDateTime until,
      String reason,
      Integer accountId) {
    sql.update(
        "INSERT INTO turnout_reopening (unit_id, slot, reopened_at, closes_at, reason, account_id)"
            + " SELECT b.unit_id, ?, ?, ?, ?, ? FROM unit_ancestor b WHERE b.ancestor_id = ? AND"
            + " EXISTS (SELECT 1 FROM polling_area p WHERE p.unit_id = b.unit_id)"
            + " ON DUPLICATE KEY UPDATE reopened_at = VALUES(reopened_at), closes_at ="
            + " VALUES(closes_at), reason = VALUES(reason), account_id = VALUES(account_id)",
        slot,
        at,
        until,
        reason,
        accountId,
        unitId);
  }

  /** When the first poll in a unit or below it opens; null where there are no areas. */
  public LocalDateTime firstPoll(int unitId) {
    return sql.one(
            "SELECT MIN(p.opens_at) FROM unit_ancestor b JOIN polling_area p ON p.unit_id ="
                + " b.unit_id WHERE b.ancestor_id = ?",
            row -> row.getObject(1, LocalDateTime.class),
            unitId)
        .orElse(null);
  }

  /** A slot that is, or was, open again for a unit. */
  public record Further(int unitId, LocalDateTime slot, LocalDateTime until) {}

  /** All further openings of an election. */
  public List<Further> further(int electionId) {
    return sql.list(
        "SELECT r.unit_id, r.slot, r.closes_at FROM turnout_reopening r JOIN administrative_unit u"
            + " ON u.id = r.unit_id WHERE u.election_id = ? ORDER BY r.unit_id, r.slot",
        row ->
            new Further(
                row.getInt(1),
                row.getObject(2, LocalDateTime.class),
                row.getObject(3, LocalDateTime.class)),
        electionId);
  }

  /** The days on which the areas of an election vote, each with the first opening of a poll. */
  public List<LocalDateTime> votingDays(int electionId) {
    return sql.list(
        "SELECT MIN(p.opens_at) FROM polling_area p JOIN administrative_unit u ON u.id = p.unit_id"
            + " WHERE u.election_id = ? AND p.opens_at IS NOT NULL GROUP BY DATE(p.opens_at)",
        row -> row.getObject(1, LocalDateTime.class),
        electionId);
  }

  /** Whether a unit owns polling areas itself. */
  public boolean owns(int unitId) {
    return sql.one(
            "SELECT COUNT(*) FROM polling_area WHERE unit_id = ?", row -> row.getInt(1) > 0, unitId)
        .orElse(false);
  }

  /** The unit above one, whose committee can open a slot again; of the root the root itself. */
  public Opener opener(int unitId) {
    return sql.one(
            "SELECT a.name, "
                + AreaStore.phone("a")
                + " FROM administrative_unit u JOIN administrative_unit a ON a.id ="
                + " COALESCE(u.parent_id, u.id) WHERE u.id = ?",
            row -> new Opener(row.getString(1), row.getString(2)),
            unitId)
        .orElseThrow();
  }

  /** The committee that can open again, with its phone number, which may be empty. */
  public record Opener(String unit, String phone) {}
}
