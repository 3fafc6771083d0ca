package vn.baucu.candidate.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.candidate.boundary.ListEvent;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.Json;
import vn.baucu.shared.Sql;

/** What the audit trail has of a list. */
@ApplicationScoped
public class ListTrail {
  private static final String EVENTS =
      """
      SELECT a.at, p.full_name, a.action, a.before_value, a.after_value, a.reason
        FROM audit_entry a
        LEFT JOIN person p ON p.id = a.account_id
       WHERE a.subject_number = ? AND a.subject_kind = 'ELECTORAL_UNIT' AND a.subject_unit = ?
         AND a.subject_level = ? AND a.election_code = ? AND a.outcome = 'DONE'
         AND a.action LIKE 'candidate.%'
       ORDER BY a.id DESC LIMIT ?
      """;

  @Inject private Sql sql;

  /** The latest first. */
  public List<ListEvent> of(String election, ElectoralUnitKey key, int most) {
    return sql.list(
        EVENTS, ListTrail::event, key.number(), key.owner(), key.level(), election, most);
  }

  private static ListEvent event(ResultSet row) throws SQLException {
    return new ListEvent(
        row.getObject(1, LocalDateTime.class),
        row.getString(2),
        row.getString(3),
        values(row.getString(4)),
        values(row.getString(5)),
        row.getString(6));
  }

  private static ListEvent.Values values(String text) {
    JsonObject json = JsonValue.EMPTY_JSON_OBJECT;
    if (text != null) {
      try (JsonReader reader = Json.createReader(new StringReader(text))) {
        json = reader.readObject();
      }
    }
    return new ListEvent.Values(
        text(json, AuditField.CANDIDATE),
        number(json, AuditField.POSITION),
        fields(json.get(AuditField.FIELDS.word())),
        names(json.get(AuditField.ORDER.word())),
        text(json, AuditField.TEXTS),
        text(json, AuditField.DOCUMENT),
        text(json, AuditField.DATE),
        number(json, AuditField.TOTAL));
  }

  private static String text(JsonObject json, AuditField field) {
    return json.get(field.word()) instanceof JsonString text ? text.getString() : null;
  }

  private static Integer number(JsonObject json, AuditField field) {
    return json.get(field.word()) instanceof JsonNumber number ? number.intValue() : null;
  }

  private static Map<String, String> fields(JsonValue value) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (value instanceof JsonObject object) {
      object.forEach(
          (name, each) -> fields.put(name, each instanceof JsonString s ? s.getString() : ""));
    }
    return fields;
  }

  private static List<String> names(JsonValue value) {
    return value instanceof JsonArray array
        ? array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList()
        : List.of();
  }
}
