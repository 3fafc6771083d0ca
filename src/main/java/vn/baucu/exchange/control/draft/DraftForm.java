package vn.baucu.exchange.control.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.law.CountForm;
import vn.baucu.law.Round;

/** Count minutes of the draft: the six figures and the votes in ballot order. */
public final class DraftForm {
  static final long NONE = -1;

  /** The figures' columns, in their order here. */
  static final List<String> FIGURES =
      List.of("voters", "voted", "issued", "collected", "valid", "invalid");

  final DraftBallot ballot;
  final Round round;
  final long[] figures = new long[FIGURES.size()];
  int row;
  long[] votes = {};
  int[] voteRows = {};

  /** Whether the database has these minutes, accepted. */
  boolean stored;

  /** Whether a row of the package differs from them. */
  boolean changed;

  /** Whether the database has them annulled: they stay on record as they are. */
  boolean annulled;

  DraftForm(DraftBallot ballot, Round round) {
    this.ballot = ballot;
    this.round = round;
    Arrays.fill(figures, NONE);
  }

  /** What the database says. */
  void stored(long[] storedFigures, long[] storedVotes) {
    System.arraycopy(storedFigures, 0, figures, 0, figures.length);
    votes = storedVotes.clone();
    voteRows = new int[votes.length];
    stored = true;
  }

  /** Whether any row of the package speaks of it. */
  boolean isGiven() {
    return row != 0 || Arrays.stream(voteRows).anyMatch(voteRow -> voteRow != 0);
  }

  /** A figure by its column; 0 where it is blank. */
  long figure(String column) {
    return Math.max(0, figures[FIGURES.indexOf(column)]);
  }

  /** The row that gives the votes of a position; 0 where none does. */
  int voteRow(int position) {
    return position <= voteRows.length ? voteRows[position - 1] : 0;
  }

  /** Hands out the rows that speak of it in one of its two sheets. */
  void rows(PackageFile sheet, IntConsumer rows) {
    IntStream all = sheet == PackageFile.COUNTS ? IntStream.of(row) : Arrays.stream(voteRows);
    all.filter(each -> each != 0).forEach(rows);
  }

  /** The votes of a position on the official list; null where they are missing. */
  Long votesOf(int position) {
    return position <= votes.length ? orBlank(votes[position - 1]) : null;
  }

  /**
   * The form as the law reads it, its votes in the order of the ballot of its round; votes that are
   * missing are blank.
   */
  CountForm toLaw() {
    DraftElectoralUnit unit = ballot.electoralUnit;
    List<Integer> order = unit == null ? null : unit.ballot(round);
    List<Long> list = new ArrayList<>();
    if (order == null || round.sums().isOfElectionDay()) {
      int candidates = order == null ? 0 : order.size();
      for (int i = 0; i < Math.max(candidates, votes.length); i++) {
        list.add(i < votes.length ? orBlank(votes[i]) : null);
      }
    } else {
      order.forEach(position -> list.add(votesOf(position)));
    }
    return new CountForm(
        orBlank(figures[0]),
        orBlank(figures[1]),
        orBlank(figures[2]),
        orBlank(figures[3]),
        orBlank(figures[4]),
        orBlank(figures[5]),
        list);
  }

  private static Long orBlank(long figure) {
    return figure == NONE ? null : figure;
  }

  /** Whether every row that speaks of it could be read. */
  boolean isReadable() {
    boolean readable = row == 0 || hasFigures();
    for (int i = 0; i < votes.length; i++) {
      readable &= voteRows[i] == 0 || votes[i] != NONE;
    }
    return readable;
  }

  boolean hasFigures() {
    return figures[0] != NONE;
  }

  void makeRoom(int positions) {
    if (votes.length < positions) {
      int before = votes.length;
      votes = Arrays.copyOf(votes, positions);
      voteRows = Arrays.copyOf(voteRows, positions);
      Arrays.fill(votes, before, positions, NONE);
    }
  }
}
