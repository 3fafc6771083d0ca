package vn.baucu.exchange.control.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.law.BirthDate;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Fields;
import vn.baucu.law.Finding;
import vn.baucu.law.LawText;
import vn.baucu.law.ListedCandidate;
import vn.baucu.law.MasterDataChecks;
import vn.baucu.law.Severity;
import vn.baucu.law.VoterStage;

/**
 * Asks the law about the draft's master data, M101–M211.
 *
 * <p>An election may come in several packages, so what has not begun is not held against it: a list
 * without candidates, and assignments of areas where no area is assigned yet. Nor is what rows
 * would have brought that were refused: one cause is one finding.
 */
final class MasterLaw {
  /** What a package may not break even in a rehearsal; the age of a candidate is told only. */
  private static final Set<String> REFUSING = Set.of("M101", "M102", "M103", "M104");

  private final ElectionDraft draft;
  private final PackageLog log;
  private final Set<PackageFile> sheets;
  private final Set<PackageFile> unsound = EnumSet.noneOf(PackageFile.class);
  private final Set<ElectionLevel> assigned = EnumSet.noneOf(ElectionLevel.class);

  MasterLaw(ElectionDraft draft, PackageLog log, Set<PackageFile> sheets) {
    this.draft = draft;
    this.log = log;
    this.sheets = sheets;
    for (PackageFile sheet : sheets) {
      if (log.of(sheet).hasRefused()) {
        unsound.add(sheet);
      }
    }
  }

  void check() {
    draft.eachElectoralUnit(unit -> unit.areas = 0);
    draft.eachBallot(
        ballot -> {
          if (ballot.electoralUnit != null) {
            ballot.electoralUnit.areas++;
            assigned.add(ballot.level);
            for (DraftUnit unit = ballot.area.unit; unit != null; unit = unit.parent) {
              unit.assignedLevels.add(ballot.level);
            }
          }
        });
    draft.units().forEach(this::checkBodies);
    draft.eachElectoralUnit(this::checkElectoralUnit);
    checkPersons();
    draft.eachArea(this::checkArea);
  }

  private void checkBodies(DraftUnit owner) {
    owner.electoralUnits.forEach(
        (level, units) -> {
          MasterDataChecks.unitNumbers(units.keySet())
              .ifPresent(finding -> ofNumbers(finding, owner, level));
          long women = 0;
          long candidates = 0;
          for (DraftElectoralUnit unit : units.values()) {
            candidates += unit.candidates.size();
            women += unit.candidates.values().stream().filter(c -> "F".equals(c.gender)).count();
          }
          if (sheets.contains(PackageFile.CANDIDATES)) {
            String body = LawText.level(level) + " · " + owner.called();
            MasterDataChecks.women(level, women, candidates)
                .ifPresent(f -> report(PackageFile.CANDIDATES, 0, "gender", body, f));
          }
        });
  }

  private void ofNumbers(Finding finding, DraftUnit owner, ElectionLevel level) {
    Long found = finding.numbers().get("found");
    DraftElectoralUnit unit =
        found == null ? null : owner.findElectoralUnit(level, found.intValue());
    report(
        PackageFile.ELECTORAL_UNITS,
        unit == null ? 0 : unit.row(),
        "number",
        String.valueOf(found),
        finding);
  }

  private void checkElectoralUnit(DraftElectoralUnit unit) {
    int candidates = unit.candidates.size();
    for (Finding finding :
        MasterDataChecks.electoralUnit(unit.level, unit.seats, candidates, unit.areas)) {
      boolean ofCandidates = finding.fields().contains(Fields.CANDIDATES);
      boolean ofAreas = finding.fields().contains(Fields.AREAS);
      boolean notBegun = ofCandidates && candidates == 0 || ofAreas && !isAssigning(unit);
      if (!notBegun) {
        String column = ofCandidates || ofAreas ? "number" : "seats";
        report(PackageFile.ELECTORAL_UNITS, unit.row(), column, unit.toString(), finding);
      }
    }
    checkCandidates(unit);
  }

  /** Whether areas are being assigned where this unit's would be. */
  private boolean isAssigning(DraftElectoralUnit unit) {
    return unit.owner.assignedLevels.contains(unit.level);
  }

  private void checkCandidates(DraftElectoralUnit unit) {
    Map<String, DraftCandidate> byKey = new HashMap<>();
    List<ListedCandidate> list = new ArrayList<>();
    unit.candidates.forEach(
        (position, candidate) -> {
          if (candidate.fullName != null && candidate.dateOfBirth != null) {
            ListedCandidate listed = listed(unit, position, candidate);
            list.add(listed);
            byKey.put(listed.key(), candidate);
          }
        });
    for (Finding finding : MasterDataChecks.candidates(list, draft.day())) {
      List<String> keys = finding.fields().stream().filter(byKey::containsKey).toList();
      if (keys.isEmpty()) {
        ofPosition(unit, finding);
      }
      for (String key : keys) {
        report(PackageFile.CANDIDATES, byKey.get(key).row(), "full_name", key, finding);
      }
    }
  }

  private void ofPosition(DraftElectoralUnit unit, Finding finding) {
    Long found = finding.numbers().get("found");
    DraftCandidate candidate = found == null ? null : unit.candidates.get(found.intValue());
    report(
        PackageFile.CANDIDATES,
        candidate == null ? 0 : candidate.row(),
        "position",
        unit + " " + found,
        finding);
  }

