package vn.baucu.training.control;

import java.util.HashMap;
import java.util.Map;
import vn.baucu.law.ElectionLevel;

/** The counts of a rehearsal: every one fits its area's voters and turnout and its own figures. */
final class Counts {
  private static final long BALLOTS_TOO_MANY = 75;

  private final RehearsalPlan plan;
  private final PlantedCases planted;
  private final Attendance attendance;
  private final Map<ElectoralUnit, Popularity> popularities = new HashMap<>();

  Counts(RehearsalPlan plan, PlantedCases planted, Attendance attendance) {
    this.plan = plan;
    this.planted = planted;
    this.attendance = attendance;
  }

  /** The count of an area at one of its levels. */
  Count of(Area area, ElectionLevel level) {
    ElectoralUnit electoralUnit = area.electoralUnits().get(level);
    long voted = attendance.voted(area, level);
    long collected =
        tooManyCollected(area, electoralUnit)
            ? voted + BALLOTS_TOO_MANY
            : voted - Math.min(voted, notReturned(area, level));
    Draw draw = Draw.of(plan.seed(), "count", area.unit().code(), area.number(), level);
    long invalid = invalid(collected, draw);
    if (planted.isAt(EdgeCase.EXACT_HALF_VOTES, electoralUnit) && (collected - invalid) % 2 != 0) {
      invalid++;
    }
    long valid = collected - invalid;
    return new Count(
        area.voters().get(level),
        voted,
        voted,
        collected,
        valid,
        invalid,
        votes(electoralUnit, valid, draw));
  }

  private boolean tooManyCollected(Area area, ElectoralUnit electoralUnit) {
    return area.number() == 1
        && planted.isAt(EdgeCase.MORE_COLLECTED_THAN_ISSUED, electoralUnit)
        && area.unit().equals(planted.unitOfIncident());
  }

  /** Ballots taken home: more at each narrower level, so that none collects more than a wider. */
  private long notReturned(Area area, ElectionLevel level) {
    Draw draw = Draw.of(plan.seed(), "not returned", area.unit().code(), area.number());
    long sum = 0;
    for (int wider = 0; wider <= level.ordinal(); wider++) {
      sum += draw.chance(30) ? 1 : 0;
    }
    return sum;
  }

  private static long invalid(long collected, Draw draw) {
    long invalid = Math.round(collected * draw.between(0.003, 0.024));
    return collected > 500 ? Math.max(1, invalid) : invalid;
  }

  private long[] votes(ElectoralUnit electoralUnit, long valid, Draw draw) {
    Popularity popularity =
        popularities.computeIfAbsent(electoralUnit, key -> Popularity.of(plan, planted, key));
    long[] byRank = new long[electoralUnit.candidates()];
    for (int rank = 0; rank < byRank.length; rank++) {
      double wanted = popularity.wanted(rank);
      if (popularity.pinned(rank, electoralUnit.seats())) {
        byRank[rank] = (long) (valid * wanted);
      } else {
        long votes = Math.round(valid * (wanted + draw.between(-0.02, 0.02)));
        byRank[rank] = Math.min(valid, Math.max(0, votes));
      }
    }
    fit(byRank, electoralUnit.seats(), valid);
    long[] votes = new long[byRank.length];
    for (int rank = 0; rank < byRank.length; rank++) {
      votes[popularity.position(rank) - 1] = byRank[rank];
    }
    return votes;
  }

  /** Each valid ballot keeps 1 to {@code seats} names, and in a large count not all keep most. */
  private static void fit(long[] byRank, int seats, long valid) {
    long most = seats * valid - (seats > 1 && valid > 100 ? 1 : 0);
    long sum = 0;
    for (long votes : byRank) {
      sum += votes;
    }
    for (int rank = 0; sum > most; rank++) {
      long less = Math.min(byRank[rank], sum - most);
      byRank[rank] -= less;
      sum -= less;
    }
    for (int rank = 0; sum < valid; rank++) {
      long more = Math.min(valid - byRank[rank], valid - sum);
      byRank[rank] += more;
      sum += more;
    }
  }
}
