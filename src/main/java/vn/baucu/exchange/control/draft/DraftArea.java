package vn.baucu.exchange.control.draft;

import java.time.LocalDateTime;
import java.util.Arrays;
import vn.baucu.law.ElectionLevel;

/** A polling area of the draft: its ballots at each level, its turnout, its hours. */
public final class DraftArea extends Stored {
  static final int NONE = -1;
  private static final int LEVELS = ElectionLevel.values().length;

  final DraftUnit unit;
  final int number;
  final DraftBallot[] ballots = new DraftBallot[LEVELS];
  LocalDateTime opens;
  LocalDateTime closes;
  boolean hoursChanged;
  int hoursRow;

  /** Per slot of the draft: voted, and the row that says so; null where nothing was reported. */
  int[] voted;

  int[] votedRows;

  /** Whether a row of the package differs from what was reported. */
  boolean turnoutChanged;

  DraftArea(DraftUnit unit, int number) {
    this.unit = unit;
    this.number = number;
  }

  public DraftUnit unit() {
    return unit;
  }

  public int number() {
    return number;
  }

  /** What it is at a level, made where there is nothing yet. */
  public DraftBallot ballot(ElectionLevel level) {
    DraftBallot ballot = ballots[level.ordinal()];
    if (ballot == null) {
      ballot = new DraftBallot(this, level);
      ballots[level.ordinal()] = ballot;
    }
    return ballot;
  }

  /** What it is at a level; null where there is nothing. */
  DraftBallot findBallot(ElectionLevel level) {
    return ballots[level.ordinal()];
  }

  /** Its hours as the database has them. */
  public void hours(LocalDateTime from, LocalDateTime to) {
    opens = from;
    closes = to;
  }

  void makeRoom(int slots) {
    if (voted == null) {
      voted = new int[slots];
      votedRows = new int[slots];
      Arrays.fill(voted, NONE);
    }
  }
}
