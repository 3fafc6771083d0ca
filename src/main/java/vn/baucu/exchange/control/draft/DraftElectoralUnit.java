package vn.baucu.exchange.control.draft;

import java.util.TreeMap;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LawText;
import vn.baucu.shared.Refusal;

/** An electoral unit of the draft with its list of candidates. */
public final class DraftElectoralUnit extends Stored {
  final DraftUnit owner;
  final ElectionLevel level;
  final int number;
  final TreeMap<Integer, DraftCandidate> candidates = new TreeMap<>();
  int seats;
  int areas;
  boolean listChanged;

  /** Seats in the database, and what stands on the unit there: null where nothing does. */
  int storedSeats;

  Refusal standing;

  /** Why its list and seats stay as they are: they are published; null before. */
  Refusal published;

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

  /** Its key, for people. */
  @Override
  public String toString() {
    return LawText.level(level) + " " + owner.code + "/" + number;
  }
}
