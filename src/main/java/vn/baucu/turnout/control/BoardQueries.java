package vn.baucu.turnout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.shared.Sql;

/**
 * What boards show beyond one slot: the units right below over all slots, and who is late. Read
 * from the sums of the units that own areas; of polling areas only which were phoned in.
 */
@ApplicationScoped
public class BoardQueries {
  @Inject private Sql sql;

  /** A unit right below in one slot. */
  public record Cell(
      String code,
      LocalDateTime slot,
      long voted,
      int areasReported,
      int areasFull,
      LocalDateTime lastReportAt) {}

  /** A unit right below with its whole. */
  public record Base(String code, String name, int areas, long voters) {}

  /**
   * A unit that owns areas and has not reported all of them.
   *
   * @param lastSlot the last slot up to this one of which anything was reported, or null
   * @param lastVoted who had voted in it by then
   */
  public record Behind(
      String code,
      String name,
      String above,
      int missing,
      LocalDateTime lastSlot,
      long lastVoted,
      long voters) {}

  /** The units right below a unit, by code. */
  public List<Base> bases(int unitId) {
    return sql.list(
        """
        SELECT u.code, u.name, COALESCE(SUM(v.areas), 0), COALESCE(SUM(v.voters), 0)
          FROM administrative_unit u
          JOIN unit_ancestor b ON b.ancestor_id = u.id
          LEFT JOIN unit_voters v ON v.unit_id = b.unit_id AND v.level =
        """
            + AreaStore.WIDEST
            + " WHERE u.parent_id = ? GROUP BY u.id, u.code, u.name ORDER BY u.code",
        row -> new Base(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4)),
        unitId);
  }

  /** The units right below a unit, in each slot. */
  public List<Cell> cells(int unitId) {
    return sql.list(
        """
        SELECT u.code, s.slot, SUM(s.voted), SUM(s.areas_reported), SUM(s.areas_full),
               MAX(s.last_report_at)
          FROM administrative_unit u
          JOIN unit_ancestor b ON b.ancestor_id = u.id
          JOIN turnout_sum s ON s.unit_id = b.unit_id
         WHERE u.parent_id = ?
         GROUP BY u.code, s.slot
        """,
        row ->
            new Cell(
                row.getString(1),
                row.getObject(2, LocalDateTime.class),
                row.getLong(3),
                row.getInt(4),
                row.getInt(5),
                row.getObject(6, LocalDateTime.class)),
        unitId);
  }

  /**
   * Units with areas in a unit and below that have not reported a slot fully; most missing first.
   */
  public List<Behind> behind(int unitId, LocalDateTime slot) {
    return sql.list(
        """
        SELECT u.code, u.name, a.name, v.areas - COALESCE(s.areas_reported, 0) AS missing,
               l.slot, COALESCE(l.voted, 0), v.voters
          FROM unit_ancestor b
          JOIN administrative_unit u ON u.id = b.unit_id
          JOIN unit_voters v ON v.unit_id = u.id AND v.level =
        """
            + AreaStore.WIDEST
            + """
             LEFT JOIN turnout_sum s ON s.unit_id = u.id AND s.slot = ?
             LEFT JOIN turnout_sum l ON l.unit_id = u.id AND l.slot =
                  (SELECT MAX(x.slot) FROM turnout_sum x
                    WHERE x.unit_id = u.id AND x.slot <= ? AND x.areas_reported > 0)
             LEFT JOIN administrative_unit a ON a.id = u.parent_id
             WHERE b.ancestor_id = ? AND v.areas > COALESCE(s.areas_reported, 0)
             ORDER BY missing DESC, u.code
            """,
        row ->
            new Behind(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, LocalDateTime.class),
                row.getLong(6),
                row.getLong(7)),
        slot,
        slot,
        unitId);
  }

  /** How many reports of a slot were typed as phoned in, in the units right below, by code. */
  public Map<String, Integer> phonedBelow(int unitId, LocalDateTime slot) {
    return phoned(
        """
        SELECT u.code, COUNT(*)
          FROM administrative_unit u
          JOIN unit_ancestor b ON b.ancestor_id = u.id
          JOIN polling_area p ON p.unit_id = b.unit_id
          JOIN turnout_report r ON r.area_id = p.id
         WHERE u.parent_id = ? AND r.slot = ? AND r.phoned_by IS NOT NULL GROUP BY u.code
        """,
        unitId,
        slot);
  }

  /** The areas of a unit whose report of a slot was typed as phoned in, by number. */
  public Map<String, Integer> phonedAreas(int unitId, LocalDateTime slot) {
    return phoned(
        """
        SELECT p.number, 1 FROM polling_area p JOIN turnout_report r ON r.area_id = p.id
         WHERE p.unit_id = ? AND r.slot = ? AND r.phoned_by IS NOT NULL
        """,
        unitId,
        slot);
  }

  private Map<String, Integer> phoned(String query, int unitId, LocalDateTime slot) {
    Map<String, Integer> phoned = new HashMap<>();
    sql.each(
        query,
        row -> Map.entry(row.getString(1), row.getInt(2)),
        one -> phoned.put(one.getKey(), one.getValue()),
        unitId,
        slot);
    return phoned;
  }

  /** Whom to call in units, by their code. */
  public Map<String, String> phones(int electionId, List<String> codes) {
    Map<String, String> phones = new HashMap<>();
    if (!codes.isEmpty()) {
      List<Object> arguments = new ArrayList<>(codes);
      arguments.add(0, electionId);
      sql.each(
          "SELECT u.code, "
              + AreaStore.phone("u")
              + " FROM administrative_unit u WHERE u.election_id = ? AND u.code IN ("
              + String.join(", ", Collections.nCopies(codes.size(), "?"))
              + ")",
          row -> new String[] {row.getString(1), row.getString(2)},
          unit -> phones.put(unit[0], unit[1]),
          arguments.toArray());
    }
    return phones;
  }

  /** How many units with areas, in a unit and below, have every voter voted in a slot. */
  public int full(int unitId, LocalDateTime slot) {
    return sql.one(
            "SELECT COUNT(*) FROM unit_ancestor b JOIN administrative_unit u ON u.id = b.unit_id"
                + " JOIN unit_voters v ON v.unit_id = u.id AND v.level ="
                + AreaStore.WIDEST
                + " JOIN turnout_sum s ON s.unit_id = u.id AND s.slot = ?"
                + " WHERE b.ancestor_id = ? AND v.voters > 0 AND s.voted >= v.voters",
            row -> row.getInt(1),
            slot,
            unitId)
        .orElse(0);
  }
}
