package vn.baucu.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What count minutes are held against.
 *
 * @param contest what is voted on
 * @param paper what else the paper says
 * @param surroundings what is known of the area and its unit
 */
public record CountContext(Contest contest, Paper paper, Surroundings surroundings) {

  /** Only the contest is known. */
  public static CountContext of(Contest contest) {
    return new CountContext(contest, Paper.NOTHING, Surroundings.NOTHING);
  }

  public CountContext with(Paper paper) {
    return new CountContext(contest, paper, surroundings);
  }

  public CountContext with(Surroundings surroundings) {
    return new CountContext(contest, paper, surroundings);
  }

  /**
   * What the paper, its working sheets or the inventory say besides the form.
   *
   * @param keptNames n₁…n_N, valid ballots by number of names kept, in order from one name; null
   *     where not given
   * @param handTotal total of votes kept by hand on the paper; null where there is none
   * @param spoilt spoilt ballots that were exchanged; null where not recorded
   */
  public record Paper(List<Long> keptNames, Long handTotal, Long spoilt) {
    public static final Paper NOTHING = new Paper(null, null, null);

    public Paper {
      keptNames =
          keptNames == null ? null : Collections.unmodifiableList(new ArrayList<>(keptNames));
    }
  }

  /**
   * What is known besides this form.
   *
   * @param lastTurnout the area's report of the last slot; null where that is not reported
   * @param wider form of the same area at the next wider level that has one; null where there is
   *     none yet
   * @param narrower form of the same area at the next narrower level that has one; null where there
   *     is none yet
   * @param rest accepted or submitted forms of the rest of the electoral unit, summed; null where
   *     there are none
   * @param others other forms that this one may have been copied from; never this one itself
   */
  public record Surroundings(
      Long lastTurnout,
      CountForm wider,
      CountForm narrower,
      RestOfUnit rest,
      List<CountForm> others) {
    public static final Surroundings NOTHING = new Surroundings(null, null, null, null, List.of());

    public Surroundings {
      others = List.copyOf(others);
    }
  }
}
