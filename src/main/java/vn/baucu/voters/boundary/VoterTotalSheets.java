package vn.baucu.voters.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.baucu.area.boundary.UnitTree;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Elections;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.ClockHistory;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.VoterStage;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.InScope;
import vn.baucu.shared.Roles;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;
import vn.baucu.voters.control.TotalStore;

/** Voter totals as they are read: of one unit's areas, and summed up below a unit. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class VoterTotalSheets {
  @Inject private CurrentCaller current;
  @Inject private ElectionClock clock;
  @Inject private Elections elections;
  @Inject private Timetables timetables;
  @Inject private UnitTree tree;
  @Inject private StageDoors doors;
  @Inject private TotalStore store;

  /** The totals of a unit's areas; empty where it owns none. */
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public TotalSheet sheet(@InScope UnitCode unit) {
    TotalStore.Unit found = store.unit(current.electionId(), unit.unit());
    Map<ElectionLevel, String> levels = elections.current().levels();
    List<TotalStore.Row> rows = store.ofUnit(found.id());
    ClockHistory times = clock.history();
    ElectionLevel widest = levels.keySet().stream().findFirst().orElse(null);
    return new TotalSheet(
        unit.unit(),
        found.name(),
        levels,
        store.areas(found.id(), rows, widest),
        timetables.current().finalTotalsOpen(),
        doors.open(rows),
        store.changes(found.id()).stream()
            .map(change -> change.moved(times.at(change.at())))
            .toList());
  }

  /** The control totals of a unit from those right below it; no row where there are none. */
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public ControlTotals control(@InScope UnitCode unit) {
    TotalStore.Unit found = store.unit(current.electionId(), unit.unit());
    Map<String, Map<ElectionLevel, Map<VoterStage, StageSum>>> sums = store.below(found.id());
    return new ControlTotals(
        unit.unit(),
        found.name(),
        elections.current().levels(),
        tree.children(unit).stream()
            .map(
                row ->
                    new ControlTotals.Row(
                        row.code(), row.name(), sums.getOrDefault(row.code(), Map.of())))
            .toList());
  }
}
