package vn.baucu.form.boundary;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.baucu.law.Consequence;
import vn.baucu.law.ElectionLevel;
import vn.baucu.result.boundary.UnitResult;

/**
 * The results of a body in all rounds, as the caller may read them.
 *
 * @param owner code of the unit whose body it is
 * @param units by number
 */
record BodyResults(ElectionLevel level, String owner, String ownerName, List<Unit> units) {
  BodyResults {
    units = List.copyOf(units);
  }

  /**
   * An electoral unit.
   *
   * @param again the re-election; null while there is none
   * @param more the supplementary election; null while there is none
   */
  record Unit(UnitResult first, UnitResult again, UnitResult more) {
    int number() {
      return first.key().number();
    }

    UnitResult standing() {
      return again == null ? first : again;
    }

    boolean isDetermined() {
      return rounds().allMatch(ResultSheets::isDetermined);
    }

    private Stream<UnitResult> rounds() {
      return Stream.of(first, again, more).filter(Objects::nonNull);
    }

    /** Whether a re-election follows from the first poll. */
    boolean votesAgain() {
      return again != null
          || ResultSheets.isDetermined(first) && first.consequence() == Consequence.RE_ELECTION;
    }

    /** Whether a supplementary election follows: by the law, or by the decision on a shortage. */
    boolean votesMore() {
      if (more != null) {
        return true;
      }
      UnitResult standing = standing();
      boolean held =
          standing.formalities().shortage() != null
              && Boolean.TRUE.equals(standing.formalities().shortage().held());
      return ResultSheets.isDetermined(standing)
          && (standing.consequence() == Consequence.SUPPLEMENTARY_ELECTION
              || standing.consequence() == Consequence.DECISION_NEEDED && held);
    }

    /** Whether another round, or the decision on one, is still to come. */
    boolean isPending() {
      UnitResult standing = standing();
      boolean undecided =
          more == null
              && standing.consequence() == Consequence.DECISION_NEEDED
              && standing.formalities().shortage() == null;
      return votesAgain() && again == null || votesMore() && more == null || undecided;
    }
  }

  /** Numbers of the units that are not determined, or whose tie is open. */
  List<Integer> undetermined() {
    return units.stream().filter(unit -> !unit.isDetermined()).map(Unit::number).toList();
  }

  /** Numbers of the units for which a round is still to come. */
  List<Integer> pending() {
    return units.stream()
        .filter(unit -> unit.isDetermined() && unit.isPending())
        .map(Unit::number)
        .toList();
  }

  /**
   * Whether its election can be summed up. The minutes of the National Assembly are the only ones
   * of the city: they wait for further rounds.
   */
  boolean isSettled() {
    return undetermined().isEmpty() && (!level.isNationalAssembly() || pending().isEmpty());
  }
}
