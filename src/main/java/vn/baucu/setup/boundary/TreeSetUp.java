package vn.baucu.setup.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.baucu.area.boundary.AreaImport;
import vn.baucu.election.boundary.ElectionImport;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Phase;
import vn.baucu.exchange.boundary.ImportReport;
import vn.baucu.exchange.boundary.TypedPackage;
import vn.baucu.exchange.boundary.TypedRows;
import vn.baucu.exchange.boundary.Withdrawal;
import vn.baucu.law.UnitKind;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** The administrative tree, set up by the city's committee while the election is prepared. */
@Stateless
@UseCase
@RunAs(Roles.SYSTEM)
public class TreeSetUp {
  private static final String ROOT = "the city stands at the root of the election";

  @Inject private TypedPackage typed;
  @Inject private ElectionImport elections;
  @Inject private AreaImport areas;
  @Inject private Timetables timetables;
  @Inject private CurrentCaller caller;
  @Inject private Audit audit;

  /** All units of the caller's election, by code. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed(Roles.CITY)
  @Unscoped(ROOT)
  public List<UnitText> read() {
    List<UnitText> units = new ArrayList<>();
    areas.eachUnit(
        caller.electionId(),
        unit ->
            units.add(
                new UnitText(
                    unit.code(), unit.name(), unit.kind(), unit.parentCode(), unit.phone())));
    units.sort(Comparator.comparing(UnitText::code));
    return units;
  }

  /**
   * Adds units, changes and takes away others, all or none.
   *
   * @param seen those that are changed or taken away, as they were seen
   * @param wanted those that are new or changed, as they shall be
   * @param gone codes of those that shall no longer be there
   * @return what came of it: nothing is written where it is not applied
   * @throws Refusal STALE where one is no longer as it was seen, or a new one is there by now; RULE
   *     after the preparation, or where something of a unit that is to go is kept
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed(Roles.CITY)
  @Unscoped(ROOT)
  public ImportReport save(
      Collection<UnitText> seen, Collection<UnitText> wanted, Collection<String> gone) {
    timetables.require(Phase.PREPARATION);
    elections.lock(caller.get().electionCode());
    Map<String, UnitText> now = new HashMap<>();
    read().forEach(unit -> now.put(unit.code(), unit));
    Map<String, UnitText> before = new HashMap<>();
    seen.forEach(unit -> before.put(unit.code(), unit));
    for (UnitText unit : seen) {
      if (!unit.equals(now.get(unit.code()))) {
        throw Refusal.stale("setup.unitChangedMeanwhile", unit.name());
      }
    }
    TypedRows rows = new TypedRows().sheet("administrative_units");
    for (UnitText unit : wanted) {
      if (!before.containsKey(unit.code()) && now.containsKey(unit.code())) {
        throw Refusal.rule("setup.unitTaken", unit.code(), now.get(unit.code()).name());
      }
      rows.add(
          "administrative_units",
          "code",
          unit.code(),
          "name",
          unit.name(),
          "kind",
          unit.kind(),
          "parent_code",
          unit.kind() == UnitKind.CITY ? null : unit.parent(),
          "phone",
          unit.phone());
    }
    ImportReport report =
        typed.write(
            rows.withdraw(new Withdrawal(Set.of(), Set.of(), Set.of(), lowestFirst(gone, now))));
    audit.record(
        "setup.saveUnits",
        AuditSubject.election(caller.get().electionCode()),
        AuditValue.of(AuditField.UNIT, gone),
        AuditValue.of(AuditField.UNIT, wanted.stream().map(UnitText::code).toList()),
        null);
    return report;
  }

  private static Set<String> lowestFirst(Collection<String> gone, Map<String, UnitText> now) {
    Set<String> ordered = new LinkedHashSet<>();
    gone.stream()
        .filter(now::containsKey)
        .sorted(Comparator.comparing((String code) -> now.get(code).kind()).reversed())
        .forEach(ordered::add);
    return ordered;
  }
}
