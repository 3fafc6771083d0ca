package vn.baucu.turnout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Sql;

/** Calls to those who are late. */
@ApplicationScoped
public class CallStore {
  @Inject private Sql sql;

  /**
   * A call.
   *
   * @param at when, in the election's time
   * @param by who called
   * @param promised by when the figure is to come; null where nobody said
   */
  public record Call(LocalDateTime at, String by, LocalDateTime promised, String words) {}

  /** Keeps a call; of the same form only once. */
  public void keep(int unitId, int area, LocalDateTime slot, Call call, Caller who, String key) {
    sql.update(
        "INSERT INTO turnout_call (unit_id, area_number, slot, called_at, promised_at, words,"
            + " account_id, account_name, request_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE request_key = request_key",
        unitId,
        area,
        slot,
        call.at(),
        call.promised(),
        call.words(),
        who.accountId(),
        call.by(),
        key);
  }

  /** When a call was noted with a form, or by the same person in the same words since a time. */
  public Optional<LocalDateTime> same(
      int unitId, int area, LocalDateTime slot, Call call, LocalDateTime since, String key) {
    return sql.one(
        "SELECT called_at FROM turnout_call WHERE request_key = ? OR unit_id = ? AND area_number ="
            + " ? AND slot = ? AND words = ? AND account_name = ? AND promised_at <=> ? AND"
            + " called_at >= ? ORDER BY id DESC LIMIT 1",
        row -> row.getObject(1, LocalDateTime.class),
        key,
        unitId,
        area,
        slot,
        call.words(),
        call.by(),
        call.promised(),
        since);
  }

  /** The last call of a slot to each unit, or area, within a unit: by {@code code/area}. */
  public Map<String, Call> last(int unitId, LocalDateTime slot) {
    Map<String, Call> calls = new HashMap<>();
    sql.each(
        """
        SELECT u.code, c.area_number, c.called_at, c.account_name, c.promised_at, c.words
          FROM unit_ancestor x
          JOIN administrative_unit u ON u.id = x.unit_id
          JOIN turnout_call c ON c.unit_id = u.id AND c.slot = ?
         WHERE x.ancestor_id = ?
         ORDER BY c.id
        """,
        row ->
            Map.entry(
                place(row.getString(1), row.getInt(2)),
                new Call(
                    row.getObject(3, LocalDateTime.class),
                    row.getString(4),
                    row.getObject(5, LocalDateTime.class),
                    row.getString(6))),
        call -> calls.put(call.getKey(), call.getValue()),
        slot,
        unitId);
    return calls;
  }

  /** A unit, or with its number an area. */
  public static String place(String unit, int area) {
    return unit + "/" + area;
  }
}
