package vn.baucu.exchange.control.draft;

import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.baucu.election.boundary.ElectionData;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.MasterDataChecks;
import vn.baucu.law.TurnoutChecks;
import vn.baucu.law.TurnoutReport;
import vn.baucu.law.UnitKind;
import vn.baucu.shared.Refusal;

/**
 * Refuses to change the ground under figures that stand: lists, seats, areas and voters under
 * minutes and results, totals under turnout (M209), the day and the law under any of them. What
 * does not change a figure's meaning (an address, a phone, an occupation) may change.
 */
final class GroundLaw {
  private static final DateTimeFormatter SLOT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private final ElectionDraft draft;
  private final PackageLog log;

  GroundLaw(ElectionDraft draft, PackageLog log) {
    this.draft = draft;
    this.log = log;
  }

  /**
   * Looks at what the package changes.
   *
   * @param stored the election as the database has it; null where it has none
   */
  void check(ElectionData stored) {
    if (stored != null) {
      checkElection(stored);
    }
    draft.units().forEach(this::checkUnit);
    draft.eachElectoralUnit(this::checkElectoralUnit);
    draft.eachBallot(this::checkBallot);
    draft.eachArea(this::checkReported);
    draft.eachArea(this::checkHours);
  }

  private void checkElection(ElectionData stored) {
    boolean other = !stored.day().equals(draft.day) || stored.legalBasis() != draft.legalBasis;
    boolean wider = draft.storedWidest != null && draft.storedWidest != draft.widestLevel();
    if ((other || wider) && hasFigures()) {
      log.problem(
          other ? PackageFile.ELECTION : PackageFile.LEVELS,
          Fault.GROUND_OF_ELECTION,
          other ? null : "level");
    }
  }

  private boolean hasFigures() {
    boolean[] found = {false};
    draft.eachElectoralUnit(unit -> found[0] |= unit.standing != null);
    draft.eachArea(area -> found[0] |= area.lastVoted() != null);
    return found[0];
  }

  private void checkUnit(DraftUnit unit) {
    if (unit.isMoved()) {
      draft.units().stream()
          .filter(below -> isAtOrBelow(below, unit))
          .flatMap(below -> below.areas.values().stream())
          .map(DraftArea::counted)
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(
              why ->
                  log.refusal(
                      PackageFile.ADMINISTRATIVE_UNITS,
                      unit.row(),
                      "parent_code",
                      unit.parentCode,
                      why));
    }
  }

  /** Until when an early count is hidden hangs on the area's hours. */
  private void checkHours(DraftArea area) {
    if (area.counted() != null && area.hasOtherHours(draft.usualHours())) {
      log.refusal(PackageFile.SETTINGS, area.hoursRow, "value", area.called(), area.counted());
    }
  }

  private static boolean isAtOrBelow(DraftUnit below, DraftUnit unit) {
    // No deeper than there are kinds: a package may hang units on each other in a circle.
    DraftUnit each = below;
    for (int up = 1; each != null && each != unit && up < UnitKind.values().length; up++) {
      each = each.parent;
    }
    return each == unit;
  }

  private void checkElectoralUnit(DraftElectoralUnit unit) {
    Refusal why = unit.standing == null ? unit.published : unit.standing;
    if (why == null) {
      return;
    }
    if (unit.isGiven() && unit.seats != unit.storedSeats) {
      log.refusal(
          PackageFile.ELECTORAL_UNITS, unit.row(), "seats", String.valueOf(unit.seats), why);
    }
    unit.candidates.forEach(
        (position, candidate) -> {
          if (candidate.replaced) {
            refuse(candidate, "full_name", candidate.fullName, why);
          } else if (!candidate.isStored()) {
            refuse(candidate, "position", String.valueOf(position), why);
          } else if (unit.published != null && candidate.isOther()) {
            refuse(candidate, "full_name", candidate.fullName, unit.published);
          }
        });
  }

  private void refuse(DraftCandidate candidate, String column, String value, Refusal why) {
    log.refusal(PackageFile.CANDIDATES, candidate.row(), column, value, why);
  }

  private void checkBallot(DraftBallot ballot) {
    String key = ballot.called();
    if (ballot.assignedRow != 0 && ballot.electoralUnit != ballot.storedUnit) {
      Refusal why = ballot.counted;
      for (DraftElectoralUnit unit :
          new DraftElectoralUnit[] {ballot.storedUnit, ballot.electoralUnit}) {
        why = unit != null && unit.signed ? unit.standing : why;
      }
      if (why != null) {
        log.refusal(PackageFile.AREA_UNITS, ballot.assignedRow, "unit_number", key, why);
      }
    }
    if (ballot.agreed != null && ballot.voters() != ballot.storedVoters) {
      log.refusal(PackageFile.VOTERS, ballot.totalRow(), "total", key, ballot.agreed);
    }
  }

  /** A total below what was reported is told, and so is each report above it. */
  private void checkReported(DraftArea area) {
    ElectionLevel widest = draft.widestLevel();
    DraftBallot ballot = widest == null ? null : area.findBallot(widest);
    if (ballot == null || ballot.totalRow() == 0 || ballot.voters() == DraftBallot.NONE) {
      return;
    }
    long voters = ballot.voters();
    MasterDataChecks.belowReported(widest, voters, area.lastVoted())
        .ifPresent(finding -> tell(ballot, String.valueOf(voters), finding));
    for (int slot = 0; area.voted != null && slot < area.voted.length; slot++) {
      if (area.votedRows[slot] == 0 && area.voted[slot] > voters) {
        String report =
            area.called() + " · " + SLOT.format(draft.slots().get(slot)) + " · " + area.voted[slot];
        TurnoutChecks.figure(
                TurnoutReport.of(
                    draft.slots().get(slot), (long) area.voted[slot], voters, null, null))
            .ifPresent(finding -> tell(ballot, report, finding));
      }
    }
  }

  private void tell(DraftBallot ballot, String value, Finding finding) {
    log.finding(PackageFile.VOTERS, ballot.totalRow(), "total", value, finding.severity(), finding);
  }

  /** Identities of the electoral units whose list or seats the package changes. */
  static Set<Integer> changed(ElectionDraft draft) {
    Set<Integer> changed = new TreeSet<>();
    draft.eachElectoralUnit(
        unit -> {
          if (unit.hasOtherGround()) {
            changed.add(unit.id());
          }
        });
    return changed;
  }
}
