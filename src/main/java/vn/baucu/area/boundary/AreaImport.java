package vn.baucu.area.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.function.Consumer;
import vn.baucu.area.control.AreaBulk;
import vn.baucu.law.UnitKind;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** Administrative units and polling areas of an election in bulk. */
@Stateless
@UseCase
public class AreaImport {
  private static final String WHOLE = "an import was let into the whole election";

  @Inject private AreaBulk bulk;
  @Inject private Audit audit;

  /** Hands out all units. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachUnit(int electionId, Consumer<UnitData> units) {
    bulk.eachUnit(electionId, units);
  }

  /** Hands out all polling areas. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachArea(int electionId, Consumer<AreaData> areas) {
    bulk.eachArea(electionId, areas);
  }

  /**
   * Adds units of one kind, or changes them; their parents stand already.
   *
   * @param units of one kind
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void putUnits(int electionId, UnitKind kind, RowStream<UnitData> units) {
    int written = bulk.putUnits(electionId, units);
    audit.record(
        "area.putUnits",
        AuditSubject.election(),
        null,
        AuditValue.of(AuditField.ROWS, written).and(AuditField.UNIT_KIND, kind),
        null);
  }

  /** Makes the tree of scopes anew from the units' parents. */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void rebuildTree(int electionId) {
    bulk.rebuildTree(electionId);
    audit.record("area.rebuildTree", AuditSubject.election(electionId), null, null, null);
  }

  /** Adds polling areas, or changes their names, addresses and kinds. */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void putAreas(RowStream<AreaData> areas) {
    int written = bulk.putAreas(areas);
    audit.record(
        "area.putAreas",
        AuditSubject.election(),
        null,
        AuditValue.of(AuditField.ROWS, written),
        null);
  }

  /** Changes the hours of polling areas. */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void putHours(RowStream<HoursData> hours) {
    int written = bulk.putHours(hours);
    audit.record(
        "area.putHours",
        AuditSubject.election(),
        null,
        AuditValue.of(AuditField.ROWS, written),
        null);
  }

  /**
   * Takes away units in which nothing lies.
   *
   * @throws Refusal RULE where something of one of them is kept: an account, a notice
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void withdraw(int electionId, Collection<String> units) {
    units.forEach(unit -> bulk.withdraw(electionId, unit));
    audit.record(
        "area.withdraw",
        AuditSubject.election(electionId),
        AuditValue.of(AuditField.UNIT, units),
        null,
        null);
  }
}
