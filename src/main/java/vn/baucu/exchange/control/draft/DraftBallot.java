package vn.baucu.exchange.control.draft;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.baucu.candidate.boundary.ReVote;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LawText;
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

  private final Map<Round, DraftForm> forms = new EnumMap<>(Round.class);

  /** Its new vote after an annulment; null where there is none. */
  DraftRound again;

  /** Whether the package brings something of its new vote that the database has not. */
  boolean againChanged;

  /** Its voters and its ballot inventory in further rounds. */
  final Map<Round, RoundVoters> roundVoters = new EnumMap<>(Round.class);

  final Map<Round, RoundLines> roundInventories = new EnumMap<>(Round.class);

  int[] inventory;
  int inventoryRow;
  boolean inventoryChanged;

  /** Its voters in a further round: what the database has, and what the package says by stage. */
  static final class RoundVoters {
    Integer stored;
    final int[] totals = new int[STAGES];
    final int[] rows = new int[STAGES];

    RoundVoters() {
      Arrays.fill(totals, NONE);
    }

    /** The stage that counts; -1 where the package says nothing. */
    int latest() {
      for (int stage = STAGES - 1; stage >= 0; stage--) {
        if (totals[stage] != NONE) {
          return stage;
        }
      }
      return NONE;
    }

    /** What it comes to; null where nothing is known. */
    Integer total() {
      return latest() == NONE ? stored : (Integer) totals[latest()];
    }

    boolean isChanged() {
      return latest() != NONE && (stored == null || stored != totals[latest()]);
    }
  }

  /** Its ballot inventory in a further round. */
  static final class RoundLines {
    int[] lines;
    int row;
    boolean changed;
  }

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

  /** Whether it votes again after an annulment. */
  boolean isAgain() {
    return again != null || annulled.contains(Round.ofElectionDay());
  }

  /** Its minutes of a round, made where there are none yet. */
  DraftForm form(Round round) {
    return forms.computeIfAbsent(round, r -> new DraftForm(this, r));
  }

  /** Its minutes of a round; null where there are none. */
  DraftForm findForm(Round round) {
    return forms.get(round);
  }

  /** Hands out its minutes of all rounds, in the order of the law. */
  void eachForm(Consumer<DraftForm> consumer) {
    forms.values().forEach(consumer);
  }

  /**
   * The minutes that stand in the sums of a round; null where there are none. After an annulment
   * those of the new vote do, also while they are still missing.
   */
  DraftForm standing(Round sums) {
    DraftForm instead = sums.again().map(forms::get).orElse(null);
    boolean annulledThere = isAgain() && sums.again().isPresent();
    return instead != null || annulledThere ? instead : forms.get(sums);
  }

  /** Whether some minutes stand in the sums of their round. */
  boolean isStanding(DraftForm form) {
    return standing(form.round.sums()) == form;
  }

  /** Whether the package annuls minutes that the database has accepted. */
  boolean isNewlyAgain() {
    return again != null && !again.stored && standing.contains(Round.ofElectionDay());
  }

  /** Its voters in a further round, made where nothing is known yet. */
  RoundVoters roundVoters(Round round) {
    return roundVoters.computeIfAbsent(round, r -> new RoundVoters());
  }

  /** The voter total that minutes of a round are held against; null where none is known. */
  Long finalVoters(Round round) {
    RoundVoters own = roundVoters.get(round);
    if (own != null && own.total() != null) {
      return own.total().longValue();
    }
    int voters = round.sums().isOfElectionDay() ? finalVoters() : voters();
    return voters == NONE ? null : (long) voters;
  }

  /** The decision that annulled is known. */
  void annul(ReVote.Annulment by) {
    againChanged |= !by.equals(again.annulment);
    again.annulment = by;
  }

  /** What it is called, for people. */
  String called() {
    return area.called() + " · " + LawText.level(level);
  }
}
