package vn.baucu.candidate.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.InScope;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.ScopeTree;
import vn.baucu.shared.Sql;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UnitPath;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/**
 * Electoral units and their official lists. They may be read by whoever has their owner, or a
 * polling area of theirs, in scope.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class ElectoralUnits {
  private static final String UNIT =
      """
      SELECT e.id, e.level, o.code, e.number, e.name, o.name, e.seats,
             (SELECT COUNT(*) FROM candidate c WHERE c.electoral_unit_id = e.id)
        FROM electoral_unit e
        JOIN administrative_unit o ON o.id = e.owner_id
       WHERE e.election_id = ?
      """;

  /** Owner in the caller's unit or below; else an area of it there, of a team its own. */
  private static final String READABLE =
      """
       AND (EXISTS (SELECT 1 FROM unit_ancestor s
                     WHERE s.unit_id = e.owner_id AND s.ancestor_id = ? AND ? IS NULL)
         OR e.id IN (SELECT l.electoral_unit_id FROM unit_ancestor s
                      JOIN polling_area p ON p.unit_id = s.unit_id AND p.number = COALESCE(?, p.number)
                      JOIN voting_area l ON l.area_id = p.id
                     WHERE s.ancestor_id = ?))
      """;

  /** Owned by a unit; or by one above it, with an area of its. */
  private static final String CONCERNING =
      """
       AND (e.owner_id = ?
         OR e.owner_id IN (SELECT a.ancestor_id FROM unit_ancestor a
                            WHERE a.unit_id = ? AND a.depth > 0)
            AND e.id IN (SELECT l.electoral_unit_id FROM unit_ancestor s
                          JOIN polling_area p ON p.unit_id = s.unit_id
                          JOIN voting_area l ON l.area_id = p.id
                         WHERE s.ancestor_id = ?))
      """;

  private static final String ORDER =
      " ORDER BY " + Sql.levelOrder("e.level") + ", o.code, e.number";

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;
  @Inject private ScopeTree tree;

  /**
   * Electoral units the caller may read, by level, owner and number.
   *
   * @param level only of this level; null for all
   * @param owner only of this owner; null for all
   * @throws Refusal UNKNOWN for a unit that is not there, DENIED where nothing of the owner's may
   *     be read
   */
  @PermitAll
  @Unscoped("filtered by owner and areas in scope")
  public List<ElectoralUnitRow> list(ElectionLevel level, String owner) {
    StringBuilder query = new StringBuilder(UNIT).append(READABLE);
    List<Object> arguments = new ArrayList<>(readable());
    if (level != null) {
      query.append(" AND e.level = ?");
      arguments.add(level);
    }
    if (owner != null) {
      query.append(" AND o.code = ?");
      arguments.add(owner);
    }
    List<ElectoralUnitRow> rows =
        sql.list(query.append(ORDER).toString(), ElectoralUnits::row, arguments.toArray());
    if (rows.isEmpty() && owner != null) {
      requireCovered(owner);
    }
    return rows;
  }

  /**
   * The electoral units that concern an administrative unit: those of the bodies it elects, and
   * those of the bodies above it in which areas of it lie; by level, owner and number.
   */
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public List<ElectoralUnitRow> of(@InScope UnitCode unit) {
    int id =
        tree.find(caller.electionId(), unit.unit())
            .orElseThrow(() -> Refusal.unknown("shared.unknownUnit", unit.unit()))
            .unitId();
    return sql.list(
        UNIT + CONCERNING + ORDER, ElectoralUnits::row, caller.electionId(), id, id, id);
  }

  /**
   * An electoral unit with its candidates in ballot order and a page of its areas.
   *
   * @param offset how many areas to pass over
   * @param limit how many to read
   * @throws Refusal UNKNOWN where there is none, DENIED where it may not be read
   */
  @PermitAll
  @Unscoped("readable by owner or areas in scope, checked within")
  public ElectoralUnitDetail get(ElectoralUnitKey key, long offset, int limit) {
    String one = " AND e.level = ? AND o.code = ? AND e.number = ?";
    List<Object> arguments = new ArrayList<>(readable());
    arguments.addAll(Arrays.asList(key.level(), key.owner(), key.number()));
    ElectoralUnitRow unit =
        sql.one(UNIT + READABLE + one, ElectoralUnits::row, arguments.toArray())
            .orElseThrow(() -> unreadable(key, one));
    int id = identity(key, one);
    return new ElectoralUnitDetail(unit, candidates(id), areas(id, offset, limit), areas(id));
  }

  private Refusal unreadable(ElectoralUnitKey key, String one) {
    identity(key, one);
    return Refusal.denied("shared.outOfScope", key.owner());
  }

  private int identity(ElectoralUnitKey key, String one) {
    return sql.one(
            UNIT + one,
            row -> row.getInt(1),
            caller.electionId(),
            key.level(),
            key.owner(),
            key.number())
        .orElseThrow(
            () -> Refusal.unknown("candidate.unknownElectoralUnit", key.owner(), key.number()));
  }

  private void requireCovered(String owner) {
    UnitPath path =
        tree.find(caller.electionId(), owner)
            .orElseThrow(() -> Refusal.unknown("shared.unknownUnit", owner));
    if (!caller.get().covers(path, null)) {
      throw Refusal.denied("shared.outOfScope", owner);
    }
  }

  /** The arguments of {@link #UNIT} and {@link #READABLE}. */
  private List<Object> readable() {
    Caller who = caller.get();
    int unit = who.unit() == null ? 0 : who.unit().unitId();
    return Arrays.asList(caller.electionId(), unit, who.areaNumber(), who.areaNumber(), unit);
  }

  private List<CandidateRow> candidates(int unit) {
    return sql.list(
        """
        SELECT position, full_name, date_of_birth, gender, ethnicity, hometown, occupation,
               workplace, self_nominated
          FROM candidate WHERE electoral_unit_id = ? ORDER BY position
        """,
        row ->
            new CandidateRow(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getBoolean(9)),
        unit);
  }

  private List<ElectoralUnitDetail.Area> areas(int unit, long offset, int limit) {
    return sql.list(
        """
        SELECT u.code, p.number, p.name, l.voters
          FROM voting_area l
          JOIN polling_area p ON p.id = l.area_id
          JOIN administrative_unit u ON u.id = p.unit_id
         WHERE l.electoral_unit_id = ?
         ORDER BY u.code, p.number LIMIT ? OFFSET ?
        """,
        row ->
            new ElectoralUnitDetail.Area(
                row.getString(1), row.getInt(2), row.getString(3), row.getObject(4, Long.class)),
        unit,
        limit,
        offset);
  }

  private long areas(int unit) {
    return sql.one(
            "SELECT COUNT(*) FROM voting_area WHERE electoral_unit_id = ?",
            row -> row.getLong(1),
            unit)
        .orElse(0L);
  }

  private static ElectoralUnitRow row(ResultSet row) throws SQLException {
    return new ElectoralUnitRow(
        new ElectoralUnitKey(
            ElectionLevel.valueOf(row.getString(2)), row.getString(3), row.getInt(4)),
        row.getString(5),
        row.getString(6),
        row.getInt(7),
        row.getInt(8));
  }
}
