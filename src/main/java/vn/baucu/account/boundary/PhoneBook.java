package vn.baucu.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.InScope;
import vn.baucu.shared.Roles;
import vn.baucu.shared.Sql;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** Whom to call: the committees above, those below, and who keeps the server. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class PhoneBook {
  /** A committee's number: the unit's own, else that of one of its people, else empty. */
  private static final String PHONE =
      """
      COALESCE(NULLIF(u.phone, ''),
               (SELECT MIN(k.phone) FROM assignment m JOIN account k ON k.id = m.account_id
                 WHERE m.unit_id = u.id AND k.phone <> '' AND m.role IN ('CITY_COMMITTEE',
                       'DISTRICT_COMMITTEE', 'COMMUNE_COMMITTEE')), '')
      """;

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;

  /**
   * Somebody to call.
   *
   * @param name of the unit, or of the person
   * @param group name of the unit above; empty at the root, null for who keeps the server
   * @param phone never empty
   */
  public record Entry(String name, String group, String phone) {}

  /** The committees above the caller's own unit, the nearest first; of a team its unit's, too. */
  @PermitAll
  @Unscoped("the numbers of the committees in the caller's own line")
  public List<Entry> above() {
    int own = caller.get().unit().unitId();
    int from = caller.get().areaNumber() == null ? 1 : 0;
    return sql
        .list(
            "SELECT u.name, COALESCE(p.name, ''), "
                + PHONE
                + " FROM unit_ancestor x JOIN administrative_unit u ON u.id = x.ancestor_id LEFT"
                + " JOIN administrative_unit p ON p.id = u.parent_id WHERE x.unit_id = ? AND"
                + " x.depth >= ? ORDER BY x.depth",
            row -> new Entry(row.getString(1), row.getString(2), row.getString(3)),
            own,
            from)
        .stream()
        .filter(entry -> !entry.phone().isEmpty())
        .toList();
  }

  /** Who keeps the server, as far as they have a number. */
  @PermitAll
  @Unscoped("whom everybody calls when the program does not work")
  public List<Entry> technicians() {
    return sql.list(
        "SELECT a.full_name, a.phone FROM assignment s JOIN account a ON a.id = s.account_id WHERE"
            + " s.election_id = ? AND s.role = 'ADMINISTRATOR' AND a.active AND a.phone <> '' ORDER"
            + " BY a.full_name LIMIT 3",
        row -> new Entry(row.getString(1), null, row.getString(2)),
        caller.electionId());
  }

  /** The committees below a unit, in the order of the tree. */
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public List<Entry> below(@InScope UnitCode unit) {
    return sql.list(
        "SELECT u.name, p.name, "
            + PHONE
            + " FROM administrative_unit t JOIN unit_ancestor x ON x.ancestor_id = t.id AND x.depth"
            + " > 0 JOIN administrative_unit u ON u.id = x.unit_id JOIN administrative_unit p ON"
            + " p.id = u.parent_id WHERE t.election_id = ? AND t.code = ? ORDER BY IF(x.depth = 1,"
            + " u.code, p.code), x.depth, u.code",
        row -> new Entry(row.getString(1), row.getString(2), row.getString(3)),
        caller.electionId(),
        unit.unit());
  }
}
