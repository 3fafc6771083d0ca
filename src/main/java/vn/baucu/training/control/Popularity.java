package vn.baucu.training.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How the voters of an electoral unit think of its candidates.
 *
 * <p>Usually as many candidates as there are seats are wanted by well over half of the voters, and
 * the rest by less than half, as in the elections this is modelled on. An edge case changes what
 * happens around the last seat.
 */
final class Popularity {
  /** Names that a voter keeps on the ballot, as a share of those he may. */
  private static final double KEPT = 0.95;

  private static final double MOST_OF_A_LOSER = 0.44;

  private final List<Integer> positionByRank;
  private final double[] wantedByRank;
  private final int pinned;

  private Popularity(List<Integer> positionByRank, double[] wantedByRank, int pinned) {
    this.positionByRank = positionByRank;
    this.wantedByRank = wantedByRank;
    this.pinned = pinned;
  }

  static Popularity of(RehearsalPlan plan, PlantedCases planted, ElectoralUnit electoralUnit) {
    Draw draw = Draw.of(plan.seed(), "popularity", electoralUnit.key());
    List<Integer> positions = new ArrayList<>();
    for (int position = 1; position <= electoralUnit.candidates(); position++) {
      positions.add((int) draw.below(position), position);
    }
    int seats = electoralUnit.seats();
    double[] wanted = new double[electoralUnit.candidates()];
    for (int rank = 0; rank < seats; rank++) {
      wanted[rank] = draw.between(0.64, 0.9);
    }
    int settled = seats;
    int pinned = 0;
    if (planted.isAt(EdgeCase.SHORT_NATIONAL_ASSEMBLY, electoralUnit)) {
      wanted[seats - 1] = 0.46;
    } else if (planted.isAt(EdgeCase.EXACT_HALF_VOTES, electoralUnit)) {
      wanted[seats - 1] = 0.5;
      pinned = 1;
    } else if (planted.anyTieAt(electoralUnit)) {
      wanted[seats - 1] = 0.6;
      wanted[seats] = 0.6;
      settled = seats + 1;
      pinned = 2;
    }
    shareTheRest(wanted, settled, seats * KEPT, draw);
    return new Popularity(Collections.unmodifiableList(positions), wanted, pinned);
  }

  private static void shareTheRest(double[] wanted, int settled, double kept, Draw draw) {
    double left = kept;
    for (int rank = 0; rank < settled; rank++) {
      left -= wanted[rank];
    }
    int losers = wanted.length - settled;
    for (int rank = settled; rank < wanted.length; rank++) {
      double even = Math.max(0.02, left / losers);
      wanted[rank] = Math.min(MOST_OF_A_LOSER, even * draw.between(0.7, 1.2));
    }
  }

  /** Position on the ballot of the candidate of a rank; rank 0 is liked best. */
  int position(int rank) {
    return positionByRank.get(rank);
  }

  /** Share of valid ballots that keep the candidate of a rank. */
  double wanted(int rank) {
    return wantedByRank[rank];
  }

  /** Whether the votes of this rank must come out exactly, for an edge case. */
  boolean pinned(int rank, int seats) {
    return rank >= seats - 1 && rank < seats - 1 + pinned;
  }
}
