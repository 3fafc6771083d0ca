package vn.baucu.candidate.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import vn.baucu.candidate.boundary.ElectoralUnitText;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Sql;

/** Keeps the electoral units of one body. */
@ApplicationScoped
public class ElectoralUnitStore {
  @Inject private Sql sql;

  /** The units of a body, by number. */
  public List<ElectoralUnitText> of(ElectionLevel level, int owner) {
    return sql.list(
        """
        SELECT e.id, e.version, e.number, e.name, e.seats,
               (SELECT COUNT(*) FROM candidate c WHERE c.electoral_unit_id = e.id)
          FROM electoral_unit e WHERE e.level = ? AND e.owner_id = ? ORDER BY e.number
        """,
        row ->
            new ElectoralUnitText(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                row.getString(4),
                row.getInt(5),
                row.getInt(6)),
        level,
        owner);
  }

  public void add(
      int electionId, ElectionLevel level, int owner, int number, String name, int seats) {
    sql.update(
        "INSERT INTO electoral_unit (election_id, level, owner_id, number, name, seats) VALUES (?,"
            + " ?, ?, ?, ?, ?)",
        electionId,
        level,
        owner,
        number,
        name,
        seats);
  }

  public void change(int id, String name, int seats) {
    sql.update(
        "UPDATE electoral_unit SET name = ?, seats = ?, version = version + 1 WHERE id = ?",
        name,
        seats,
        id);
  }

  /** Takes a unit away; whatever is still kept of it keeps it. */
  public void remove(ElectoralUnitText unit) {
    try {
      sql.update("DELETE FROM electoral_unit WHERE id = ?", unit.id());
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
        throw Refusal.rule("candidate.unitInUse", unit.number());
      }
      throw e;
    }
  }
}
