package vn.baucu.voters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Sql;
import vn.baucu.voters.boundary.Placement;

/** In which electoral units areas lie, and those of units that have no areas yet. */
@ApplicationScoped
public class PlacementStore {
  @Inject private Sql sql;

  public List<Placement> below(int owner, ElectionLevel level) {
    return sql.list(
        """
        SELECT u.id, u.code, u.name, COALESCE(p.name, ''), a.id, a.number, a.place,
               a.id IS NULL OR l.area_id IS NOT NULL,
               IF(a.id IS NULL, s.electoral_unit_id, l.electoral_unit_id), l.voters
          FROM unit_ancestor x
          JOIN administrative_unit u ON u.id = x.unit_id
          LEFT JOIN administrative_unit p ON p.id = u.parent_id
          LEFT JOIN polling_area a ON a.unit_id = u.id
          LEFT JOIN area_level l ON l.area_id = a.id AND l.level = ?
          LEFT JOIN usual_unit s ON s.unit_id = u.id AND s.level = ?
         WHERE x.ancestor_id = ? AND u.kind <> 'CITY'
           AND NOT EXISTS (SELECT 1 FROM administrative_unit c WHERE c.parent_id = u.id)
         ORDER BY p.code, u.code, a.number
        """,
        row ->
            new Placement(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, Integer.class),
                row.getObject(6, Integer.class),
                row.getString(7),
                row.getBoolean(8),
                row.getObject(9, Integer.class),
                row.getObject(10, Long.class)),
        level,
        level,
        owner);
  }

  public void place(int area, ElectionLevel level, Integer electoralUnit) {
    sql.update(
        "UPDATE area_level SET electoral_unit_id = ?, version = version + 1 WHERE area_id = ? AND"
            + " level = ?",
        electoralUnit,
        area,
        level);
  }

  public void setUsual(int unit, ElectionLevel level, Integer electoralUnit) {
    sql.update("DELETE FROM usual_unit WHERE unit_id = ? AND level = ?", unit, level);
    if (electoralUnit != null) {
      sql.update(
          "INSERT INTO usual_unit (unit_id, level, electoral_unit_id) VALUES (?, ?, ?)",
          unit,
          level,
          electoralUnit);
    }
  }

  /** The electoral unit in which an area opened in a unit lies. */
  public Optional<Integer> usual(int unit, ElectionLevel level) {
    return sql.one(
        "SELECT electoral_unit_id FROM usual_unit WHERE unit_id = ? AND level = ?",
        row -> row.getInt(1),
        unit,
        level);
  }

  public void forget(int electoralUnit) {
    sql.update("DELETE FROM usual_unit WHERE electoral_unit_id = ?", electoralUnit);
  }
}
