package vn.baucu.area.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.area.control.UnitPaths;
import vn.baucu.law.UnitKind;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.InScope;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.Sql;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/**
 * The administrative tree: one unit with what is right below it. Counts of areas and voters are the
 * sums kept per unit that owns areas; only {@link #areas} reads polling areas, those of one unit.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class UnitTree {
  /** The first level in the order of electorates that the election has: the widest. */
  private static final String WIDEST =
      """
      (SELECT level FROM election_level WHERE election_id = ?
        ORDER BY
      """
          + Sql.levelOrder("level")
          + " LIMIT 1) ";

  private static final String UNIT =
      """
      SELECT u.code, u.name, u.kind, p.code,
             (SELECT COUNT(*) FROM administrative_unit c WHERE c.parent_id = u.id),
             COALESCE(SUM(v.areas), 0), COALESCE(SUM(v.voters), 0)
        FROM administrative_unit u
        JOIN unit_ancestor a ON a.ancestor_id = u.id
        LEFT JOIN administrative_unit p ON p.id = u.parent_id
        LEFT JOIN unit_size v ON v.unit_id = a.unit_id AND v.level =
      """
          + WIDEST;

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;
  @Inject private UnitPaths paths;

  /** The caller's own unit: the top of all it may open. */
  @PermitAll
  @Unscoped("the caller's own unit")
  public UnitRow top() {
    int election = caller.electionId();
    return one(election, "WHERE u.id = ?", caller.get().unit().unitId());
  }

  /**
   * A unit.
   *
   * @throws Refusal UNKNOWN where the election has no such unit
   */
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR,
    Roles.SYSTEM
  })
  public UnitRow get(@InScope UnitCode unit) {
    int election = caller.electionId();
    return one(election, "WHERE u.election_id = ? AND u.code = ?", election, unit.unit());
  }

  /** The units right below a unit, by code. */
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR,
    Roles.SYSTEM
  })
  public List<UnitRow> children(@InScope UnitCode parent) {
    int election = caller.electionId();
    return sql.list(
        UNIT
            + " WHERE p.election_id = ? AND p.code = ?"
            + " GROUP BY u.id, u.code, u.name, u.kind, p.code ORDER BY u.code",
        UnitTree::row,
        election,
        election,
        parent.unit());
  }

  /** The way from the root down to a unit, the unit included. */
  @PermitAll
  @Unscoped("names of units are public; which may be opened is said with each")
  public List<UnitName> path(UnitCode unit) {
    List<UnitName> path = paths.names(unit.unit());
    if (path.isEmpty()) {
      throw Refusal.unknown("shared.unknownUnit", unit.unit());
    }
    return path;
  }

  /** The polling areas a unit owns, by number; empty where it owns none. */
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR,
    Roles.SYSTEM
  })
  public List<AreaRow> areas(@InScope UnitCode unit) {
    int election = caller.electionId();
    return sql.list(
        """
        SELECT p.number, p.name, p.address, p.opens_at, p.closes_at, l.voters
          FROM polling_area p
          JOIN administrative_unit u ON u.id = p.unit_id
          LEFT JOIN area_size l ON l.area_id = p.id AND l.level =
        """
            + WIDEST
            + " WHERE u.election_id = ? AND u.code = ? ORDER BY p.number",
        row ->
            new AreaRow(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDateTime.class),
                row.getObject(5, LocalDateTime.class),
                row.getObject(6, Long.class)),
        election,
        election,
        unit.unit());
  }

  private UnitRow one(int election, String where, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = election;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return sql.one(
            UNIT + where + " GROUP BY u.id, u.code, u.name, u.kind, p.code", UnitTree::row, all)
        .orElseThrow(() -> Refusal.unknown("shared.noElection"));
  }

  private static UnitRow row(ResultSet row) throws SQLException {
    return new UnitRow(
        row.getString(1),
        row.getString(2),
        UnitKind.valueOf(row.getString(3)),
        row.getString(4),
        row.getInt(5),
        row.getInt(6),
        row.getLong(7));
  }
}