  /** Who stands twice in one level, and who stands at too many. */
  private void checkPersons() {
    Map<String, DraftCandidate> byKey = new HashMap<>();
    Map<ElectionLevel, List<ListedCandidate>> all = new EnumMap<>(ElectionLevel.class);
    draft.eachElectoralUnit(
        unit ->
            unit.candidates.forEach(
                (position, candidate) -> {
                  if (candidate.fullName != null && candidate.dateOfBirth != null) {
                    ListedCandidate listed = listed(unit, position, candidate);
                    all.computeIfAbsent(unit.level, level -> new ArrayList<>()).add(listed);
                    byKey.put(listed.key(), candidate);
                  }
                }));
    List<Finding> found = new ArrayList<>();
    all.values().forEach(ofLevel -> found.addAll(MasterDataChecks.namesakes(ofLevel)));
    found.addAll(MasterDataChecks.levels(all));
    for (Finding finding : found) {
      for (String key : finding.fields()) {
        report(PackageFile.CANDIDATES, byKey.get(key).row(), "full_name", key, finding);
      }
    }
  }

  private static ListedCandidate listed(
      DraftElectoralUnit unit, int position, DraftCandidate candidate) {
    return new ListedCandidate(
        candidate.fullName + " (" + unit + ", " + position + ")",
        position,
        candidate.fullName,
        BirthDate.parse(candidate.dateOfBirth).orElse(null));
  }

  private void checkArea(DraftArea area) {
    Map<ElectionLevel, Integer> units = new EnumMap<>(ElectionLevel.class);
    Map<ElectionLevel, Long> voters = new EnumMap<>(ElectionLevel.class);
    Map<ElectionLevel, Long> finals = new EnumMap<>(ElectionLevel.class);
    Set<ElectionLevel> electing = EnumSet.noneOf(ElectionLevel.class);
    for (ElectionLevel level : draft.levels().keySet()) {
      DraftUnit owner = area.unit.ownerAt(level);
      if (owner != null && owner.electoralUnits.containsKey(level)) {
        electing.add(level);
      }
      DraftBallot ballot = area.findBallot(level);
      if (ballot != null) {
        units.put(level, ballot.electoralUnit == null ? 0 : 1);
        put(voters, level, ballot.voters());
        put(finals, level, ballot.finalVoters());
      }
    }
    String key = area.called();
    if (!assigned.isEmpty()) {
      MasterDataChecks.area(
              new MasterDataChecks.AreaPlacement(draft.levels().keySet(), electing, units, voters))
          .ifPresent(f -> report(PackageFile.POLLING_AREAS, area.row(), "number", key, f));
    }
    if (sheets.contains(PackageFile.VOTERS)) {
      MasterDataChecks.areaVoters(voters.get(draft.widestLevel()))
          .ifPresent(f -> report(PackageFile.VOTERS, row(area), "total", key, f));
      MasterDataChecks.voterOrder(finals)
          .ifPresent(f -> report(PackageFile.VOTERS, row(area), "total", key, f));
      checkSexes(area, key);
    }
  }

  private void checkSexes(DraftArea area, String key) {
    DraftBallot widest = draft.widestLevel() == null ? null : area.findBallot(draft.widestLevel());
    for (VoterStage stage : VoterStage.values()) {
      int row = widest == null ? 0 : widest.totalRows[stage.ordinal()];
      if (row != 0) {
        MasterDataChecks.sexes(
                widest.level,
                widest.allTotals().at(stage),
                widest.menTotals().asOf(stage),
                widest.womenTotals().asOf(stage))
            .ifPresent(f -> report(PackageFile.VOTERS, row, "men", key, f));
      }
    }
  }

  /** A row of the package that speaks of the area's voters; 0 where none does. */
  private static int row(DraftArea area) {
    for (DraftBallot ballot : area.ballots) {
      for (int row : ballot == null ? new int[0] : ballot.totalRows) {
        if (row != 0) {
          return row;
        }
      }
    }
    return 0;
  }

  private static void put(Map<ElectionLevel, Long> map, ElectionLevel level, int total) {
    if (total != DraftBallot.NONE) {
      map.put(level, (long) total);
    }
  }

  /** The sheets without one of whose rows the finding may be made of nothing else. */
  private static Set<PackageFile> groundsOf(Finding finding) {
    return switch (finding.code()) {
      case "M101" ->
          EnumSet.of(
              PackageFile.ELECTORAL_UNITS, PackageFile.POLLING_AREAS, PackageFile.AREA_UNITS);
      case "M102" -> EnumSet.of(PackageFile.ELECTORAL_UNITS);
      case "M103" ->
          finding.fields().contains(Fields.CANDIDATES)
              ? EnumSet.of(PackageFile.CANDIDATES)
              : EnumSet.noneOf(PackageFile.class);
      case "M104", "M201", "M202", "M205" -> EnumSet.of(PackageFile.CANDIDATES);
      default -> EnumSet.noneOf(PackageFile.class);
    };
  }

  /**
   * What refuses is reported whoever brought it in; what only warns is reported of rows of this
   * package.
   */
  private void report(PackageFile sheet, int row, String column, String value, Finding finding) {
    if (!Collections.disjoint(unsound, groundsOf(finding))) {
      return;
    }
    boolean refusing = REFUSING.contains(finding.code()) || !draft.isRehearsal();
    Severity severity = finding.blocks() && !refusing ? Severity.EXPLAIN : finding.severity();
    boolean here = sheets.contains(sheet);
    if (severity == Severity.BLOCK || here && (row != 0 || column.equals("gender"))) {
      PackageFile told = here ? sheet : sheets.iterator().next();
      log.finding(told, here ? row : 0, column, value, severity, finding);
    }
  }
}
