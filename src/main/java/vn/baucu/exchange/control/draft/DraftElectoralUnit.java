package vn.baucu.exchange.control.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.baucu.candidate.boundary.Decided;
import vn.baucu.law.DecisionKind;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LawText;
import vn.baucu.law.Round;
import vn.baucu.shared.Refusal;

/** An electoral unit of the draft with its list of candidates. */
public final class DraftElectoralUnit extends Stored {
  final DraftUnit owner;
  final ElectionLevel level;
  final int number;
  final TreeMap<Integer, DraftCandidate> candidates = new TreeMap<>();

  /** Its re-election and supplementary election, where there are. */
  final Map<Round, DraftRound> rounds = new EnumMap<>(Round.class);

  /** Further rounds whose row is at fault: of what stands on them nothing more is said. */
  final Set<Round> refusedRounds = EnumSet.noneOf(Round.class);

  private final List<DraftDecision> decisions = new ArrayList<>();
  int seats;
  int areas;
  boolean listChanged;

  /** Seats in the database, and what stands on the unit there: null where nothing does. */
  int storedSeats;

  Refusal standing;

  /** Why its list and seats stay as they are: they are published; null before. */
  Refusal published;

  /** By which document its list is published, in the database and by the package; or null. */
  Decided list;

  Decided givenList;

  /** Whether its result is signed. */
  boolean signed;

  DraftElectoralUnit(DraftUnit owner, ElectionLevel level, int number) {
    this.owner = owner;
    this.level = level;
    this.number = number;
  }

  /** The candidate of a position, made where there is none yet. */
  public DraftCandidate candidate(int position) {
    return candidates.computeIfAbsent(position, p -> new DraftCandidate());
  }

  /** What is decided of a kind about the result of a round; null where nothing is. */
  DraftDecision decision(Round round, DecisionKind kind) {
    return decisions.stream()
        .filter(each -> each.round() == round && each.kind() == kind)
        .findFirst()
        .orElse(null);
  }

  /** Takes a decision in, in the place of what was there of its kind. */
  void decide(DraftDecision made) {
    forget(made.round(), made.kind());
    decisions.add(made);
  }

  /** What was decided is about other figures by now. */
  void forget(Round round, DecisionKind kind) {
    decisions.removeIf(each -> each.round() == round && each.kind() == kind);
  }

  /** What is decided about its results. */
  List<DraftDecision> decisions() {
    return List.copyOf(decisions);
  }

  /**
   * The candidates on the ballot of a round, by position on the official list, in the order in
   * which they are printed; null where the round is refused.
   */
  List<Integer> ballot(Round round) {
    if (round.sums().isOfElectionDay()) {
      return List.copyOf(candidates.keySet());
    }
    DraftRound further = rounds.get(round);
    return further == null ? null : further.positions;
  }

  /** Seats to be filled in a round. */
  int seats(Round round) {
    return round.sums().isOfElectionDay() ? seats : rounds.get(round).seats;
  }

  /** Something stands on it; what is signed says so before what is only counted. */
  void stands(Refusal why, boolean isSigned) {
    if (standing == null || isSigned && !signed) {
      standing = why;
    }
    signed |= isSigned;
  }

  /** Whether the package changes its list or its seats: the ground of its votes. */
  boolean hasOtherGround() {
    return isStored()
        && (seats != storedSeats
            || candidates.values().stream().anyMatch(c -> c.replaced || !c.isStored()));
  }

  /** What it is called, for people. */
  @Override
  public String toString() {
    return LawText.electoralUnit(level, owner.called(), number);
  }
}
