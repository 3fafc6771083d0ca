package vn.baucu.exchange.control.draft;

import java.util.TreeMap;
import vn.baucu.law.ElectionLevel;

/** An electoral unit of the draft with its list of candidates. */
public final class DraftElectoralUnit extends Stored {
  final DraftUnit owner;
  final ElectionLevel level;
  final int number;
  final TreeMap<Integer, DraftCandidate> candidates = new TreeMap<>();
  int seats;
  int areas;
  boolean listChanged;

  DraftElectoralUnit(DraftUnit owner, ElectionLevel level, int number) {
    this.owner = owner;
    this.level = level;
    this.number = number;
  }

  /** The candidate of a position, made where there is none yet. */
  public DraftCandidate candidate(int position) {
    return candidates.computeIfAbsent(position, p -> new DraftCandidate());
  }

  /** Its key, for people. */
  @Override
  public String toString() {
    return level + " " + owner.code + "/" + number;
  }
}
