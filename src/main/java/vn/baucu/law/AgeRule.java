package vn.baucu.law;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A tie at the last seat: among candidates with equal votes who compete for the remaining seats the
 * older wins. With r seats left a candidate is elected for certain if fewer than r of the others
 * could be as old or older; is out for certain if at least r of the others are surely older; all
 * the rest (equal dates, overlapping years, unknown dates) are an unresolved tie. Never by order of
 * entry or at random.
 *
 * @param elected elected for certain
 * @param unresolved nobody of them is elected until a decision is entered
 */
@Article("78(4)")
record AgeRule(List<UnitTally.Standing> elected, List<UnitTally.Standing> unresolved) {

  @Article("78(4)")
  static AgeRule of(List<UnitTally.Standing> tied, int seatsLeft) {
    List<UnitTally.Standing> elected = new ArrayList<>();
    List<UnitTally.Standing> unresolved = new ArrayList<>();
    for (UnitTally.Standing candidate : tied) {
      long maybeBefore =
          countOthers(tied, candidate, o -> canBeAsOldAs(o.born(), candidate.born()));
      long surelyBefore =
          countOthers(tied, candidate, o -> isSurelyOlder(o.born(), candidate.born()));
      if (maybeBefore < seatsLeft) {
        elected.add(candidate);
      } else if (surelyBefore < seatsLeft) {
        unresolved.add(candidate);
      }
    }
    return new AgeRule(List.copyOf(elected), List.copyOf(unresolved));
  }

  private static long countOthers(
      List<UnitTally.Standing> tied,
      UnitTally.Standing candidate,
      Predicate<UnitTally.Standing> condition) {
    return tied.stream().filter(other -> other != candidate).filter(condition).count();
  }

  /** A date that is not known can be any. */
  private static boolean canBeAsOldAs(BirthDate one, BirthDate other) {
    return one == null || other == null || one.canBeAsOldAs(other);
  }

  private static boolean isSurelyOlder(BirthDate one, BirthDate other) {
    return one != null && other != null && one.isSurelyOlderThan(other);
  }
}
