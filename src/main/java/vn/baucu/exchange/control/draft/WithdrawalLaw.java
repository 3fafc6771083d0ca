package vn.baucu.exchange.control.draft;

import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.TreeSet;
import vn.baucu.exchange.boundary.Withdrawal;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.turnout.boundary.ReportData;

/** Takes out of a draft what shall no longer be there, and refuses what something stands on. */
public final class WithdrawalLaw {
  private static final DateTimeFormatter SLOT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private final ElectionDraft draft;
  private final Withdrawal withdrawn;
  private final PackageLog log;

  public WithdrawalLaw(ElectionDraft draft, Withdrawal withdrawn, PackageLog log) {
    this.draft = draft;
    this.withdrawn = withdrawn;
    this.log = log;
  }

  /** Takes it out; to be called before anything of the package is read. */
  public void take() {
    draft.levels.keySet().removeAll(withdrawn.levels());
    draft.settings.keySet().removeAll(withdrawn.settings());
    draft.removeSlots(withdrawn.slots());
    Set<String> held = new TreeSet<>();
    for (DraftUnit unit : draft.units.values()) {
      if (unit.parentCode != null && !withdrawn.units().contains(unit.code)) {
        held.add(unit.parentCode);
      }
    }
    for (String code : withdrawn.units()) {
      DraftUnit unit = draft.units.get(code);
      if (unit == null) {
        continue;
      }
      if (held.contains(code) || !unit.areas.isEmpty() || !unit.electoralUnits.isEmpty()) {
        log.problem(PackageFile.ADMINISTRATIVE_UNITS, Fault.UNIT_IN_USE, null, code);
      }
      draft.units.remove(code);
      draft.unitsById.remove(unit.id());
    }
    draft.tieUnits();
  }

  /** Looks whether anything stands at a level that is gone. */
  public void judge() {
    Set<String> used = new TreeSet<>();
    draft.eachElectoralUnit(unit -> used.add(unit.level.name()));
    draft.eachBallot(
        ballot -> {
          if (ballot.voters() != DraftBallot.NONE) {
            used.add(ballot.level.name());
          }
        });
    withdrawn.levels().stream()
        .filter(level -> used.contains(level.name()))
        .forEach(level -> log.problem(PackageFile.LEVELS, Fault.LEVEL_IN_USE, null, level));
  }

  /** A report that stands may be one for a slot that is to go. */
  public void reported(ReportData report) {
    if (withdrawn.slots().contains(report.slot())) {
      log.problem(PackageFile.REPORT_SLOTS, Fault.SLOT_IN_USE, null, SLOT.format(report.slot()));
    }
  }
}
