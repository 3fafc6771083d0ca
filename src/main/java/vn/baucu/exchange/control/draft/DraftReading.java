package vn.baucu.exchange.control.draft;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.baucu.election.boundary.ElectionData;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.exchange.control.source.PackageSource;

/** Reads the sheets of a package onto a draft, in the order they stand on each other. */
public final class DraftReading {
  private static final Set<PackageFile> MASTER_DATA =
      EnumSet.of(
          PackageFile.LEVELS,
          PackageFile.ADMINISTRATIVE_UNITS,
          PackageFile.ELECTORAL_UNITS,
          PackageFile.POLLING_AREAS,
          PackageFile.AREA_UNITS,
          PackageFile.VOTERS,
          PackageFile.CANDIDATES);

  private final PackageSource source;
  private final ElectionDraft draft;
  private final PackageLog log;
  private final WithdrawalLaw withdrawal;
  private boolean groundless;

  public DraftReading(PackageSource source, ElectionDraft draft, PackageLog log) {
    this.source = source;
    this.draft = draft;
    this.log = log;
    withdrawal = new WithdrawalLaw(draft, source.withdrawn(), log);
  }

  /** The row of {@code election.csv}; empty where there is none or it is at fault. */
  public static Optional<ElectionLine> election(PackageSource source, PackageLog log) {
    if (!source.sheets().contains(PackageFile.ELECTION)) {
      return Optional.empty();
    }
    List<ElectionLine> lines = new ArrayList<>();
    source.read(
        PackageFile.ELECTION,
        log,
        row -> {
          ElectionLine line = ElectionLine.of(new Cells(row, log));
          if (line != null) {
            lines.add(line);
          }
        });
    if (log.of(PackageFile.ELECTION).rowsRead() != 1 && !log.of(PackageFile.ELECTION).isBroken()) {
      log.problem(PackageFile.ELECTION, Fault.ONE_ELECTION_ROW, null);
    }
    return log.isRefused() ? Optional.empty() : Optional.of(lines.get(0));
  }

  /** Reads what sets the election up; before it the draft holds what the database does. */
  public void readSetUp(SettingRules rules, ImportTerms terms) {
    withdrawal.take();
    read(new LevelSheet(draft, log));
    read(new SlotSheet(draft, log));
    read(new UnitSheet(draft, log));
    if (draft.city() == null && !log.isRefused()) {
      log.problem(Fault.NO_CITY, null);
    }
    read(new ElectoralUnitSheet(draft, log));
    read(new AreaSheet(draft, log));
    read(new AreaUnitSheet(draft, log));
    read(new RoundSheet(draft, log));
    read(new VoterSheet(draft, log));
    read(new CandidateSheet(draft, log));
    read(new OfficerSheet(draft, log));
    read(new SettingSheet(draft, log, rules, source.isTyped()));
    read(new AccountSheet(draft, log, terms));
  }

  /** What the package takes away. */
  public WithdrawalLaw withdrawal() {
    return withdrawal;
  }

  /** Reads turnout and counts; before it the draft holds those of the database. */
  public void readFigures() {
    read(new TurnoutSheet(draft, log));
    read(new CountSheet(draft, log));
    read(new VoteSheet(draft, log));
    read(new InventorySheet(draft, log));
    read(new DecisionSheet(draft, log));
  }

  /**
   * Asks the law about what the package brings or touches.
   *
   * @param stored the election as the database has it; null where it has none
   */
  public void judge(ElectionData stored) {
    if (groundless) {
      return;
    }
    withdrawal.judge();
    Set<PackageFile> master = EnumSet.copyOf(MASTER_DATA);
    master.retainAll(source.sheets());
    if (!master.isEmpty() && !source.isTyped()) {
      new MasterLaw(draft, log, master).check();
    }
    if (source.sheets().contains(PackageFile.TURNOUT)) {
      new TurnoutLaw(draft, log).check();
    }
    new GroundLaw(draft, log).check(stored);
    RoundLaw rounds = new RoundLaw(draft, log);
    if (draft.isRehearsal()) {
      rounds.check();
      new CountLaw(draft).check(log);
    } else {
      rounds.refuseOnPage();
    }
  }

  /**
   * Reads a sheet. After one that is no table, the sheets that stand on it are looked at as tables
   * only: their rows would all be found groundless for one and the same reason.
   */
  private void read(DraftSheet sheet) {
    if (!source.sheets().contains(sheet.file)) {
      return;
    }
    if (groundless) {
      source.read(sheet.file, log, row -> {});
    } else {
      sheet.readFrom(source);
    }
    groundless |= log.of(sheet.file).isBroken() || draft.treeless;
  }
}
