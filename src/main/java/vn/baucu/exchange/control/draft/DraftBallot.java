package vn.baucu.exchange.control.draft;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.law.VoterStage;
import vn.baucu.law.VoterTotals;
import vn.baucu.shared.Refusal;
import vn.baucu.voters.boundary.BallotData;

/** A polling area at one level: its electoral unit there, its voter totals, its count. */
public final class DraftBallot {
  static final int NONE = -1;
  private static final int STAGES = VoterStage.values().length;

  final DraftArea area;
  final ElectionLevel level;
  final int[] totals = new int[STAGES];
  final int[] men = new int[STAGES];
  final int[] women = new int[STAGES];
  final int[] totalRows = new int[STAGES];
  DraftElectoralUnit electoralUnit;
  int assignedRow;
  boolean changed;
  boolean stored;

  /** Its electoral unit in the database; null where it lies in none. */
  DraftElectoralUnit storedUnit;

  /** Its latest total in the database. */
  int storedVoters = NONE;

  /** Minutes that rest on its unit's list; null where there are none. */
  Refusal counted;

  /** Minutes that were held against its voter total; null where there are none. */
  Refusal agreed;

  /** Rounds of which the database has minutes that stand. */
  final Set<Round> standing = EnumSet.noneOf(Round.class);

  /** Rounds whose minutes were annulled there. */
  final Set<Round> annulled = EnumSet.noneOf(Round.class);

  DraftForm form;
  int[] inventory;
  int inventoryRow;
  boolean inventoryChanged;

  DraftBallot(DraftArea area, ElectionLevel level) {
    this.area = area;
    this.level = level;
    Arrays.fill(totals, NONE);
    Arrays.fill(men, NONE);
    Arrays.fill(women, NONE);
  }

  /** What the database says. */
  void stored(DraftElectoralUnit unit, BallotData data) {
    stored = true;
    electoralUnit = unit;
    for (VoterStage stage : VoterStage.values()) {
      totals[stage.ordinal()] = or(data.all().at(stage));
      men[stage.ordinal()] = or(data.men().at(stage));
      women[stage.ordinal()] = or(data.women().at(stage));
    }
    storedUnit = unit;
    storedVoters = voters();
  }

  private static int or(Long total) {
    return total == null ? NONE : total.intValue();
  }

  /** The latest voter total: final, else corrected, else posted; {@link #NONE} without any. */
  int voters() {
    for (int stage = STAGES - 1; stage >= 0; stage--) {
      if (totals[stage] != NONE) {
        return totals[stage];
      }
    }
    return NONE;
  }

  /** A row of the package that gives one of its totals; 0 where none does. */
  int totalRow() {
    return Arrays.stream(totalRows).filter(row -> row != 0).findFirst().orElse(0);
  }

  /** Its totals of all stages; null where one is not known. */
  VoterTotals allTotals() {
    return totals(totals);
  }

  /** The men among them. */
  VoterTotals menTotals() {
    return totals(men);
  }

  /** The women among them. */
  VoterTotals womenTotals() {
    return totals(women);
  }

  private static VoterTotals totals(int[] of) {
    return new VoterTotals(
        known(of, VoterStage.POSTED), known(of, VoterStage.CORRECTED), known(of, VoterStage.FINAL));
  }

  private static Long known(int[] of, VoterStage stage) {
    int total = of[stage.ordinal()];
    return total == NONE ? null : (Long) (long) total;
  }

  /** The final voter total; {@link #NONE} where it is not known. */
  int finalVoters() {
    return totals[VoterStage.FINAL.ordinal()];
  }

  DraftForm form() {
    if (form == null) {
      form = new DraftForm(this);
    }
    return form;
  }
}
