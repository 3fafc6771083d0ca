package vn.baucu.turnout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Sql;

/** Finds polling areas with their voters of the widest level, which turnout is measured on. */
@ApplicationScoped
public class AreaStore {
  /** The widest level of the election whose unit is {@code u}. */
  static final String WIDEST =
      """
      (SELECT w.level FROM election_level w WHERE w.election_id = u.election_id
        ORDER BY
      """
          + Sql.levelOrder("w.level")
          + " LIMIT 1) ";

  /** The phone number of a committee: the unit's own, else of a person of its committee. */
  static String phone(String unit) {
    return """
    COALESCE(NULLIF(%1$s.phone, ''),
             (SELECT MIN(k.phone) FROM committee_phone k WHERE k.unit_id = %1$s.id), '')
    """
        .formatted(unit);
  }

  private static final String SELECT =
      """
      SELECT p.id, p.number, p.address, u.id, u.code, p.opens_at, COALESCE(l.voters, 0),
             CASE u.kind WHEN 'COMMUNE' THEN u.parent_id ELSE u.id END
        FROM administrative_unit u
        JOIN polling_area p ON p.unit_id = u.id
        LEFT JOIN area_level l ON l.area_id = p.id AND l.level =
      """
          + WIDEST;

  @Inject private Sql sql;

  /**
   * The area of a key.
   *
   * @throws Refusal UNKNOWN where the unit has no such area
   */
  public ReportedArea get(int electionId, AreaKey key) {
    return sql.one(
            SELECT + " WHERE u.election_id = ? AND u.code = ? AND p.number = ?",
            AreaStore::area,
            electionId,
            key.unit(),
            key.number())
        .orElseThrow(() -> Refusal.unknown("turnout.unknownArea", key.unit(), key.number()));
  }

  /** The areas a unit owns, by number; empty where it owns none. */
  public List<ReportedArea> ofUnit(int unitId) {
    return sql.list(SELECT + " WHERE u.id = ? ORDER BY p.number", AreaStore::area, unitId);
  }

  private static ReportedArea area(ResultSet row) throws SQLException {
    return new ReportedArea(
        row.getInt(1),
        row.getInt(2),
        row.getString(3),
        row.getInt(4),
        row.getString(5),
        row.getObject(6, LocalDateTime.class),
        row.getLong(7),
        row.getInt(8));
  }
}
