package vn.baucu.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.baucu.law.ElectionLevel;
import vn.baucu.message.boundary.NewRequest;
import vn.baucu.message.boundary.RequestData;
import vn.baucu.message.entity.RequestKind;
import vn.baucu.message.entity.RequestState;
import vn.baucu.shared.Caller;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.Sql;

/** Requests of units to the committees above them. */
@ApplicationScoped
public class RequestStore {
  private static final String SELECT =
      """
      SELECT r.id, u.code, u.name, r.kind, r.slot, r.level, r.area_number, r.reason, r.asked_name,
             r.asked_at, r.state, r.answer, r.answered_name, r.answered_at, r.seen_at IS NOT NULL
        FROM unit_request r
        JOIN administrative_unit u ON u.id = r.unit_id
      """;

  private static final int LATEST = 200;

  @Inject private Sql sql;

  /** Keeps a request, unless the same thing is asked for already. */
  public void add(Caller who, String key, NewRequest wanted, LocalDateTime at) {
    sql.update(
        "INSERT IGNORE INTO unit_request (unit_id, kind, slot, level, area_number, reason,"
            + " asked_by, asked_name, asked_at, open_thing, request_key) VALUES"
            + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        who.unit().unitId(),
        wanted.kind(),
        wanted.slot(),
        wanted.level(),
        wanted.area(),
        wanted.reason(),
        who.accountId(),
        who.fullName(),
        at,
        thing(who.unit().unitId(), wanted),
        key);
  }

  /** Name of the unit right above a unit, whose committee answers. */
  public String above(int unitId) {
    return sql.one(
            "SELECT p.name FROM administrative_unit u JOIN administrative_unit p ON p.id ="
                + " u.parent_id WHERE u.id = ?",
            row -> row.getString(1),
            unitId)
        .orElse("");
  }

  /** The request of a form, or the open one for the same thing. */
  public Optional<Integer> find(Caller who, String key, NewRequest wanted) {
    return sql.one(
        "SELECT MIN(id) FROM unit_request WHERE unit_id = ? AND (request_key = ? OR open_thing ="
            + " ?)",
        row -> row.getObject(1, Integer.class),
        who.unit().unitId(),
        key,
        thing(who.unit().unitId(), wanted));
  }

  /** What one thing is called that is asked for once; null for what has no name but its words. */
  private static String thing(int unitId, NewRequest wanted) {
    return switch (wanted.kind()) {
      case SLOT -> unitId + "/" + wanted.slot();
      case MINUTES -> unitId + "/" + wanted.level() + "/" + wanted.area();
      case OTHER -> null;
    };
  }

  /** One request of an election, locked until the transaction ends. */
  public Optional<RequestData> lock(int electionId, int id) {
    return sql.one(
        SELECT + " WHERE r.id = ? AND u.election_id = ? FOR UPDATE",
        RequestStore::request,
        id,
        electionId);
  }

  /** Open requests of the units right below a unit, the oldest first. */
  public List<RequestData> toAnswer(int unitId) {
    return sql.list(
        SELECT + " WHERE u.parent_id = ? AND r.state = 'OPEN' ORDER BY r.id",
        RequestStore::request,
        unitId);
  }

  /** Answered requests of the units right below a unit, the latest first. */
  public List<RequestData> answered(int unitId) {
    return sql.list(
        SELECT
            + " WHERE u.parent_id = ? AND r.state <> 'OPEN' ORDER BY r.answered_at DESC, r.id DESC"
            + " LIMIT "
            + LATEST,
        RequestStore::request,
        unitId);
  }

  /** All requests of a unit, the latest first. */
  public List<RequestData> of(int unitId) {
    return sql.list(
        SELECT + " WHERE r.unit_id = ? ORDER BY r.id DESC LIMIT " + LATEST,
        RequestStore::request,
        unitId);
  }

  /** Open requests for minutes. */
  public List<Integer> openFor(int unitId, MinutesKey minutes) {
    return sql.list(
        "SELECT id FROM unit_request WHERE unit_id = ? AND state = 'OPEN' AND level = ? AND"
            + " area_number = ?",
        row -> row.getInt(1),
        unitId,
        minutes.level(),
        minutes.area());
  }

  /**
   * Answers an open request.
   *
   * @param told whether the unit sees by what was done, and need not read the answer
   */
  public void answer(
      int id, RequestState state, String answer, Caller by, LocalDateTime at, boolean told) {
    sql.update(
        "UPDATE unit_request SET state = ?, answer = ?, answered_by = ?, answered_name = ?,"
            + " answered_at = ?, seen_at = ?, open_thing = NULL WHERE id = ? AND state = 'OPEN'",
        state,
        answer,
        by.accountId(),
        by.fullName(),
        at,
        told ? at : null,
        id);
  }

  /** Takes an open request back. */
  public void withdraw(int id, LocalDateTime at) {
    sql.update(
        "UPDATE unit_request SET state = 'WITHDRAWN', seen_at = ?, open_thing = NULL WHERE id = ?"
            + " AND state = 'OPEN'",
        at,
        id);
  }

  /** Notes that the unit has read the answer. */
  public void see(int id, LocalDateTime at) {
    sql.update("UPDATE unit_request SET seen_at = COALESCE(seen_at, ?) WHERE id = ?", at, id);
  }

  private static RequestData request(ResultSet row) throws SQLException {
    return new RequestData(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        RequestKind.valueOf(row.getString(4)),
        row.getObject(5, LocalDateTime.class),
        row.getString(6) == null ? null : ElectionLevel.valueOf(row.getString(6)),
        row.getObject(7, Integer.class),
        row.getString(8),
        row.getString(9),
        row.getObject(10, LocalDateTime.class),
        RequestState.valueOf(row.getString(11)),
        row.getString(12),
        row.getString(13),
        row.getObject(14, LocalDateTime.class),
        row.getBoolean(15));
  }
}
