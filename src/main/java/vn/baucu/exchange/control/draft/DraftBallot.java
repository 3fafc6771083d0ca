package vn.baucu.exchange.control.draft;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.Refusal;

/** A polling area at one level: its electoral unit there, its voter totals, its count. */
public final class DraftBallot {
  static final int NONE = -1;
  private static final int STAGES = VoterStage.values().length;

  final DraftArea area;
  final ElectionLevel level;
  final int[] totals = new int[STAGES];
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
  }

  /** What the database says. */
  void stored(DraftElectoralUnit unit, int posted, int corrected, int last) {
    stored = true;
    electoralUnit = unit;
    totals[VoterStage.POSTED.ordinal()] = posted;
    totals[VoterStage.CORRECTED.ordinal()] = corrected;
    totals[VoterStage.FINAL.ordinal()] = last;
    storedUnit = unit;
    storedVoters = voters();
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

  /** The total of a stage; null where it is not known. */
  Integer total(VoterStage stage) {
    int total = totals[stage.ordinal()];
    return total == NONE ? null : (Integer) total;
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
