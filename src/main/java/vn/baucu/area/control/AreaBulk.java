package vn.baucu.area.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import vn.baucu.area.boundary.AreaData;
import vn.baucu.area.boundary.HoursData;
import vn.baucu.area.boundary.UnitData;
import vn.baucu.law.UnitKind;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.Sql;

/** Reads and writes units and polling areas by the thousand. */
@ApplicationScoped
public class AreaBulk {
  @Inject private Sql sql;

  public void eachUnit(int electionId, Consumer<UnitData> units) {
    sql.each(
        """
        SELECT u.id, u.code, u.name, u.kind, p.code, COALESCE(u.phone, '')
          FROM administrative_unit u LEFT JOIN administrative_unit p ON p.id = u.parent_id
         WHERE u.election_id = ?
        """,
        row ->
            new UnitData(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                UnitKind.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6)),
        units,
        electionId);
  }

  public void eachArea(int electionId, Consumer<AreaData> areas) {
    sql.each(
        """
        SELECT a.id, a.unit_id, a.number, a.name, a.address, a.kind, a.opens_at, a.closes_at
          FROM polling_area a JOIN administrative_unit u ON u.id = a.unit_id
         WHERE u.election_id = ?
        """,
        row ->
            new AreaData(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDateTime.class),
                row.getObject(8, LocalDateTime.class)),
        areas,
        electionId);
  }

  public int putUnits(int electionId, RowStream<UnitData> units) {
    return sql.updateEach(
        """
        INSERT INTO administrative_unit (election_id, code, name, kind, phone, parent_id)
        SELECT ?, ?, ?, ?, ?, (SELECT p.id FROM administrative_unit p
                                WHERE p.election_id = ? AND p.code = ?)
            ON DUPLICATE KEY UPDATE name = VALUES(name), kind = VALUES(kind),
               phone = COALESCE(VALUES(phone), administrative_unit.phone),
               parent_id = VALUES(parent_id), version = administrative_unit.version + 1
        """,
        add ->
            units.forEach(
                unit ->
                    add.accept(
                        new Object[] {
                          electionId,
                          unit.code(),
                          unit.name(),
                          unit.kind(),
                          unit.phone(),
                          electionId,
                          unit.parentCode()
                        })));
  }

  public void rebuildTree(int electionId) {
    sql.update(
        """
        DELETE x FROM unit_ancestor x JOIN administrative_unit u ON u.id = x.unit_id
         WHERE u.election_id = ?
        """,
        electionId);
    sql.update(
        """
        INSERT INTO unit_ancestor (unit_id, ancestor_id, depth)
        WITH RECURSIVE above (unit_id, ancestor_id, parent_id, depth) AS (
          SELECT id, id, parent_id, 0 FROM administrative_unit WHERE election_id = ?
          UNION ALL
          SELECT a.unit_id, p.id, p.parent_id, a.depth + 1
            FROM above a JOIN administrative_unit p ON p.id = a.parent_id)
        SELECT unit_id, ancestor_id, depth FROM above
        """,
        electionId);
  }

  public int putAreas(RowStream<AreaData> areas) {
    return sql.updateEach(
        """
        INSERT INTO polling_area (unit_id, number, name, address, kind, opens_at, closes_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE name = VALUES(name), address = VALUES(address),
               kind = VALUES(kind), version = version + 1
        """,
        add ->
            areas.forEach(
                area ->
                    add.accept(
                        new Object[] {
                          area.unitId(),
                          area.number(),
                          area.name(),
                          area.address(),
                          area.kind(),
                          area.opens(),
                          area.closes()
                        })));
  }

  public int putHours(RowStream<HoursData> hours) {
    return sql.updateEach(
        "UPDATE polling_area SET opens_at = ?, closes_at = ?, version = version + 1 WHERE id = ?",
        add ->
            hours.forEach(
                row -> add.accept(new Object[] {row.opens(), row.closes(), row.areaId()})));
  }

  /** Takes a unit away; whatever else is kept of it keeps it. */
  public void withdraw(int electionId, String code) {
    sql.update(
        """
        DELETE x FROM unit_ancestor x JOIN administrative_unit u ON u.id = x.unit_id
         WHERE u.election_id = ? AND u.code = ?
        """,
        electionId,
        code);
    try {
      sql.update(
          "DELETE FROM administrative_unit WHERE election_id = ? AND code = ?", electionId, code);
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
        throw Refusal.rule("area.unitInUse", code);
      }
      throw e;
    }
  }
}
